// S3's errors as values to throw, and as the XML that they are answered with.
// Source: Amazon S3 API reference, "Error responses".
// Invariant: every refusal bears one of S3's own codes.
import { randomUUID } from "node:crypto";
import type { Reply } from "../endpoint.ts";
import { xmlDocument, type XmlNode } from "../xml.ts";

export class S3Refusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

export function errorReply(refusal: S3Refusal): Reply {
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

export const noSuchKey = (): S3Refusal => new S3Refusal(404, "NoSuchKey", "The specified key does not exist.");
export const noSuchBucket = (): S3Refusal => new S3Refusal(404, "NoSuchBucket", "The specified bucket does not exist");
export const notImplemented = (what: string): S3Refusal =>
  new S3Refusal(501, "NotImplemented", `Not offered here: ${what}`);
