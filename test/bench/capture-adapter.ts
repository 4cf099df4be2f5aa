// Our reader in the form that the corpus's scorer takes: parseForward(raw) and extractReply(raw).
// Invariant: nothing is read here that `readMail` does not say.

import { readMail } from "../../functions/mail/read-mail.ts";
import type { Forwarded } from "../../functions/mail/parsed-mail.ts";

type Scored = Pick<Forwarded, "from" | "to" | "cc" | "date" | "dateLocal" | "subject" | "body"> & {
  readonly message: string;
};

export function parseForward(raw: Uint8Array): Scored | null {
  const { forwarded } = readMail(raw);
  return forwarded === null ? null : { ...forwarded, message: forwarded.note };
}

export function extractReply(raw: Uint8Array): string {
  return readMail(raw).fresh;
}
