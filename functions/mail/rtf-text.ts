// Rich text as plain text, or as the HTML that Outlook wrapped in it (MS-OXRTFEX).
// Invariant: one pass; groups nest to any depth at the cost of one entry each, and nothing but letters and breaks comes out.

import { decoderOf } from "./decode-part.ts";
import { charsetOf } from "./mapi-properties.ts";

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

type State = {
  readonly charset: string;
  readonly out: string[];
  readonly groups: Group[];
  group: Group;
  /** Escaped letters that wait for the rest of their character. */
  bytes: number[];
  isStarred: boolean;
  /** Letters to leave out behind a `\u`. */
  skip: number;
};

/** What a rich text says; `rtf` has one character a byte. */
export function readRtf(rtf: string): RichText {
  const head = rtf.slice(0, 4000);
  const state: State = {
    charset: charsetOf(Number(/\\ansicpg(\d{3,5})/u.exec(head)?.[1] ?? 1252)),
    out: [],
    groups: [],
    group: { isSilent: false, isForRtf: false, isTag: false, fallback: 1 },
    bytes: [],
    isStarred: false,
    skip: 0,
  };
  for (const [, hex, word, number, symbol, brace, run] of rtf.matchAll(token)) {
    if (brace !== undefined) takeBrace(state, brace);
    else if (hex !== undefined) takeByte(state, Number.parseInt(hex, 16));
    else if (run !== undefined) takeRun(state, run);
    else if (symbol !== undefined) takeSymbol(state, symbol);
    else if (word !== undefined) takeWord(state, word.toLowerCase(), number);
    // Behind the last brace there is nothing but filling.
    if (brace === "}" && state.groups.length === 0) break;
  }
  flush(state);
  return { isHtml: /\\fromhtml1\b/u.test(head), text: state.out.join("") };
}

const isShown = ({ group }: State): boolean => !group.isSilent && (group.isTag || !group.isForRtf);

function put(state: State, text: string): void {
  flush(state);
  if (isShown(state)) state.out.push(text);
}

function flush(state: State): void {
  if (state.bytes.length > 0) state.out.push(decoderOf(state.charset).decode(Uint8Array.from(state.bytes)));
  state.bytes = [];
}

function takeBrace(state: State, brace: string): void {
  flush(state);
  state.isStarred = false;
  if (brace === "}") state.group = state.groups.pop() ?? state.group;
  else if (state.groups.length < maxDepth) state.groups.push(state.group);
}

function takeByte(state: State, byte: number): void {
  if (state.skip > 0) state.skip -= 1;
  else if (isShown(state)) state.bytes.push(byte);
}

function takeRun(state: State, run: string): void {
  put(state, run.slice(state.skip));
  state.skip = Math.max(0, state.skip - run.length);
}

function takeSymbol(state: State, symbol: string): void {
  if (symbol === "*") state.isStarred = true;
  else if (symbol === "~") put(state, "\u00a0");
  else if ("\\{}".includes(symbol)) put(state, symbol);
}

function takeWord(state: State, word: string, number: string | undefined): void {
  if (word === "u" && number !== undefined) {
    put(state, String.fromCharCode(Number(number) & 0xffff));
    state.skip = state.group.fallback;
    return;
  }
  state.group = grouped(state, word, number);
  state.isStarred = false;
  const mark = breaks.get(word);
  if (mark !== undefined) put(state, mark);
}

/** The group behind a control word; a starred one that is not known says nothing to a reader (RTF 1.9.1). */
function grouped({ group, isStarred }: State, name: string, number: string | undefined): Group {
  if (name === "htmltag") return { ...group, isTag: true };
  if (name === "htmlrtf") return { ...group, isForRtf: number !== "0" };
  if (name === "uc") return { ...group, fallback: Math.min(4, Math.abs(Number(number ?? 1))) };
  return isStarred || silent.has(name) ? { ...group, isSilent: true } : group;
}
