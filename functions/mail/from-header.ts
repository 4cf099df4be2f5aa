// Who a mail claims to be from, strictly: exactly one From header with one plain mailbox.
// Invariant: what two mail programs could read in two ways is refused; postal-mime hides such headers, so this reads raw ones.

import { decodeWords } from "./decode-part.ts";
import type { HeaderLine } from "./header-lines.ts";
import type { FromHeader, Mailbox } from "./parsed-mail.ts";

type Refusal = Extract<FromHeader, { kind: "refused" }>["why"];

/** RFC 5322 lines end at 998; a longer From is an attempt to hide something. */
const maxFromLength = 2000;

export function readFromHeader(lines: readonly HeaderLine[]): FromHeader {
  const candidates = lines.filter(isFromLike);
  const [only, second] = candidates;
  if (only === undefined) return refused("none");
  if (second !== undefined || lines.some(hidesFromBehindReturn)) return refused("several-headers");
  if (only.name !== "from") return refused("not-plain");
  const mailbox = readPlainMailbox(only.value);
  return typeof mailbox === "string" ? refused(mailbox) : { kind: "one", mailbox };
}

function refused(why: Refusal): FromHeader {
  return { kind: "refused", why };
}

/** `From`, and whatever a lenient reader might take for it: `From :`, a no-break space, full-width letters, a BOM. */
function isFromLike(line: HeaderLine): boolean {
  return (
    line.name.length < 200 &&
    line.name
      .normalize("NFKC")
      .replace(/[^a-z]/giu, "")
      .toLowerCase() === "from"
  );
}

/** A bare CR is no line end in RFC 5322, but is one for some readers. */
function hidesFromBehindReturn(line: HeaderLine): boolean {
  return /\r\s{0,8}from\s{0,8}:/iu.test(`${line.name}:${line.value}`);
}

function readPlainMailbox(value: string): Mailbox | Refusal {
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  if (value.length > maxFromLength || /[\u0000-\u0008\u000a-\u001f\u007f\ufffd]/u.test(value)) return "not-plain";
  const tokens = tokenize(value);
  if (tokens === null) return "not-plain";
  if (tokens.some((token) => token.kind === ",")) return "several-mailboxes";
  if (tokens.some((token) => token.kind === ":" || token.kind === ";")) return "not-plain";
  return fromTokens(tokens);
}

type Token = { readonly kind: "text" | "quoted" | "comment" | "angle" | "," | ":" | ";"; readonly text: string };

function fromTokens(tokens: readonly Token[]): Mailbox | Refusal {
  const comments = tokens.filter((token) => token.kind === "comment");
  const rest = tokens.filter((token) => token.kind !== "comment");
  // A comment may only follow the address.
  if (comments.length > 1 || (comments.length === 1 && tokens.at(-1)?.kind !== "comment")) return "not-plain";
  const angles = rest.filter((token) => token.kind === "angle");
  const comment = comments[0]?.text ?? "";
  if (angles.length === 0) {
    const [only, second] = rest;
    if (only === undefined || second !== undefined || only.kind !== "text") return "not-plain";
    return plain(trimmed(only.text), comment);
  }
  if (angles.length > 1) return "several-mailboxes";
  if (rest.at(-1)?.kind !== "angle") return "not-plain";
  const name = rest.slice(0, -1).map((token) => token.text.trim());
  return plain(trimmed(angles[0]?.text ?? ""), name.join(" ") === "" ? comment : name.join(" "));
}

/** Space and tab alone are blanks of a header; a no-break space beside an address is read by some and not by others. */
function trimmed(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/gu, "");
}

function plain(address: string, name: string): Mailbox | Refusal {
  if (!isPlainAddress(address)) return "not-plain";
  return { name: decodeWords(name).replace(/\s+/gu, " ").trim(), address: address.toLowerCase() };
}

/** A dot-atom, `@`, and a host name with a dot: no route, no quoted local part, no literal, no encoded word, ASCII only. */
export function isPlainAddress(address: string): boolean {
  const match = /^([a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64})@([a-z0-9.-]{1,253})$/iu.exec(address);
  if (match === null || address.includes("=?") || address.includes("..")) return false;
  const [, local = "", domain = ""] = match;
  if (local.startsWith(".") || local.endsWith(".")) return false;
  const labels = domain.split(".");
  return labels.length > 1 && labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/iu.test(label));
}

const closers: Readonly<Record<string, { readonly kind: Token["kind"]; readonly close: string }>> = {
  '"': { kind: "quoted", close: '"' },
  "(": { kind: "comment", close: ")" },
  "<": { kind: "angle", close: ">" },
};

/** Null when a quote, comment or bracket stays open, closes twice or nests. */
function tokenize(value: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let text = "";
  const flush = (): void => {
    if (text.trim() !== "") tokens.push({ kind: "text", text });
    text = "";
  };
  for (let at = 0; at < value.length; at += 1) {
    const char = value.charAt(at);
    const closer = closers[char];
    if (closer !== undefined) {
      flush();
      const end = findClose(value, at + 1, closer.close);
      if (end === -1) return null;
      const inner = value.slice(at + 1, end);
      // A backslash has no meaning in an address, and may not vanish from it.
      tokens.push({ kind: closer.kind, text: closer.kind === "angle" ? inner : unescape(inner) });
      at = end;
    } else if (char === "," || char === ":" || char === ";") {
      flush();
      tokens.push({ kind: char, text: char });
    } else if (char === ">" || char === ")" || char === "\\") return null;
    else text += char;
  }
  flush();
  return tokens;
}

function findClose(value: string, start: number, close: string): number {
  for (let at = start; at < value.length; at += 1) {
    const char = value.charAt(at);
    if (char === close) return at;
    if (char === "\\" && close !== ">") at += 1;
    else if (close === ")" && char === "(") return -1;
    else if (close === ">" && (char === "<" || char === '"' || char === "(")) return -1;
  }
  return -1;
}

function unescape(text: string): string {
  return text.replace(/\\(.)/gu, "$1");
}
