// Raw mails as SES put them into the bucket.
// Invariant: reads only; mails come by SES and go by the bucket's lifecycle.

import { GetObjectCommand, NoSuchKey } from "@aws-sdk/client-s3";
import type { S3Client } from "@aws-sdk/client-s3";
import type { RawMail } from "../app/ports.ts";

/** Raw mails of a bucket. SES takes mails of at most 40 MB, so one fits the memory. */
export function createRawMail(client: S3Client, bucket: string): RawMail {
  const read = async (key: string): Promise<Uint8Array> => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    if (Body === undefined) throw new Error("S3 answered without the mail.");
    return Body.transformToByteArray();
  };
  return {
    read,
    find: (key) =>
      read(key).catch((error: unknown) => {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }),
  };
}
