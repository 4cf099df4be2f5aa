// Contact cards in a file: vCard 2.1 (phones of old), 3.0 (RFC 2426) and 4.0 (RFC 6350), several behind each other.
// Invariant: linear in the text and never throws; a card that is torn off is read as far as it goes.

import { isSomebody, maxCards, whyUnread } from "./contact-card.ts";
import type { CardFile, ContactCard, UnreadCard } from "./contact-card.ts";
import { readContentLines } from "./content-lines.ts";
import { readCardLines } from "./vcard-fields.ts";

/** An address book with pictures has some hundred thousand. */
const maxLines = 600_000;
/** Lines of one card, its pictures not counted: more than any program writes. */
const maxCardLines = 2000;

/** The cards of a decoded file, in order. */
export function readVcards(text: string): CardFile {
  const { pieces, isCut } = splitCards(text);
  const cards: ContactCard[] = [];
  const unread: UnreadCard[] = [];
  for (const { line, lines } of pieces) {
    const { lines: content } = readContentLines(lines.join("\n"));
    if (content.length === 0) unread.push({ line, why: "broken" });
    const read = content.length === 0 ? "no-person" : readCardLines(line, content);
    if (read === "no-person") continue;
    const why = whyUnread(read.card, read.hasUnreadableAddress);
    if (why !== undefined) unread.push({ line, why });
    if (isSomebody(read.card)) cards.push(read.card);
  }
  return { cards, unread, isCut };
}

type Piece = { readonly line: number; readonly lines: string[] };
/** A card that is open, and the cards inside it (AGENT of vCard 2.1), which are not read. */
type Splitting = { readonly piece: Piece; depth: number; isInPicture: boolean };

function splitCards(text: string): { readonly pieces: readonly Piece[]; readonly isCut: boolean } {
  const pieces: Piece[] = [];
  const lineBreak = text.includes("\n") ? "\n" : "\r";
  let open: Splitting | undefined;
  let number = 0;
  for (let at = 0; at < text.length;) {
    number += 1;
    const found = text.indexOf(lineBreak, at);
    const end = found === -1 ? text.length : found;
    const start = at;
    at = end + 1;
    // Most lines of an address book go on with a picture.
    if (open?.isInPicture === true && isFolded(text, start)) continue;
    const line = text.slice(start, text.charAt(end - 1) === "\r" && end > start ? end - 1 : end);
    const mark = markOf(line);
    if (number > maxLines || (mark === "begin" && pieces.length === maxCards)) return { pieces, isCut: true };
    if (mark === "begin" && (open === undefined || !isAgent(open))) {
      open = { piece: { line: number, lines: [] }, depth: 0, isInPicture: false };
      pieces.push(open.piece);
    } else if (open !== undefined && mark === "begin") open.depth += 1;
    else if (open !== undefined && mark === "end") {
      if (open.depth === 0) open = undefined;
      else open.depth -= 1;
    } else if (open !== undefined && open.depth === 0) addLine(open, line);
  }
  return { pieces, isCut: false };
}

const isFolded = (text: string, at: number): boolean => text.charAt(at) === " " || text.charAt(at) === "\t";

function markOf(line: string): "begin" | "end" | undefined {
  if (line.length > 40 || line.length < 9) return undefined;
  const match = /^\s*(BEGIN|END)\s*:\s*VCARD\s*$/iu.exec(line);
  if (match === null) return undefined;
  return match[1]?.toLowerCase() === "begin" ? "begin" : "end";
}

function isAgent({ piece, depth }: Splitting): boolean {
  return depth > 0 || /^AGENT[;:]/iu.test(piece.lines.at(-1) ?? "");
}

/** Pictures, sounds and keys are most of an address book's bytes, and nobody reads them here. */
const picture = /^(?:[\w-]{1,60}\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]/iu;

function addLine(open: Splitting, line: string): void {
  open.isInPicture = isFolded(line, 0) ? open.isInPicture : picture.test(line);
  if (!open.isInPicture && open.piece.lines.length < maxCardLines) open.piece.lines.push(line);
}
