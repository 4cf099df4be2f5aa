// Which parts are the body, and their lines: HTML when there is any, else plain text.
// Invariant: one alternative is read, never both; only the first megabytes of a text are decoded.

import { decodeText, isKnownCharset } from "./decode-part.ts";
import { htmlToLines } from "./html-lines.ts";
import { maxLines, type Line } from "./lines.ts";
import type { Part, PartTree } from "./mime-parts.ts";
import type { Problem } from "./parsed-mail.ts";
import { plainToLines } from "./plain-lines.ts";

/** Raw bytes of a text part that are decoded; a long mail has a tenth of it. */
const maxTextBytes = 2 * 1024 * 1024;
/** Text parts that are put together, as when a client wraps an image in two texts. */
const maxTextParts = 10;

export function chooseText(tree: PartTree, problems: Set<Problem>): readonly Line[] {
  return bodyParts(tree.parts)
    .flatMap((part) => readPart(part, problems))
    .slice(0, maxLines);
}

/**
 * Of each alternative the HTML, for it is what the sender saw: plain text is wrapped at 78 and has lost the containers
 * of the quote. An HTML without words gives way to the plain text.
 */
function bodyParts(parts: readonly Part[]): readonly Part[] {
  const texts = parts.filter(
    (part) => !part.isAttachment && (part.contentType === "text/plain" || part.contentType === "text/html"),
  );
  return texts
    .filter((part) => part.alternative === "" || part === preferred(texts, part.alternative))
    .slice(0, maxTextParts);
}

function preferred(texts: readonly Part[], alternative: string): Part | undefined {
  const same = texts.filter((part) => part.alternative === alternative);
  return same.find((part) => part.contentType === "text/html" && part.body.length > 0) ?? same[0];
}

function readPart(part: Part, problems: Set<Problem>): readonly Line[] {
  if (part.body.length > maxTextBytes) problems.add("text-cut");
  if (!isKnownCharset(part.charset)) problems.add("unknown-charset");
  const text = decodeText({ ...part, body: part.body.subarray(0, maxTextBytes) });
  if (text.includes("\u0000")) problems.add("binary-body");
  return part.contentType === "text/html" ? htmlToLines(text) : plainToLines(text, part);
}
