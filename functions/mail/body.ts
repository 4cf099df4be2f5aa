// The shape of a body: which lines the sender wrote, which they quoted, which blocks were forwarded, where the signature is.
// Invariant: every line gets exactly one role; roles are decided once, from the classified lines, in one pass.

import { attributionEnd, splitSharedLine } from "./attribution.ts";
import { findBlocks, forwardEnd, type Block } from "./blocks.ts";
import { classify, type ClassifiedLine } from "./classify.ts";
import { isBlank, type Line } from "./lines.ts";
import { isEndMarker, isRule } from "./marker.ts";
import { signatureStart } from "./signature.ts";
import type { AnswerLine } from "./parsed-mail.ts";
import { disclaimerStart } from "./words/disclaimers.ts";

export type Body = {
  readonly lines: readonly ClassifiedLine[];
  readonly blocks: readonly Block[];
  readonly fresh: string;
  readonly signature: string;
  readonly answer: readonly AnswerLine[];
  /** Attribution above the quote, when the body is nothing else: old Outlook for Mac forwards so. */
  readonly leadingAttribution: { readonly text: string; readonly start: number; readonly end: number } | null;
};

/** `attribution`: the line above a quote, which is the program's. */
type Role = "fresh" | "quoted" | "attribution" | "signature" | "remnant";

export function readBody(raw: readonly Line[]): Body {
  const lines: ClassifiedLine[] = [];
  for (const line of raw) for (const one of splitSharedLine(line)) lines.push(classify(one));
  const blocks = findBlocks(lines);
  // Behind the cut everything is quoted, whoever wrote it.
  const cut = firstHardCut(lines, blocks);
  const attributions = findAttributions(lines, cut);
  const roles = assignRoles(lines, attributions, { start: cut, end: endOfCut(lines, blocks, cut) });
  markSignatures(lines, roles);
  markRemnants(lines, roles);
  return {
    lines,
    blocks,
    fresh: joinRole(lines, roles, "fresh"),
    signature: joinRole(lines, roles, "signature"),
    answer: toAnswer(lines, roles),
    leadingAttribution: toLeading(lines, attributions[0] ?? null),
  };
}

type Attribution = { readonly start: number; readonly end: number };

/** Every attribution, and what a client's container announces in a language that we do not know. */
function findAttributions(lines: readonly ClassifiedLine[], cut: number): readonly Attribution[] {
  const found: Attribution[] = [];
  for (let start = 0; start < cut; start += 1) {
    const known = lines[start]?.label === null ? attributionEnd(lines, start) : -1;
    const end = known === -1 && lines[start]?.cut === "soft" ? softCutEnd(lines, start) : known;
    if (end === -1) continue;
    found.push({ start, end });
    start = end - 1;
  }
  return found;
}

function assignRoles(
  lines: readonly ClassifiedLine[],
  attributions: readonly Attribution[],
  cut: { readonly start: number; readonly end: number },
): Role[] {
  const roles: Role[] = lines.map((line) => (line.depth > 0 || isEndMarker(line.text) ? "quoted" : "fresh"));
  roles.fill("quoted", cut.start, cut.end);
  for (const attribution of attributions) {
    roles.fill("attribution", attribution.start, attribution.end);
    const isOutermost = lines[attribution.start]?.depth === 0;
    // A quote without any mark runs to the end.
    if (isOutermost && (lines[nextWritten(lines, attribution.end)]?.depth ?? 0) === 0) {
      roles.fill("quoted", attribution.end);
      break;
    }
  }
  return roles;
}

/** The first line of what is quoted to the end: an unquoted header block, a marker, a client's container. */
function firstHardCut(lines: readonly ClassifiedLine[], blocks: readonly Block[]): number {
  const container = lines.findIndex((line) => line.cut === "hard");
  const marker = lines.findIndex((line) => line.depth === 0 && line.marker !== null);
  const block = blocks.find((candidate) => candidate.depth === 0)?.start ?? -1;
  const cuts = [container, marker, block].filter((cut) => cut !== -1);
  return overRules(lines, cuts.length === 0 ? lines.length : Math.min(...cuts));
}

