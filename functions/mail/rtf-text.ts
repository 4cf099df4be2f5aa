// Rich text as plain text, or as the HTML that Outlook wrapped in it (MS-OXRTFEX).
// Invariant: one pass; groups nest to any depth at the cost of one entry each, and nothing but letters and breaks comes out.

import { charsetOf, decodeIn } from "./mapi-properties.ts";

export type RichText = { readonly isHtml: boolean; readonly text: string };

/** A group inherits from the one around it. */
type Group = {
  readonly isSilent: boolean;
  /** `\htmlrtf`: rich text for those who cannot show the HTML beside it. */
  readonly isForRtf: boolean;
  /** `\*\htmltag`: a piece of the HTML itself. */
  readonly isTag: boolean;
  /** Letters behind each `\u` that stand for it where it is not known. */
  readonly fallback: number;
};

/** Groups that hold no words of the text. */
const silent: ReadonlySet<string> = new Set(
  "fonttbl colortbl stylesheet info pict object header footer headerl headerr footerl footerr mhtmltag listtable listoverridetable".split(
    " ",
  ),
);
const breaks: ReadonlyMap<string, string> = new Map([
  ["par", "\n"],
  ["line", "\n"],
  ["row", "\n"],
  ["cell", " "],
  ["tab", "\t"],
  ["lquote", "‘"],
  ["rquote", "’"],
  ["ldblquote", "“"],
  ["rdblquote", "”"],
  ["bullet", "•"],
  ["endash", "–"],
  ["emdash", "—"],
]);
const maxDepth = 2000;

/** Escaped byte | control word with its number | control symbol | brace | run of letters | line end. */
const token = /\\'([0-9a-f]{2})|\\([a-z]{1,32})(-?\d{1,10})? ?|\\([^])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\/giuy;

/** What a rich text says; `rtf` has one character a byte. */
export function readRtf(rtf: string): RichText {
  const isHtml = /\\fromhtml1\b/u.test(rtf.slice(0, 4000));
  const charset = charsetOf(Number(/\\ansicpg(\d{3,5})/u.exec(rtf.slice(0, 4000))?.[1] ?? 1252));
  const out: string[] = [];
  const groups: Group[] = [];
  let group: Group = { isSilent: false, isForRtf: false, isTag: false, fallback: 1 };
  let bytes: number[] = [];
  let isStarred = false;
  let skip = 0;
  const isShown = () => !group.isSilent && (group.isTag || !group.isForRtf);
  const flush = () => {
    if (bytes.length > 0) out.push(decodeIn(charset, Uint8Array.from(bytes)));
    bytes = [];
  };
  const put = (text: string) => {
    flush();
    if (isShown()) out.push(text);
  };
  for (const [, hex, word, number, symbol, brace, run] of rtf.matchAll(token)) {
    if (brace === "{") {
      if (groups.length < maxDepth) groups.push(group);
      isStarred = false;
    } else if (brace === "}") {
      flush();
      group = groups.pop() ?? group;
      // Behind the last brace there is nothing but filling.
      if (groups.length === 0) break;
    } else if (hex !== undefined) {
      if (skip > 0) skip -= 1;
      else if (isShown()) bytes.push(Number.parseInt(hex, 16));
    } else if (run !== undefined) {
      put(skip > 0 ? run.slice(skip) : run);
      skip = Math.max(0, skip - run.length);
    } else if (symbol !== undefined) {
      if (symbol === "*") isStarred = true;
      else if (symbol === "~") put("\u00a0");
      else if ("\\{}".includes(symbol)) put(symbol);
    } else if (word !== undefined) {
      const name = word.toLowerCase();
      if (name === "u" && number !== undefined) {
        put(String.fromCharCode(Number(number) & 0xffff));
        skip = group.fallback;
        continue;
      }
      group = grouped(group, name, number, isStarred);
      isStarred = false;
      const mark = breaks.get(name);
      if (mark !== undefined) put(mark);
    }
  }
  flush();
  return { isHtml, text: out.join("") };
}

function grouped(group: Group, name: string, number: string | undefined, isStarred: boolean): Group {
  if (name === "htmltag") return { ...group, isTag: true };
  if (name === "htmlrtf") return { ...group, isForRtf: number !== "0" };
  if (name === "uc") return { ...group, fallback: Math.min(4, Math.abs(Number(number ?? 1))) };
  return isStarred || silent.has(name) ? { ...group, isSilent: true } : group;
}
