// A process to be killed: it stores objects and sends mails in rounds, and says what was acknowledged.
// Invariant: a round's number stands in the object and in the subject that the round writes.
import { writeSync } from "node:fs";
import { join } from "node:path";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { SendRawEmailCommand, SESClient } from "@aws-sdk/client-ses";
import { startS3 } from "../../../infra/local/aws/s3.ts";
import { startSes } from "../../../infra/local/aws/ses.ts";

const [, , dir = "", first = "1"] = process.argv;
const s3 = await startS3({ dir: join(dir, "s3") });
const ses = await startSes({ dir: join(dir, "ses") });
const common = { region: "eu-north-1", credentials: { accessKeyId: "local", secretAccessKey: "local" } };
const objects = new S3Client({ ...common, endpoint: s3.url });
const mailer = new SESClient({ ...common, endpoint: ses.url });

for (let round = Number(first); ; round += 1) {
  const body = Buffer.alloc(300_000, round % 256);
  await objects.send(new PutObjectCommand({ Bucket: "mails", Key: `raw/${round}`, Body: body }));
  await objects.send(new PutObjectCommand({ Bucket: "mails", Key: "latest", Body: body }));
  const raw = `From: a@example.org\r\nTo: b@example.org\r\nSubject: ${round}\r\n\r\n${"line\r\n".repeat(5000)}`;
  await mailer.send(new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(raw) } }));
  writeSync(1, `${round}\n`);
}
