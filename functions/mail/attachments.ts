// What is attached: its kind, its name, and the text of calendars, cards and tables.
// Invariant: only the three kinds that the product reads are decoded; everything else stays bytes that nobody looks at.

import { decodeText } from "./decode-part.ts";
import type { Part } from "./mime-parts.ts";
import type { Attachment } from "./parsed-mail.ts";

/** Calendars and cards are small; an import of contacts may be larger. */
const maxAttachmentBytes = 4 * 1024 * 1024;

export function readAttachment(part: Part): Attachment {
  const kind = kindOf(part);
  const isRead = kind === "calendar" || kind === "vcard" || kind === "csv";
  return {
    kind,
    filename: part.filename.replace(/[\p{Cc}/\\]/gu, "").slice(0, 200),
    contentType: part.contentType,
    text: isRead ? decodeText({ ...part, body: part.body.subarray(0, maxAttachmentBytes) }) : "",
  };
}

const kinds: readonly (readonly [Attachment["kind"], RegExp, RegExp])[] = [
  ["mail", /^message\/(?:rfc822|global)$/u, /\.eml$/iu],
  ["calendar", /^(?:text\/calendar|application\/ics)$/u, /\.ics$/iu],
  ["vcard", /^text\/(?:x-)?(?:vcard|directory)$/u, /\.vcf$/iu],
  ["csv", /^(?:text\/csv|application\/csv|text\/comma-separated-values)$/u, /\.csv$/iu],
];

/** By content type, else by the name's ending: many programs attach everything as application/octet-stream. */
export function kindOf(part: Part): Attachment["kind"] {
  const byType = kinds.find(([, type]) => type.test(part.contentType));
  return (byType ?? kinds.find(([, , ending]) => ending.test(part.filename)))?.[0] ?? "other";
}
