// An answer whose quote bears no marks, as Outlook writes it, or has what the owner put into it under the same mark, or
// whose owner pasted our text: what of it is whose.
// Invariant: a line of our own mail is never a command; of what the owner put into a quote only commands are read.

import { readLabelLine } from "../../mail/label-line.ts";
import type { AnswerLine as MailLine } from "../../mail/parsed-mail.ts";
import { findOwnText } from "./own-text.ts";
import type { OwnText } from "./own-text.ts";
import { MOST_LINES } from "./quoted-items.ts";
import type { AnswerLine } from "./quoted-items.ts";

export type Telling = {
  /** Our mail as it was printed: its text, and the words of its HTML. */
  readonly printed: readonly string[];
  /** The owner's addresses: what their own mails say further down was said before. */
  readonly ownAddresses: readonly string[];
  readonly isOrder: (text: string) => boolean;
};

/** The lines of an answer: the owner's own as fresh, ours as quoted, wherever they stand. */
export function tellOursApart(lines: readonly MailLine[], telling: Telling): readonly AnswerLine[] {
  const kept = lines.slice(0, MOST_LINES);
  const fresh = new Set([...inUnmarked(kept, telling), ...inMarked(kept, telling)]);
  const told = kept.map(({ kind, text }, place): AnswerLine => ({ kind: fresh.has(place) ? "fresh" : kind, text }));
  return telling.printed.length === 0 ? told : ofPasted(told, telling);
}

/** At least so much of an unmarked quote is the mail that is answered; it is another one otherwise. */
const LEAST_SHARE = 0.35;
/** A mail that our text was pasted into has more than the line or two that it may happen to say as well, or little else. */
const FEWEST_PASTED = 4;
/** More orders in one quote are no person's, and more lines than this are not looked at for one. */
const MOST_ORDERS = 100;
const MOST_LOOKED_AT = 1_000;

/** Orders that stand in a quote which nothing on its lines tells from them. */
function inUnmarked(lines: readonly MailLine[], telling: Telling): readonly number[] {
  const places = placesWhere(lines, ({ unmarked }) => unmarked === true);
  const isTheirs = theirsOf(lines, telling);
  const sought = places.filter((place) => readLabelLine(lines[place]?.text ?? "") === null);
  const found = findOwnText(textsAt(lines, sought), telling.printed, telling);
  const isKnown = found.share >= LEAST_SHARE;
  const others = sought.filter((place, at) => isKnown && found.isOurs[at] === false && isTheirs(place));
  return ordersAt(lines, others, telling);
}

function ordersAt(lines: readonly MailLine[], places: readonly number[], telling: Telling): readonly number[] {
  return places
    .slice(0, MOST_LOOKED_AT)
    .filter((place) => isOneOrder(lines[place]?.text ?? "", telling))
    .slice(0, MOST_ORDERS);
}

/**
 * Orders that bear the mark of the quote, as where a program does not part its block for what is typed into it. Between
 * two lines of ours alone: above our text an earlier answer of the owner's is quoted, and deeper stands an earlier thread.
 */
function inMarked(lines: readonly MailLine[], telling: Telling): readonly number[] {
  const places = placesWhere(lines, ({ kind, unmarked }) => kind === "quoted" && unmarked !== true);
  const isDeep = places.some((place) => lines[place]?.depth !== undefined);
  if (isDeep || !places.some((place) => isOneOrder(lines[place]?.text ?? "", telling))) return [];
  const found = findOwnText(textsAt(lines, places), telling.printed, telling);
  if (found.share < LEAST_SHARE) return [];
  const [first, last] = [found.isOurs.indexOf(true), found.isOurs.lastIndexOf(true)];
  const others = places.filter((_, at) => at > first && at < last && found.isOurs[at] === false);
  return ordersAt(lines, others, telling);
}

/** A row of answers to tap stands in our mails alone. */
function isOneOrder(text: string, { isOrder }: Telling): boolean {
  return text.trim() !== "" && !/[·|]/u.test(text) && isOrder(text);
}

/** Below a header that names the owner as its sender stands what they wrote in an earlier mail. */
function theirsOf(lines: readonly MailLine[], { ownAddresses }: Telling): (place: number) => boolean {
  let isEarlier = false;
  const earlier = lines.map(({ text }) => {
    const label = readLabelLine(text);
    if (label?.field === "from")
      isEarlier = ownAddresses.some((address) => label.value.toLowerCase().includes(address));
    return isEarlier;
  });
  return (place) => earlier[place] !== true;
}

/** The words of our mail where they stand as if the owner had written them. */
function ofPasted(lines: readonly AnswerLine[], telling: Telling): readonly AnswerLine[] {
  const places = placesWhere(lines, ({ kind }) => kind === "fresh");
  if (places.length < FEWEST_PASTED) return lines;
  const found = findOwnText(textsAt(lines, places), telling.printed, telling);
  if (!isPasted(found)) return lines;
  const ours = new Set(places.filter((_, at) => found.isOurs[at] === true));
  return lines.map((line, place) => (ours.has(place) ? { kind: "quoted", text: line.text } : line));
}

function isPasted({ anchors, share }: OwnText): boolean {
  return anchors >= FEWEST_PASTED || (anchors > 1 && share >= HALF);
}
const HALF = 0.5;

function placesWhere<L>(lines: readonly L[], isMeant: (line: L) => boolean): readonly number[] {
  return lines.flatMap((line, place) => (isMeant(line) ? [place] : []));
}

function textsAt(lines: readonly { readonly text: string }[], places: readonly number[]): readonly string[] {
  return places.map((place) => lines[place]?.text ?? "");
}
