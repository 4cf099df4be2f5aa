// From the blocks of a body to what was forwarded: whose mail, when, about what, and what the forwarding person added.
// Invariant: a quoted mail below an answer is no forward; it takes a marker, a forwarding subject, or a body that is nothing else.

import { readAddressLine, readSender } from "./mailboxes.ts";
import { authorOf, coAuthors, nameInAttribution } from "./author.ts";
import { forwardEnd, type Block } from "./blocks.ts";
import type { Body } from "./body.ts";
import { readDate } from "./dates.ts";
import { decodeWords } from "./decode-part.ts";
import { isBlank, type Line } from "./lines.ts";
import { isRule } from "./marker.ts";
import type { Forwarded } from "./parsed-mail.ts";
import { isFooter } from "./signature.ts";
import { subjectKind, subjectWithoutPrefix, type SubjectKind } from "./subject.ts";

export type Outer = { readonly subject: string; readonly isAnswer: boolean; readonly timeZone: string };

/** Forwarded blocks, outermost first; empty when the body is an ordinary mail or an answer. */
export function readForwards(body: Body, outer: Outer): readonly Forwarded[] {
  const [first] = body.blocks;
  const kind = subjectKind(outer.subject, first?.languages ?? []);
  // What stands below an attribution was quoted, whatever it forwarded in its turn.
  if (body.leadingAttribution !== null && body.leadingAttribution.start < (first?.start ?? Infinity)) {
    return kind === "forward"
      ? [readAttributed(body.leadingAttribution, body, outer), ...readBlocks(body, outer, 1)]
      : [];
  }
  return first !== undefined && isForward(first, kind, { body, outer }) ? readBlocks(body, outer, 0) : [];
}

/** The mail that an answer quotes, as far as the quote tells: no forward, but whose mail it was and when. */
export function readAnswered(body: Body, outer: Outer): Forwarded | null {
  const [block] = body.blocks;
  const { leadingAttribution } = body;
  if (leadingAttribution !== null && leadingAttribution.start < (block?.start ?? Infinity)) {
    const answered = readAttributed(leadingAttribution, body, outer);
    const name = nameInAttribution(leadingAttribution.text);
    if (answered.from.address !== "") return { ...answered, note: "" };
    return name === "" ? null : { ...answered, from: { name, address: "" }, note: "" };
  }
  return block === undefined ? null : toForwarded(block, body, { ...outer, isFirst: false });
}

/** `above`: how many forwards stand above the first block; only the outermost of all has a note. */
function readBlocks(body: Body, outer: Outer, above: number): readonly Forwarded[] {
  return body.blocks.map((block, index) => toForwarded(block, body, { ...outer, isFirst: index + above === 0 }));
}

type Within = { readonly body: Body; readonly outer: Outer };

function isForward(block: Block, kind: SubjectKind, { body, outer }: Within): boolean {
  if (kind === "forward") return true;
  if (block.marker === "forward" && !isQuoted(body, block)) return kind !== "reply" || isOfThread(block, outer);
  if (kind === "reply" || outer.isAnswer) return false;
  const isBare = noteAbove(body.lines, block) === "";
  const isComplete = block.fields.subject !== undefined && block.fields.date !== undefined;
  // A mail without a subject of its own that carries a whole block is a forward; so is one that is nothing but a block.
  return isComplete && (isBare || outer.subject === "");
}

/** Programs that put no prefix forward "Re: Harbour" as "Re: Harbour"; under an answer about something else it is quoted. */
function isOfThread(block: Block, outer: Outer): boolean {
  const carried = bareSubject(decodeWords(block.fields.subject ?? ""));
  return carried === "" || carried === bareSubject(outer.subject);
}

function bareSubject(subject: string): string {
  return subjectWithoutPrefix(subject).replace(/\s+/gu, " ").trim().toLowerCase();
}

/** "-----Original Message-----" above the marker: whoever is answered had forwarded it. */
function isQuoted({ lines }: Body, { start }: Block): boolean {
  return lines.some((line, index) => index < start && line.depth === 0 && line.marker?.kind === "original");
}

/** Lines of a forwarded text that are kept: more than anybody reads. */
const maxBodyLines = 3000;

type Attribution = NonNullable<Body["leadingAttribution"]>;
type Place = Outer & { readonly isFirst: boolean };

function toForwarded(block: Block, body: Body, place: Place): Forwarded {
  const date = readDate(block.fields.date ?? "", place.timeZone);
  const sender = block.fields.from ?? "";
  const from = readSender(sender);
  return {
    from,
    ...(/[,;]/u.test(sender) && coAuthors(from, readAddressLine(sender))),
    to: readAddressLine(block.fields.to ?? ""),
    cc: readAddressLine(block.fields.cc ?? ""),
    date: date?.utc ?? "",
    dateLocal: date?.local ?? "",
    // Some programs copy the header as it came, encoded words and all.
    subject: decodeWords(block.fields.subject ?? "")
      .replace(/[\u200b-\u200f\ufeff]/gu, "")
      .replace(/\s+/gu, " ")
      .trim(),
    body: textBehind(body.lines.slice(block.end, forwardEnd(body.lines, block)), block.depth),
    note: place.isFirst ? noteAbove(body.lines, block) : "",
  };
}

/** What stands above the block, a closing included, but not what the phone added. */
function noteAbove(lines: readonly Line[], block: Pick<Block, "start">): string {
  const footer = lines.findIndex((line, index) => index < block.start && line.depth === 0 && isFooter(line.text));
  let end = footer === -1 ? block.start : footer;
  while (end > 0 && (isBlank(lines[end - 1]) || isRule(lines[end - 1]?.text ?? ""))) end -= 1;
  const written = lines.slice(0, end).map((line) => line.text.trimEnd());
  return written.join("\n").trim();
}

/** What was forwarded; lines deeper than the text as a whole keep their marks. */
function textBehind(lines: readonly Line[], depth: number): string {
  const text = lines.slice(0, maxBodyLines);
  let least = Infinity;
  for (const line of text) if (line.depth < least && !isBlank(line)) least = line.depth;
  // Missive quotes the text and not the labels above it.
  const own = least === Infinity ? depth : Math.max(depth, least);
  return text
    .map((line) => (line.depth > own ? "> ".repeat(line.depth - own) + line.text : line.text).trimEnd())
    .join("\n")
    .trim();
}

/** Outlook 2019 for Mac forwards with an attribution instead of a block; only the subject tells. */
function readAttributed(attribution: Attribution, body: Body, outer: Outer): Forwarded {
  const date = readDate(attribution.text, outer.timeZone);
  const depth = body.lines.slice(attribution.end).find((line) => !isBlank(line))?.depth ?? 0;
  const quote = { end: attribution.end, depth, region: depth };
  return {
    from: authorOf(attribution.text),
    to: [],
    cc: [],
    date: date?.utc ?? "",
    dateLocal: date?.local ?? "",
    subject: subjectWithoutPrefix(outer.subject),
    body: textBehind(body.lines.slice(attribution.end, forwardEnd(body.lines, quote)), depth),
    note: noteAbove(body.lines, attribution),
  };
}
