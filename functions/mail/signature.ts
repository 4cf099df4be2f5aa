// Where what somebody wrote ends and their signature begins: "-- ", a closing and a name, what a phone adds by itself.
// Invariant: only an end is cut, never a middle; a mail that is nothing but words stays whole.

import { bareClosings, closings, maxClosingLength, thanks } from "./words/closings.ts";
import { footerPatterns, maxFooterLength, mayBeFooter, sentenceWords } from "./words/footers.ts";

/** Signatures with a disclaimer are long; anything longer is text. */
const maxSignatureLines = 60;

/** Index of the first line of the signature; the length of `texts` when there is none. */
export function signatureStart(texts: readonly string[]): number {
  let end = lastWritten(texts, texts.length);
  const delimiter = texts.findIndex((text, index) => isDelimiter(text) && mayEnd(texts, index));
  if (delimiter !== -1) end = lastWritten(texts, delimiter);
  const footer = texts.findIndex((text, index) => index < end && isFooter(text));
  if (footer !== -1) end = lastWritten(texts, footer);
  return lastWritten(texts, closingStart(texts, end));
}

/** Backs over blank lines and lines of nothing but signs. */
function lastWritten(texts: readonly string[], from: number): number {
  let end = from;
  while (end > 0 && isOrnament(texts[end - 1] ?? "")) end -= 1;
  return end;
}

function isOrnament(text: string): boolean {
  return /^[\s\u00a0\u200b-\u200f\ufeff*#~=_+|–—-]*$/u.test(text) || /^[\sᐧ]*$/u.test(text);
}

/** RFC 3676's "-- ", without its space as often, Outlook's and lists' underscores. */
function isDelimiter(text: string): boolean {
  return /^\s?(?:--|—|__{1,60})[\s\u00a0]*$/u.test(text);
}

function mayEnd(texts: readonly string[], index: number): boolean {
  return texts.length - index <= maxSignatureLines;
}

/** "Sent from my iPhone" and its like in any language; a sentence that speaks of sending is none. */
export function isFooter(text: string): boolean {
  if (text.length < 4 || text.length > 2 * maxFooterLength) return false;
  const line = /[\t\u00a0]| {2}/u.test(text) ? text.replace(/\s+/gu, " ").trim() : text.trim();
  if (line === "" || line.length > maxFooterLength) return false;
  return mayBeFooter(line) && footerPatterns.some((pattern) => pattern.test(line)) && !sentenceWords.test(line);
}

/** The first line of the last closing that has only a signature below it. */
function closingStart(texts: readonly string[], end: number): number {
  const first = texts.findIndex((text) => text.trim() !== "");
  for (let at = Math.max(0, end - maxSignatureLines); at < end; at += 1) {
    const kind = closingKind(texts[at] ?? "");
    if (kind === "none") continue;
    const below = texts.slice(at + 1, end).filter((text) => text.trim() !== "");
    if (kind === "named" && below.length <= 12) return at;
    if (kind === "bare" && (below.length === 0 ? at > first : isSignature(below))) return at;
    if (kind === "closing" && below.length > 0 && isSignature(below)) return at;
    if (kind === "thanks" && at > first && below.length > 0 && below.length <= 2 && below.every(isName)) return at;
  }
  return signOff(texts, end);
}

type ClosingKind = "none" | "bare" | "closing" | "named" | "thanks";

function closingKind(text: string): ClosingKind {
  if (text === "" || text.length > 2 * maxClosingLength + 80) return "none";
  const line = /[*_\t\u00a0]| {2}/u.test(text) ? text.replace(/[*_]/gu, "").replace(/\s+/gu, " ").trim() : text.trim();
  if (line === "" || line.length > maxClosingLength + 40) return "none";
  const bare = line.toLowerCase().replace(/[\s,.!;:)–—-]+$/u, "");
  if (bareClosings.has(bare) || bareClosings.has(`${bare}.`)) return "bare";
  if (closings.has(bare) || closings.has(`${bare}.`)) return "closing";
  if (thanks.has(bare)) return "thanks";
  return isNamedClosing(line) ? "named" : "none";
}

/** `Mvh Sam`, `Med venlig hilsen Anna Berg`, `Kh, Bo`. */
function isNamedClosing(line: string): boolean {
  const match = /^(.+?)[,.]? (\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2})[.,!]?$/u.exec(line.slice(0, 80));
  const words = match?.[1]?.toLowerCase().replace(/[,.]$/u, "") ?? "";
  return words.length > 1 && !weak.has(words) && (closings.has(words) || closings.has(`${words}.`));
}

/** Too short to be sure of when a capitalised word follows on the same line. */
const weak: ReadonlySet<string> = new Set(["best", "yours", "br", "kr", "bg", "yt", "att", "cheers", "take care"]);

/** What stands below a closing: short lines, or a long block that begins with a name. */
function isSignature(below: readonly string[]): boolean {
  return below.length <= 4 ? below.every((text) => text.trim().length <= 90) : isName(below[0] ?? "");
}

function isName(text: string): boolean {
  const line = text.trim();
  return line.length <= 40 && /^[/\p{L}][\p{L}\s.,'’()/&-]*$/u.test(line) && line.split(/\s+/u).length <= 5;
}

/** `-roman`, `- Anna Berg` at the very end, behind a blank line. */
function signOff(texts: readonly string[], end: number): number {
  const last = texts[end - 1] ?? "";
  const isAlone = end > 1 && /^$|[.!?]$/u.test((texts[end - 2] ?? "").trim());
  return isAlone && /^-\p{L}[\p{L}.]{0,20}(?: \p{L}[\p{L}.]{0,20}){0,2}$/u.test(last.trim()) ? end - 1 : end;
}
