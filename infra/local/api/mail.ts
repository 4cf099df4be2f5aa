// The console's form: a mail written or pasted, taken in exactly as SMTP takes one.
// Invariant: what arrives has the bytes that were pasted; only line ends are made those of mail.
import * as z from "zod";
import { isOurs } from "../smtp.ts";
import { MAIL_DOMAIN, MAIL_LIMIT } from "../receive.ts";
import { composeMail } from "../compose-mail.ts";
import { json, WrongCall } from "./answer.ts";
import type { Route } from "./route.ts";

const mailSchema = z.union([
  z.strictObject({ raw: z.string().min(1), from: z.string().default(""), recipients: z.array(z.string()).min(1) }),
  z.strictObject({
    from: z.string().min(1),
    to: z.string().min(1),
    cc: z.string().default(""),
    bcc: z.string().default(""),
    subject: z.string().default(""),
    body: z.string().default(""),
    verdicts: z.string().default(""),
    inReplyTo: z.string().default(""),
  }),
]);

export const mailRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/api/mail",
    answer: async ({ stack, json: body }) => {
      const mail = mailSchema.safeParse(await body());
      if (!mail.success)
        throw new WrongCall(400, 'the body is {"raw", "recipients": [..]} or {"from", "to", "subject", "body"}');
      const { from, recipients, raw } =
        "raw" in mail.data
          ? { ...mail.data, raw: Buffer.from(mail.data.raw.replaceAll(/\r?\n/g, "\r\n")) }
          : composeMail(mail.data, stack.clock.now());
      const ours = recipients.filter(isOurs);
      if (ours.length === 0) throw new WrongCall(400, `no recipient at ${MAIL_DOMAIN}`);
      if (raw.length > MAIL_LIMIT) throw new WrongCall(400, "the mail is larger than 40 MB");
      return json({ id: await stack.receive({ from, recipients: ours, helo: "localhost" }, raw) });
    },
  },
];
