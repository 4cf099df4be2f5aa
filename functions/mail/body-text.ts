// Which parts are the body, and their lines: HTML when there is any, else plain text.
// Invariant: one alternative is read, never both; only the first megabytes of a text are decoded.

import { withoutArmor } from "./armor.ts";
import { decodeText, isKnownCharset } from "./decode-part.ts";
import { htmlToLines } from "./html-lines.ts";
import { maxLines, type Line } from "./lines.ts";
import type { Part, PartTree } from "./mime-parts.ts";
import type { Problem } from "./parsed-mail.ts";
import { plainToLines } from "./plain-lines.ts";

/** Text parts that are put together, as when a client wraps an image in two texts. */
const maxTextParts = 10;

export type BodyText = {
  readonly lines: readonly Line[];
  /** All parts that are the body, those of the other alternatives too: what is not among them is attached. */
  readonly parts: readonly Part[];
};

/** `limit`: raw bytes of each text that are decoded. */
type Bounds = { readonly limit: number; readonly problems: Set<Problem> };

/** The text of the tree; where it has none, the text `inside` a container of Outlook's. */
export function chooseText(tree: PartTree, inside: readonly Part[], bounds: Bounds): BodyText {
  const parts = textParts(tree.parts);
  // An HTML without words gives way to the plain text beside it.
  const readings = [
    () => readType(parts, "text/html", bounds),
    () => readType(parts, "text/plain", bounds),
    () => readType(inside, "text/html", bounds),
  ];
  for (const read of readings) {
    const lines = read();
    if (lines.some((line) => line.text.trim() !== "")) return { lines: lines.slice(0, maxLines), parts };
  }
  return { lines: [], parts };
}

/**
 * The parts outside alternatives, and of each alternative those of one type: the HTML, for it is what the sender saw;
 * plain text is wrapped at 78 and has lost the containers of the quote. Apple Mail splits its HTML at each attachment.
 */
function readType(parts: readonly Part[], type: string, bounds: Bounds): readonly Line[] {
  const read = parts.filter((part) => part.alternative === "" || part.contentType === chosenType(parts, part, type));
  return read.slice(0, maxTextParts).flatMap((part) => readPart(part, bounds));
}

function chosenType(parts: readonly Part[], { alternative }: Part, wanted: string): string {
  const types = parts.filter((part) => part.alternative === alternative).map((part) => part.contentType);
  return types.includes(wanted) ? wanted : (types[0] ?? wanted);
}

/** A text with a file's name is attached, unless there is no other. */
function textParts(parts: readonly Part[]): readonly Part[] {
  const texts = parts.filter((part) => !part.isAttachment && bodyTypes.has(part.contentType));
  const unnamed = texts.filter((part) => part.filename === "");
  return unnamed.length > 0 ? unnamed : texts.slice(0, 1);
}

const bodyTypes: ReadonlySet<string> = new Set(["text/plain", "text/html"]);

function readPart(part: Part, { limit, problems }: Bounds): readonly Line[] {
  if (part.body.length > limit) problems.add("text-cut");
  if (!isKnownCharset(part.charset)) problems.add("unknown-charset");
  const text = decodeText({ ...part, body: part.body.subarray(0, limit) });
  if (text.includes("\u0000")) problems.add("binary-body");
  if (part.contentType === "text/html") return htmlToLines(text);
  const plain = withoutArmor(text);
  if (plain.isEncrypted) problems.add("encrypted");
  return plainToLines(plain.text, part);
}
