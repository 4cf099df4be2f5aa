// What is attached: its kind, its name, and the text of calendars, cards and tables.
// Invariant: only the three kinds that the product reads are decoded; everything else stays bytes that nobody looks at.

import { decodeFile } from "./decode-file.ts";
import { decodeBytes } from "./decode-part.ts";
import { joinSplitCharacters } from "./split-characters.ts";
import type { Part } from "./mime-parts.ts";
import type { Attachment } from "./parsed-mail.ts";

/** Calendars are small; the cards of a whole telephone have pictures in them. */
const maxBytes: Readonly<Record<"calendar" | "vcard" | "csv", number>> = {
  calendar: 4 * 1024 * 1024,
  vcard: 24 * 1024 * 1024,
  csv: 4 * 1024 * 1024,
};

export function readAttachment(part: Part): Attachment {
  const kind = kindOf(part);
  return {
    kind,
    filename: part.filename.replace(/[\p{Cc}/\\]/gu, "").slice(0, 200),
    contentType: part.contentType,
    text: kind === "mail" || kind === "other" ? "" : decodeFile(kind === "csv" ? part : unsplit(part), maxBytes[kind]),
  };
}

function unsplit(part: Part): Part {
  return { ...part, encoding: "", body: joinSplitCharacters(decodeBytes(part)) };
}

/** What an attachment calls itself, with nothing of what is in it. */
export function closedAttachment(part: Part): Attachment {
  return {
    kind: kindOf(part),
    filename: part.filename.replace(/[\p{Cc}/\\]/gu, "").slice(0, 200),
    contentType: part.contentType,
    text: "",
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
