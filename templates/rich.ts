// Text with a little meaning in it: what to type, what to stress, where a link leads.
// Invariant: markup is structure, never characters, so that nothing from outside can forge it.

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

export const code = (text: string): Span => ({ code: text });
export const strong = (text: string): Span => ({ strong: text });
export const quote = (text: string): Span => ({ quote: text });

/** A phrase as its list of spans. */
export function toRich(phrase: Phrase): Rich {
  return typeof phrase === "string" ? [phrase] : phrase;
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
