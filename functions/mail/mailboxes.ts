// Mailboxes as people and clients write them: headers, label lines, attributions. Lenient, for display and matching.
// Invariant: linear; identity is never taken from here (that is from-header.ts).

import { decodeWords } from "./decode-part.ts";
import { oneLine } from "./one-line.ts";
import type { Mailbox } from "./parsed-mail.ts";

/** No more recipients than this are read from one field: a thousand that are told, and some that are ours or their sender's. */
const maxMailboxes = 1020;
const maxFieldLength = 200_000;

/** A list of mailboxes from a header of the mail itself; encoded words are decoded after splitting. */
export function readAddressHeader(value: string): readonly Mailbox[] {
  return splitList(withoutGroups(value.slice(0, maxFieldLength)))
    .map((piece) => toMailbox(piece, decodeWords))
    .filter(isSomebody);
}

/** A list of mailboxes from a label line: also `Name [mailto:a@b]`, `Name (a@b)`, `a@b<mailto:a@b>`, names alone. */
export function readAddressLine(value: string): readonly Mailbox[] {
  return splitList(value.slice(0, maxFieldLength))
    .map((piece) => toMailbox(piece, (name) => name))
    .filter(isSomebody);
}

/** One sender, whatever its commas: `Doe, John <john@x.example>`; of `Karen on behalf of Ann` it is Ann. */
export function readSender(value: string): Mailbox {
  const text = principalOf(value.slice(0, 2000));
  const [first = "", second] = splitList(text);
  return second === undefined || addressIn(first) !== null
    ? toMailbox(first, decodeWords)
    : toMailbox(text, decodeWords);
}

