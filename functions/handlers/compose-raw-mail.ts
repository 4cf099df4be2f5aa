// Raw mails from S3; loaded while the table is asked whether the mail is known.
// Invariant: reads from the one bucket of this deployment.

import { S3Client } from "@aws-sdk/client-s3";
import { createRawMail } from "../adapters/s3-raw-mail.ts";
import type { RawMail } from "../app/ports.ts";

export const composeRawMail = (bucket: string): RawMail => createRawMail(new S3Client({}), bucket);
