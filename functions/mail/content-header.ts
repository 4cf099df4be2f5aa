// A content header's value and parameters: `text/plain; charset=utf-8`, RFC 2231 continuations and encoded values.
// Invariant: linear in the length of the value; unreadable parameters are left out.

import { decodeWords } from "./decode-part.ts";

export type ContentHeader = { readonly value: string; readonly parameters: Readonly<Record<string, string>> };

const maxLength = 4000;

/** Splits `type; name="value"`. The value is lower-case; parameter names too. */
export function readParameters(header: string): ContentHeader {
  const [value = "", ...rest] = splitOutsideQuotes(header.slice(0, maxLength));
  const raw = new Map<string, string>();
  for (const piece of rest) {
    const equals = piece.indexOf("=");
    if (equals > 0) raw.set(piece.slice(0, equals).trim().toLowerCase(), unquote(piece.slice(equals + 1).trim()));
  }
  return { value: value.trim().toLowerCase(), parameters: Object.fromEntries(joinContinuations(raw)) };
}

function splitOutsideQuotes(text: string): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"') isQuoted = !isQuoted;
    else if (char === "\\" && isQuoted) at += 1;
    else if (char === ";" && !isQuoted) {
      pieces.push(text.slice(start, at));
      start = at + 1;
    }
  }
  pieces.push(text.slice(start));
  return pieces;
}

function unquote(value: string): string {
  if (!value.startsWith('"')) return value.replace(/\s.*$/u, "");
  const end = value.lastIndexOf('"');
  return value.slice(1, end > 0 ? end : undefined).replace(/\\(.)/gu, "$1");
}

/** RFC 2231: `filename*0*=utf-8''a%20; filename*1=b` is one parameter. Others may hold encoded words. */
function joinContinuations(raw: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  const joined = new Map<string, string>();
  for (const [key, value] of raw) {
    const star = key.indexOf("*");
    if (star === -1) {
      if (!joined.has(key)) joined.set(key, decodeWords(value));
      continue;
    }
    const name = key.slice(0, star);
    const piece = key.endsWith("*") ? decodePercent(value) : value;
    const isFirst = /^[^*]+\*(?:0\*?)?$/u.test(key);
    joined.set(name, isFirst ? piece : (joined.get(name) ?? "") + piece);
  }
  return [...joined];
}

function decodePercent(value: string): string {
  const [, charset = "", text = ""] = /^([\w-]*)'[\w-]*'([^]*)$/u.exec(value) ?? [null, "utf-8", value];
  const bytes = Uint8Array.from(unescapeBytes(text));
  try {
    return new TextDecoder(charset === "" ? "utf-8" : charset).decode(bytes);
  } catch {
    return text;
  }
}

function* unescapeBytes(text: string): Generator<number> {
  for (let at = 0; at < text.length; at += 1) {
    const hex = text.slice(at + 1, at + 3);
    if (text.charAt(at) === "%" && /^[\da-f]{2}$/iu.test(hex)) {
      yield Number.parseInt(hex, 16);
      at += 2;
    } else yield text.charCodeAt(at) & 0xff;
  }
}
