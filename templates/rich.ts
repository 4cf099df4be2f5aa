// Text with a little meaning in it: what to type, what to stress, where a link leads.
// Invariant: markup is structure, never characters, so that nothing from outside can forge it.

import { cut } from "./clean.ts";

export type Span =
  | string
  /** Something the owner may write word for word. */
  | { readonly code: string }
  | { readonly strong: string }
  /** A quotation; each language has its own marks. */
  | { readonly quote: string };
export type Rich = readonly Span[];
/** A sentence as phrase books give it: plain, or with spans in it. */
export type Phrase = string | Rich;

/** Template tag of the phrase books: keeps spans as spans. */
export function say(texts: TemplateStringsArray, ...values: readonly (Span | Rich)[]): Rich {
  return texts.flatMap((text, index) => {
    const value = values[index];
    const spans = value === undefined ? [] : isRich(value) ? value : [value];
    return text === "" ? spans : [text, ...spans];
  });
}

/** Something that can be typed word for word. */
export const code = (text: string): Span => ({ code: text });
export const strong = (text: string): Span => ({ strong: text });
export const quote = (text: string): Span => ({ quote: text.includes("\n") ? asOneLine(text) : text });

/** Lines that end without a mark of their own are parted by one. */
function asOneLine(text: string): string {
  const lines = text.split("\n").flatMap((line) => line.trim() || []);
  return lines.map((line, at) => (at === lines.length - 1 || /[.!?:;,]$/u.test(line) ? line : `${line};`)).join(" ");
}

/** A phrase as its list of spans, as the printers want it: one full stop where a quotation ends a sentence. */
export function toRich(phrase: Phrase): Rich {
  const spans = typeof phrase === "string" ? [phrase] : phrase;
  return spans.map((span, index) => withOneStop(short(span), spans[index - 1], spans[index + 1]));
}

// What somebody wrote is repeated so that it can be recognised, not in full; names longer than this are none.
const LONGEST_QUOTE = 300;
const LONGEST_STRONG = 120;
const LONGEST_TEXT = 2_000;

function short(span: Span): Span {
  if (typeof span === "string") return span.length > LONGEST_TEXT ? cut(span, LONGEST_TEXT) : span;
  if ("quote" in span) return { quote: cut(span.quote, LONGEST_QUOTE) };
  return "strong" in span ? { strong: cut(span.strong, LONGEST_STRONG) } : { code: cut(span.code, LONGEST_QUOTE) };
}

function withOneStop(span: Span, before: Span | undefined, after: Span | undefined): Span {
  if (typeof span === "string") {
    const isStopped = span.startsWith(".") && typeof before === "object" && "quote" in before;
    return isStopped && /[?!…]\s*$/.test(before.quote) ? span.slice(1) : span;
  }
  const endsSentence = "quote" in span && typeof after === "string" && after.startsWith(".");
  return endsSentence ? { quote: span.quote.replace(/\.\s*$/, "") } : span;
}

/** Several sentences, one space between them; absent ones are left out. */
export function sentences(...phrases: readonly (Phrase | undefined)[]): Rich {
  return phrases
    .filter((phrase) => phrase !== undefined && phrase.length > 0)
    .flatMap((phrase, index) => (index === 0 ? toRich(phrase ?? "") : [" ", ...toRich(phrase ?? "")]));
}

function isRich(value: Span | Rich): value is Rich {
  return Array.isArray(value);
}