/** Exchange names who sent for whom: for a person it is that person's mail, for a bare mailbox it is the sender's. */
function principalOf(text: string): string {
  const words =
    /[^\s](?:\s+(?:on behalf of|på vegne af|på vegne av|im auftrag von|namens|de la part de|en nombre de|em nome de|per conto di|w imieniu)\s+)(?=["'\p{L}][^@\s]*\s)/iu.exec(
      text,
    );
  return words === null ? text : text.slice(words.index + words[0].length);
}

function isSomebody(mailbox: Mailbox): boolean {
  // "undisclosed-recipients:;" names nobody.
  return mailbox.address !== "" || (mailbox.name !== "" && !mailbox.name.endsWith(":"));
}

/** `Team: a@x.example, b@x.example;` is its members. */
function withoutGroups(value: string): string {
  return value.includes(";") ? value.replace(/(?:^|,)[^,:;<>"@]{0,100}:(?=[^:;]*;)/gu, ",") : value;
}

/**
 * Splits at commas and semicolons outside quotes and brackets. A comma between words without an address and words
 * with one belongs to a name ("Berg, Anna <anna@x.example>").
 */
function splitList(value: string): readonly string[] {
  const pieces: string[] = [];
  let waiting = "";
  for (const { text, end } of splitPieces(value)) {
    const whole = waiting === "" ? text : `${waiting},${text}`;
    waiting = "";
    if (text.trim() === "") continue;
    if (end === "," && addressIn(text) === null && isNamePart(text)) waiting = whole;
    else pieces.push(whole);
    if (pieces.length >= maxMailboxes) return pieces;
  }
  return waiting === "" ? pieces : [...pieces, ...waiting.split(",")];
}

function isNamePart(text: string): boolean {
  return text.length < 80;
}

type Piece = { readonly text: string; readonly end: "," | ";" | "" };
const brackets: Readonly<Record<string, string>> = { "<": ">", "(": ")", "[": "]", '"': '"' };

function splitPieces(value: string): readonly Piece[] {
  if (!/[,;]/u.test(value)) return [{ text: value, end: "" }];
  const pieces: Piece[] = [];
  let start = 0;
  let close = "";
  for (let at = 0; at < value.length; at += 1) {
    const char = value.charAt(at);
    if (close !== "") {
      if (char === "\\" && close === '"') at += 1;
      else if (char === close) close = "";
      // A bracket or quote that never closes must not swallow the list.
      else if (char === ";" && close !== '"') close = "";
    } else if (brackets[char] !== undefined && hasClose(value, at, brackets[char])) close = brackets[char];
    if (close === "" && (char === "," || char === ";")) {
      pieces.push({ text: value.slice(start, at), end: char });
      start = at + 1;
    }
  }
  return [...pieces, { text: value.slice(start), end: "" }];
}

function hasClose(value: string, at: number, close: string): boolean {
  return value.slice(at + 1, at + 400).includes(close);
}

function toMailbox(piece: string, decode: (text: string) => string): Mailbox {
  const text = withoutDirectory(piece.trim());
  const found = shownAddress(text);
  if (found === null) return { name: cleanName(decode(text)), address: "" };
  const before = cleanName(decode(beforeAddress(text, found.start)));
  const name = before === "" ? commentBehind(text, found.end, decode) : before;
  return { name: name.includes("@") && /^\S+@\S+$/u.test(name) ? "" : name, address: found.address };
}

/** `'ann@old.example' <ann@new.example>`: a name may be an address; the one in the brackets counts. */
function shownAddress(text: string): FoundAddress | null {
  const found = addressIn(text);
  const open = text.lastIndexOf("<");
  if (found === null || open < found.end) return found;
  const inside = addressIn(text.slice(open));
  const isName = inside !== null && !/[<(]\s*(?:mailto:)?$/iu.test(text.slice(0, found.start));
  return isName ? { address: inside.address, start: open + inside.start, end: open + inside.end } : found;
}

/** Exchange's and Notes' own addresses: `Ann Berg </O=ACME/CN=ANN>`, `Ann Berg/ACME@ACME`, `CN=Ann Berg/O=ACME`. */
function withoutDirectory(text: string): string {
  if (!text.includes("/")) return text;
  const open = text.search(/[<[(]\/[a-z]{1,2}=/iu);
  if (open > 0) return text.slice(0, open);
  const notes =
    /^(?:CN=)?(\p{L}[\p{L} .'’-]{1,80})(?:\/(?:OU?=)?[\p{Lu}\p{N}-][\p{L}\p{N} -]{0,40}){1,5}(?:@[\p{L}\p{N}-]{1,40})?$/u.exec(
      text.slice(0, 400),
    );
  return notes?.[1] ?? text;
}

/** `John Doe<mailto:john@x.example> <john@x.example>`: the name ends where the first bracket opens. */
function beforeAddress(text: string, start: number): string {
  const before = text.slice(0, start).trimEnd();
  const bare = before.slice(-7).toLowerCase() === "mailto:" ? before.slice(0, -7) : before;
  let end = bare.length;
  while (end > 0 && /[\s<([]/u.test(bare.charAt(end - 1))) end -= 1;
  return bare.slice(0, end);
}

function commentBehind(text: string, end: number, decode: (text: string) => string): string {
  const match = /^[>\])]?\s*\(([^()]{1,200})\)/u.exec(text.slice(end, end + 220));
  return match === null ? "" : cleanName(decode(match[1] ?? ""));
}

/** Quotes in pairs, Outlook's apostrophes around a name, stars of bold text, Unicode marks. */
function cleanName(text: string): string {
  if (/^[\p{L}][\p{L} .-]*$/u.test(text) && text.length < 200 && !text.includes("  ")) return text.trim();
  const unstarred = oneLine(text)
    .replace(/^[*_<]+|[*_<>]+$/gu, "")
    .trim();
  const unquoted = unstarred.replace(/^["“”„«»]+\s?|\s?["“”„«»]+$/gu, "").replace(/^'(.*)'$/u, "$1");
  return unquoted
    .replace(/\\(["\\])/gu, "$1")
    .trim()
    .slice(0, 200);
}

type FoundAddress = { readonly address: string; readonly start: number; readonly end: number };

const localCharacter = /[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]/u;
const domainHead = /^[\p{L}\p{N}.-]+/u;

/** The first `local@domain` in a text, grown to both sides from its `@`. */
export function addressIn(text: string): FoundAddress | null {
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    // Stars and quotes around an address are not of it.
    const local = localPart(text, at);
    const domain = (domainHead.exec(text.slice(at + 1, at + 256))?.[0] ?? "").replace(/[.-]+$/u, "");
    if (local === "" || domain === "") continue;
    return {
      address: `${local}@${domain}`.toLowerCase(),
      start: at - local.length,
      end: at + 1 + domain.length,
    };
  }
  return null;
}

/** What may stand before the `@` at `at`: at most 64 characters (RFC 5321, section 4.5.3.1.1). */
function localPart(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 64 && localCharacter.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start, at).replace(/^['*_.]+/u, "");
}
