// A line of text cut into words, numbers, marks, addresses, links and tags.
// Invariant: tokens keep their place in the line, so that a note is always the owner's own letters; the time is linear.

import { fold } from "./fold.ts";

export type TokenKind = "word" | "number" | "mark" | "address" | "url" | "tag";

export type Token = {
  readonly kind: TokenKind;
  /** As written. */
  readonly text: string;
  /** Folded, for comparing. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** True when nothing stands between it and the token before. */
  readonly glued: boolean;
};

/** A scanned line; `text` is the line that the tokens point into. */
export type Line = { readonly text: string; readonly tokens: readonly Token[] };

/** Longer lines are prose or hostile; a command and its note fit in this. */
const LINE_CHARACTERS = 2_000;

// Each alternative is bounded or cannot fail late, so that no input is read twice.
const TOKEN =
  /(?<url>https?:\/\/[^\s<>"]{1,1500})|(?<address>[\p{L}\d._%+=-]{1,64}@[\p{L}\d.-]{1,190}\.\p{L}{2,24})|(?<tag>#[\p{L}\d][\p{L}\d_-]{0,60})|(?<number>\d+)|(?<word>\p{L}[\p{L}\p{M}\d]*(?:['’-][\p{L}\p{M}\d]+)*['’]?)|(?<mark>[^\s])/gu;

/** Cuts one line into tokens; whatever the line holds, every visible character is in some token. */
export function scan(line: string): Line {
  const text = narrow(line.slice(0, LINE_CHARACTERS).normalize("NFC"));
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const token = tokenOf(match, end);
    tokens.push(token);
    end = token.end;
  }
  return { text, tokens };
}

/** Full-width digits and their marks, as East Asian keyboards type them, one for one. */
function narrow(text: string): string {
  return text.replace(/[０-９，．：；＃]/gu, (wide) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - FULL_WIDTH));
}
const FULL_WIDTH = 0xfee0;

function tokenOf(match: RegExpExecArray, previousEnd: number): Token {
  const raw = match[0];
  const kind = kindOf(match.groups ?? {});
  const text = kind === "url" ? raw.replace(/[).,;:!?\]]+$/, "") : raw;
  const start = match.index;
  return {
    kind,
    text,
    word: fold(text).replace(/'$/, ""),
    start,
    end: start + raw.length,
    glued: start === previousEnd && start > 0,
  };
}

const KINDS: readonly TokenKind[] = ["url", "address", "tag", "number", "word", "mark"];

function kindOf(groups: Readonly<Record<string, string | undefined>>): TokenKind {
  return KINDS.find((kind) => groups[kind] !== undefined) ?? "mark";
}

/** The owner's own letters from token `from` to before token `to`, trimmed of the marks that join phrases. */
export function textBetween(line: Line, from: number, to = line.tokens.length): string {
  const first = line.tokens[from];
  const last = line.tokens[to - 1];
  if (first === undefined || last === undefined || to <= from) return "";
  return trimJoins(line.text.slice(first.start, last.end));
}

/** Takes joining marks off both ends: `, moves to Aarhus;` becomes `moves to Aarhus`. */
function trimJoins(text: string): string {
  return text
    .replace(/^[\s,;:.!?–—-]+(?=\s|$)|^[\s,;:–—-]+/, "")
    .replace(/[\s,;:–—-]+$/, "")
    .trim();
}

/** True when token `index` is one of these marks. */
export function isMark(line: Line, index: number, marks: string): boolean {
  const token = line.tokens[index];
  return token !== undefined && token.kind === "mark" && marks.includes(token.text);
}

/** The folded word at `index`, or empty. */
export function wordAt(line: Line, index: number): string {
  const token = line.tokens[index];
  return token !== undefined && token.kind === "word" ? token.word : "";
}

/** The number at `index` if it has at most `digits` digits. */
export function numberAt(line: Line, index: number, digits = 4): number | undefined {
  const token = line.tokens[index];
  return token !== undefined && token.kind === "number" && token.text.length <= digits ? Number(token.text) : undefined;
}
