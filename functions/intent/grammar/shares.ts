// Information worth passing on: its title, its first link, its words, and what the owner said of it.
// Invariant: a share has a title or a text; a mail with neither, no link and no attachment is answered.

import type { Command } from "../../domain/commands.ts";
import type { ParsedMail } from "../../mail/parsed-mail.ts";
import { scan } from "./scan.ts";
import { forWhom } from "./share-recipients.ts";
import { cleanSubject } from "./subjects.ts";

/** Longer texts match no better and are somebody else's to keep. */
const MOST_TEXT = 4_000;
const MOST_TITLE = 200;
const MOST_LINES = 2_000;

/** The share of a mail to share@. */
export function readShare(mail: ParsedMail): Command {
  // Who answers a mail to share@ passes on what the answer quotes.
  const forwarded = mail.forwarded ?? mail.forwards[0] ?? mail.answered;
  const { recipients, rest: fresh } = forWhom(mail.fresh.trim());
  const body = (forwarded?.body ?? "").trim();
  const text = (body || fresh).slice(0, MOST_TEXT);
  const url = firstUrl(fresh) ?? firstUrl(mail.subject) ?? firstUrl(body);
  const hasAttachment = mail.attachments.some(({ kind }) => kind !== "mail");
  const title = titleOf([
    cleanSubject(forwarded?.subject ?? ""),
    cleanSubject(mail.subject),
    firstWords(text),
    url ?? "",
  ]);
  if (title === "" && !hasAttachment) return { kind: "not-understood", line: "", why: "empty-share" };
  // What stands above the forward, without the signature.
  const note = forwarded === null ? "" : fresh;
  return {
    kind: "share",
    title: title || (mail.attachments[0]?.filename ?? ""),
    text,
    hasAttachment,
    ...(url !== undefined && { url }),
    ...(forwarded === null && { isOwn: true as const }),
    ...(recipients.length > 0 && { recipients }),
    ...(note !== "" && { note }),
  };
}

function titleOf(candidates: readonly string[]): string {
  return (candidates.find((candidate) => candidate !== "") ?? "").slice(0, MOST_TITLE);
}

/** The first line that is more than a link. */
function firstWords(text: string): string {
  const lines = text.split("\n", MOST_LINES).map((line) => line.replace(/https?:\/\/\S+/g, "").trim());
  return lines.find((line) => line !== "") ?? "";
}

function firstUrl(text: string): string | undefined {
  for (const line of text.split("\n", MOST_LINES)) {
    const url = scan(line).tokens.find(({ kind }) => kind === "url");
    if (url !== undefined) return url.text;
  }
  return undefined;
}
