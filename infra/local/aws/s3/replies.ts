// S3's errors as values to throw, and as the XML that they are answered with.
// Source: Amazon S3 API reference, "Error responses".
// Invariant: every refusal bears one of S3's own codes.
import { randomUUID } from "node:crypto";
import type { Reply } from "../endpoint.ts";
import { xmlDocument, type XmlNode } from "../xml.ts";
import { Refusal } from "../refusal.ts";

export const NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

export function errorReply(refusal: Refusal): Reply {
  const content: readonly XmlNode[] = [
    ["Code", refusal.code],
    ["Message", refusal.message],
    ["RequestId", randomUUID()],
  ];
  return xmlReply(refusal.status, xmlDocument(["Error", content]));
}

export function xmlReply(status: number, body: string): Reply {
  return { status, headers: { "content-type": "application/xml" }, body };
}

export const noSuchKey = (): Refusal => new Refusal(404, "NoSuchKey", "The specified key does not exist.");
export const noSuchBucket = (): Refusal => new Refusal(404, "NoSuchBucket", "The specified bucket does not exist");
export const notImplemented = (what: string): Refusal =>
  new Refusal(501, "NotImplemented", `Not offered here: ${what}`);