/** A forward that ends before the mail does has words of the forwarding person below it. */
function endOfCut(lines: readonly ClassifiedLine[], blocks: readonly Block[], cut: number): number {
  const [block] = blocks;
  if (block === undefined || block.marker !== "forward" || block.start > nextWritten(lines, cut)) return lines.length;
  return forwardEnd(lines, block);
}

/** A rule above a block belongs to it. */
function overRules(lines: readonly Line[], cut: number): number {
  let at = cut;
  while (at > 0 && cut < lines.length && (isBlank(lines[at - 1]) || isRule(lines[at - 1]?.text ?? ""))) at -= 1;
  return at;
}

/** An attribution in a language we do not know, in a container that we do: a few lines, and then the quote. */
function softCutEnd(lines: readonly Line[], start: number): number {
  if ((lines[start]?.depth ?? 0) > 0) return -1;
  for (let at = start; at < start + 6; at += 1) if ((lines[at]?.depth ?? 0) > 0) return at;
  return start + 1;
}

function nextWritten(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && isBlank(lines[at])) at += 1;
  return at;
}

/** Signatures stand at the end of the first and of the last run of written lines. */
function markSignatures(lines: readonly Line[], roles: Role[]): void {
  const runs = freshRuns(lines, roles);
  for (const run of new Set([runs[0], runs.at(-1)])) {
    if (run === undefined) continue;
    const texts = lines.slice(run.start, run.end).map((line) => line.text);
    roles.fill("signature", run.start + signatureStart(texts.slice(0, disclaimerStart(texts))), run.end);
  }
}

function freshRuns(
  lines: readonly Line[],
  roles: readonly Role[],
): readonly { readonly start: number; readonly end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (const [index, role] of roles.entries()) {
    const last = runs.at(-1);
    if (role !== "fresh") continue;
    if (last !== undefined && last.end === index) last.end = index + 1;
    else if (!isBlank(lines[index])) runs.push({ start: index, end: index + 1 });
  }
  return runs;
}

/**
 * Clients that wrap a quoted line leave its end without a mark: below a full quoted line, without a blank between,
 * in lower case, and followed by more of the quote or by nothing.
 */
function markRemnants(lines: readonly Line[], roles: Role[]): void {
  for (let at = 1; at < lines.length; at += 1) {
    const [before, line, after] = [lines[at - 1], lines[at], lines[at + 1]];
    if (roles[at] !== "fresh" || before === undefined || line === undefined || before.depth === 0) continue;
    const isFull = before.text.length >= 66 && !/[.!?:]\s*$/u.test(before.text);
    const goesOn = after === undefined || after.depth > 0 || isBlank(after);
    if (isFull && goesOn && /^\p{Ll}/u.test(line.text)) roles[at] = "remnant";
    // The broken end of a long link.
    if (/^\s*[(<]https?:\S*\s*>*$/u.test(line.text)) roles[at] = "remnant";
  }
}

function joinRole(lines: readonly Line[], roles: readonly Role[], role: Role): string {
  return lines
    .filter((_, index) => roles[index] === role)
    .map((line) => line.text.trimEnd())
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}

function toAnswer(lines: readonly Line[], roles: readonly Role[]): readonly AnswerLine[] {
  const answer: AnswerLine[] = [];
  for (const [index, line] of lines.entries()) {
    const kind = roles[index] === "quoted" || roles[index] === "attribution" ? "quoted" : "fresh";
    const isUnmarked = roles[index] === "quoted" && line.depth === 0;
    const mark = isUnmarked ? ({ unmarked: true } as const) : {};
    const depth = kind === "quoted" && line.depth > 1 ? { depth: line.depth } : {};
    if (roles[index] !== "signature") answer.push({ kind, text: line.text.trimEnd(), ...mark, ...depth });
  }
  return answer;
}

function toLeading(lines: readonly Line[], place: Attribution | null): Body["leadingAttribution"] {
  if (place === null) return null;
  const text = lines.slice(place.start, place.end).map((line) => line.text.trim());
  return { ...place, text: text.join(" ") };
}
