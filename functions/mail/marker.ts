// The line that announces a forwarded or original mail: "---------- Forwarded message ---------", "Start på videresendt besked:".
// Invariant: words of markers.ts and dashes or a colon around them; prose that contains the words is no marker.

import { endMarkers, markersByWords, maxMarkerLength, type Marker } from "./words/markers.ts";

export type MarkerLine = {
  readonly kind: Marker;
  /** What stands on the same line behind it. */ readonly rest: string;
};

export function readMarker(text: string): MarkerLine | null {
  if (!mayBeMarker(text)) return null;
  const line = text
    .slice(0, 600)
    .replace(/[\s\u00a0]+/gu, " ")
    .replace(/[\u200b-\u200f\ufeff]/gu, "")
    .trim();
  const dashes = /^[*_]?[-–—_=]{2,}/u.exec(line);
  if (dashes === null) return readUndashed(line);
  const inner = line.slice(dashes[0].length);
  const close = /[-–—_=]{2,}[*_]?:?/u.exec(inner);
  const kind =
    kindOf(close === null ? inner : inner.slice(0, close.index)) ?? kindOf(inner.replace(/^[^]*?-{3} /u, ""));
  if (kind === null) return null;
  const rest = close === null ? "" : inner.slice(close.index + close[0].length).trim();
  return { kind, rest: kindOf(rest) === null ? rest : "" };
}

/** Most lines are told from a marker by their first and last character. */
function mayBeMarker(text: string): boolean {
  const trimmed = text.trim();
  const isOpened = opens.has(trimmed.charAt(0)) || trimmed.startsWith(unsigned);
  return isOpened || closes.has(trimmed.charAt(trimmed.length - 1));
}

/** The Bat has no sign around it. */
const unsigned = "This is a forwarded message";
const opens: ReadonlySet<string> = new Set("*_=–—-\u200b\u200e\u200f");
const closes: ReadonlySet<string> = new Set(":：*");

function readUndashed(line: string): MarkerLine | null {
  if (line === unsigned) return { kind: "forward", rest: "" };
  if (!/[:：]\*?$/u.test(line) || line.length > maxMarkerLength + 4) return null;
  const kind = kindOf(line);
  return kind === "forward" ? { kind, rest: "" } : null;
}

function kindOf(text: string): Marker | null {
  if (text.length > maxMarkerLength + 60) return null;
  const words = text
    .replace(/^[\s*_=–—-]+|[\s*_=:：–—-]+$/gu, "")
    .toLowerCase()
    .replace(/i̇/gu, "i");
  // Lotus Notes: "Forwarded by Ann Berg/ACME on 02-03-2016 10:00".
  if (forwardedBy.test(words)) return "forward";
  return markersByWords.get(words) ?? markersByWords.get(words.replace(sender, "")) ?? null;
}

const forwardedBy =
  /^(?:forwarded by|videresendt af|videresendt av|vidarebefordrat av|weitergeleitet von|transféré par|doorgestuurd door|reenviado por|przesłane przez|lähettänyt edelleen) ./u;

/** mutt, Horde: "Forwarded message from Ann Berg <a@x.example>". */
const sender = / (?:from|fra|från|von|van|de|da|od|от) .*$/u;

/** The line below a forwarded mail: "----- End forwarded message -----", "Slut på videresendt besked". */
export function isEndMarker(text: string): boolean {
  if (isLetter(text.charCodeAt(0)) || (!opens.has(text.charAt(0)) && !text.startsWith(" "))) return false;
  if (text.length > 120 || !/^\s*[*_=–—-]{2}/u.test(text)) return false;
  const words = text.replace(/^[\s*_=–—-]+|[\s*_=–—-]+$/gu, "").toLowerCase();
  return endMarkers.has(words.replace(/ the | den /u, " ")) || endMarkers.has(words);
}

/** A letter of ASCII, as most lines begin with: no sign needs to be looked up. */
function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** A line of nothing but dashes, underscores or the like. */
export function isRule(text: string): boolean {
  return /^[\s\u00a0]*[-–—_=*~#+]{3,}[\s\u00a0]*$/u.test(text.slice(0, 400));
}
