// SES's Query protocol: a form in, XML out.
// Source: Amazon SES API reference (2010-12-01), "SendRawEmail", "SendEmail", "GetSendQuota", "Common errors".
// Invariant: every refusal bears one of SES's own codes.
import { randomUUID } from "node:crypto";
import type { Reply } from "../endpoint.ts";
import { xmlDocument, type XmlNode } from "../xml.ts";
import { Refusal } from "../refusal.ts";

const NAMESPACE = "http://ses.amazonaws.com/doc/2010-12-01/";

export const rejected = (why: string): Refusal => new Refusal(400, "MessageRejected", why);
export const invalid = (why: string): Refusal => new Refusal(400, "InvalidParameterValue", why);

/** The answer of an action. */
export function resultReply(action: string, result: readonly XmlNode[]): Reply {
  const content: readonly XmlNode[] = [
    [`${action}Result`, result],
    ["ResponseMetadata", [["RequestId", randomUUID()]]],
  ];
  return reply(200, xmlDocument([`${action}Response`, content], NAMESPACE));
}

export function errorReply(refusal: Refusal): Reply {
  const error: readonly XmlNode[] = [
    ["Type", refusal.status < 500 ? "Sender" : "Receiver"],
    ["Code", refusal.code],
    ["Message", refusal.message],
  ];
  const content: readonly XmlNode[] = [
    ["Error", error],
    ["RequestId", randomUUID()],
  ];
  return reply(refusal.status, xmlDocument(["ErrorResponse", content], NAMESPACE));
}

function reply(status: number, body: string): Reply {
  return { status, headers: { "content-type": "text/xml", "x-amzn-requestid": randomUUID() }, body };
}

/** The members of a list parameter, as `Destinations.member.1`, in their order. */
export function listOf(form: URLSearchParams, name: string): readonly string[] {
  const found: string[] = [];
  for (let index = 1; form.has(`${name}.member.${index}`); index += 1)
    found.push(form.get(`${name}.member.${index}`) ?? "");
  return found;
}

/** The tags of a request, as `Tags.member.1.Name` and `.Value`. */
export function tagsOf(form: URLSearchParams): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (let index = 1; form.has(`Tags.member.${index}.Name`); index += 1)
    tags.set(form.get(`Tags.member.${index}.Name`) ?? "", form.get(`Tags.member.${index}.Value`) ?? "");
  return tags;
}
