// Which parts are the body, and their lines: HTML when there is any, else plain text.
// Invariant: one alternative is read, never both; only the first megabytes of a text are decoded.

import { decodeText } from "./decode-part.ts";
import { htmlToLines } from "./html-lines.ts";
import type { Line } from "./lines.ts";
import type { Part, PartTree } from "./mime-parts.ts";
import type { Problem } from "./parsed-mail.ts";
import { plainToLines } from "./plain-lines.ts";

/** Raw bytes of a text part that are decoded; a long mail has a tenth of it. */
const maxTextBytes = 2 * 1024 * 1024;
/** Text parts that are put together, as when a client wraps an image in two texts. */
const maxTextParts = 10;

export async function chooseText(tree: PartTree, problems: Set<Problem>): Promise<readonly Line[]> {
  const parts = bodyParts(tree.parts);
  const lines: Line[] = [];
  for (const part of parts) lines.push(...(await readPart(part, problems)));
  return lines;
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

async function readPart(part: Part, problems: Set<Problem>): Promise<readonly Line[]> {
  if (part.body.length > maxTextBytes) problems.add("text-cut");
  if (!isKnownCharset(part.charset)) problems.add("unknown-charset");
  const text = await decodeText({
    ...part,
    charset: isKnownCharset(part.charset) ? part.charset : "windows-1252",
    body: part.body.subarray(0, maxTextBytes),
  });
  if (text.includes("\u0000")) problems.add("binary-body");
  return part.contentType === "text/html" ? htmlToLines(text) : plainToLines(text, part);
}

function isKnownCharset(charset: string): boolean {
  if (charset === "") return true;
  try {
    return new TextDecoder(charset.trim()).encoding !== "";
  } catch {
    return false;
  }
}
