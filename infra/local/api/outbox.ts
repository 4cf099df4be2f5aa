// Every mail that was sent, as its reader's program would take it apart.
// Invariant: what is shown is read from the raw mail alone, never from what the service meant to send.
import { readFile } from "node:fs/promises";
import PostalMime, { type Email } from "postal-mime";
import type { SentMail } from "../aws/ses/sent-mails.ts";
import { isOurs } from "../smtp.ts";
import { json, WrongCall } from "./answer.ts";
import { mailtoLinks } from "./mailto-links.ts";
import type { Route } from "./route.ts";

/** What `GET /api/outbox` answers. */
export type OutboxMail = {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly inReplyTo: string | null;
  readonly from: string;
  readonly to: readonly string[];
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly drafts: readonly string[];
  readonly taps: readonly string[];
};

/** A mail never changes once it was sent. */
const read = new WeakMap<SentMail, Promise<OutboxMail>>();

export const outboxRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/api/outbox",
    answer: async ({ stack, url }) => {
      const to = url.searchParams.get("to")?.toLowerCase();
      const mails = await Promise.all(stack.services.ses.list().map(outboxMail));
      return json(mails.filter((mail) => to === undefined || mail.to.some((address) => address === to)));
    },
  },
  {
    method: "GET",
    path: "/api/outbox/:file",
    answer: async ({ stack, path: { file = "" } }) => {
      const mail = stack.services.ses.list().find(({ id }) => file === `${id}.eml`);
      if (mail === undefined) throw new WrongCall(404, `no mail ${file} was sent`);
      return { status: 200, headers: { "content-type": "message/rfc822" }, body: await readFile(mail.path) };
    },
  },
];

export function outboxMail(mail: SentMail): Promise<OutboxMail> {
  const known = read.get(mail) ?? readMail(mail);
  read.set(mail, known);
  return known;
}

async function readMail(mail: SentMail): Promise<OutboxMail> {
  const email = await PostalMime.parse(await readFile(mail.path));
  const headers = headersOf(email);
  const text = email.text ?? "";
  const html = email.html ?? "";
  const links = mailtoLinks(html, text);
  return {
    id: mail.id,
    at: new Date(mail.at).toISOString(),
    kind: headers["x-livstegn-kind"] ?? "notice",
    inReplyTo: headers["x-livstegn-answers"] ?? null,
    from: email.from?.address ?? "",
    to: mail.destinations.map((address) => address.toLowerCase()),
    replyTo: email.replyTo?.[0]?.address ?? "",
    subject: email.subject ?? "",
    text,
    html,
    headers,
    drafts: links.filter((link) => !isToUs(link)),
    taps: links.filter(isToUs),
  };
}

/** The first value of each header, decoded. */
function headersOf({ headers }: Email): Readonly<Record<string, string>> {
  return Object.fromEntries(headers.toReversed().map(({ key, value }) => [key, value]));
}

function isToUs(link: string): boolean {
  const [to = ""] = link.slice("mailto:".length).split("?");
  return to !== "" && isOurs(decodeURIComponent(to));
}
