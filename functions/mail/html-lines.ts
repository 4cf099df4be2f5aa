// HTML to lines, keeping what its clients tell about quotation: blockquotes become depth, known containers become cuts.
// Invariant: one pass from left to right, no tree, no back-tracking; text inside script, style and head never shows.

import { hiddenReader } from "./hidden-html.ts";
import { decodeEntities } from "./html-entities.ts";
import { isItemMark, itemMark, openList } from "./html-lists.ts";
import type { OpenLists } from "./html-lists.ts";
import { maxTagLength, nameEnd, tagEnd } from "./html-tags.ts";
import { maxLineLength, maxLines, type Line } from "./lines.ts";
import { readQuotePrefix } from "./plain-lines.ts";
import { cutOfTag } from "./words/containers.ts";

type State = {
  readonly lines: Line[];
  text: string;
  depth: number;
  cut: Line["cut"];
  /** Inside `pre`, where spaces and line ends count. */
  pre: number;
  link: Link | null;
  readonly hidden: ReturnType<typeof hiddenReader>;
  readonly lists: OpenLists;
};

/** An open link: where it leads, and where its words begin. */
type Link = { readonly href: string; readonly line: number; readonly start: number };

/** The lines that a reader sees, with the depth of their quotes; at most `maxLines`. */
export function htmlToLines(html: string): readonly Line[] {
  const state: State = {
    lines: [],
    text: "",
    depth: 0,
    cut: "none",
    pre: 0,
    link: null,
    hidden: hiddenReader(html),
    lists: [],
  };
  for (let at = 0; at < html.length && state.lines.length < maxLines;) {
    const tagStart = html.indexOf("<", at);
    addText(state, html.slice(at, tagStart === -1 ? undefined : tagStart));
    if (tagStart === -1) break;
    at = readMarkup(state, html, tagStart);
  }
  endLine(state);
  return state.lines;
}

/** Reads one tag, comment or declaration at `start`; answers where to go on. */
function readMarkup(state: State, html: string, start: number): number {
  if (html.startsWith("<!--", start)) return endOf(html, /-->/gu, start + 4);
  const isClosing = html.charCodeAt(start + 1) === slash;
  const from = isClosing ? start + 2 : start + 1;
  const behindName = nameEnd(html, from);
  if (behindName === from && !isClosing && !declares.has(html.charAt(from))) {
    addText(state, "<");
    return start + 1;
  }
  const end = tagEnd(html, start + 1);
  const name = html.slice(from, behindName).toLowerCase();
  if (isClosing) {
    closeTag(state, name);
    return end;
  }
  const tag = html.slice(start + 1, Math.min(end - 1, start + maxTagLength));
  const close = tag.endsWith("/") ? undefined : hiddenUntil.get(name);
  if (close !== undefined) return endOf(html, close, end);
  const behind = tag.endsWith("/") ? -1 : state.hidden(name, tag, end);
  if (behind !== -1) return behind;
  openTag(state, name, tag);
  return end;
}

const slash = 0x2f;
/** Declarations have no name. */
const declares: ReadonlySet<string> = new Set("!?");

const hiddenUntil: ReadonlyMap<string, RegExp> = new Map([
  ["script", /<\/script[^>]{0,20}>?/giu],
  ["style", /<\/style[^>]{0,20}>?/giu],
  ["title", /<\/title[^>]{0,20}>?/giu],
  ["template", /<\/template[^>]{0,20}>?/giu],
]);

/** Behind the end of a comment or a hidden element; a missing end hides the rest. */
function endOf(html: string, close: RegExp, from: number): number {
  close.lastIndex = from;
  const match = close.exec(html);
  return match === null ? html.length : match.index + match[0].length;
}

function openTag(state: State, name: string, tag: string): void {
  if (name === "br") return newLine(state);
  if (name === "td" || name === "th") return addText(state, " ");
  if (name === "a") return openLink(state, tag);
  if (!blocks.has(name) || isInItem(state, name)) return undefined;
  endLine(state);
  const cut = tag.length > name.length + 1 ? cutOfTag(name, tag) : "none";
  if (cut !== "none" && state.cut !== "hard") state.cut = cut;
  if (name === "blockquote" && !isIndent(tag)) state.depth += 1;
  if (name === "pre") state.pre += 1;
  if (spaced.has(name) && !isTight(tag)) blankLine(state);
  if (name === "ol" || name === "ul") openList(state.lists, name, tag);
  if (name === "li") state.text = itemMark(state.lists, tag);
  if (name === "hr") {
    state.text = "----------";
    endLine(state);
  }
  return undefined;
}

/** A paragraph that an item begins with stands behind its number. */
function isInItem({ text }: State, name: string): boolean {
  return (name === "p" || name === "div") && isItemMark(text);
}

function openLink(state: State, tag: string): void {
  const href = /\shref ?= ?["']?(https?:\/\/[^\s"'<>]{1,1000})/iu.exec(tag)?.[1];
  state.link =
    href === undefined ? null : { href: decodeEntities(href), line: state.lines.length, start: state.text.length };
}

/** Behind the words of a link where it leads, as plain text has it, unless the words say so themselves. */
function closeLink(state: State): void {
  const { link } = state;
  state.link = null;
  if (link === null) return;
  const words = state.lines.length === link.line ? state.text.slice(link.start) : state.text;
  const address = link.href.replace(/^https?:\/\/(?:www\.)?|\/$/giu, "");
  if (words.trim() !== "" && !words.includes(address)) append(state, ` <${link.href}>`);
}

function closeTag(state: State, name: string): void {
  if (name === "a") return closeLink(state);
  if (!blocks.has(name)) return;
  if (name === "li" && isItemMark(state.text)) state.text = "";
  endLine(state);
  if (name === "ol" || name === "ul") state.lists.pop();
  if (name === "blockquote" && state.depth > 0) state.depth -= 1;
  if (name === "pre" && state.pre > 0) state.pre -= 1;
}

const blocks: ReadonlySet<string> = new Set(
  "address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tr ul".split(
    " ",
  ),
);
const spaced: ReadonlySet<string> = new Set("p h1 h2 h3 h4 h5 h6 ul ol table".split(" "));

/** Word and Outlook set their paragraphs without space between them. */
function isTight(tag: string): boolean {
  return /mso(?:normal|plain|list)|margin(?:-top)?: ?0|elementtoproof/iu.test(tag);
}

/** Indents made with blockquote (old Gmail and Outlook.com toolbars) quote nobody. */
function isIndent(tag: string): boolean {
  return /margin: ?0(?:px)? 0(?:px)? 0(?:px)? 40px|webkit-indent-blockquote/iu.test(tag);
}

function addText(state: State, html: string): void {
  if (html === "") return;
  if (state.pre === 0) {
    const run = html.length > longestRun ? toSpaced(html).slice(0, longestRun) : html;
    return append(state, toSpaced(decodeEntities(run)));
  }
  for (const [index, line] of decodeEntities(html)
    .split(/\r\n|[\n\r]/u, maxLines)
    .entries()) {
    if (index > 0) newLine(state);
    append(state, line);
  }
}

/** What a line can hold, each of its characters written as an entity: decoding a megabyte of them costs all its time. */
const longestRun = 12 * maxLineLength;

/** Outside `pre` all white space is one space (CSS Text 3, section 4.1.1). */
function toSpaced(text: string): string {
  return text.replace(/[ \t\r\n\f]+/gu, " ");
}

function append(state: State, text: string): void {
  if (state.text.length >= maxLineLength) return;
  const joins = state.pre === 0 && (state.text === "" || state.text.endsWith(" ")) && text.startsWith(" ");
  state.text += joins ? text.slice(1) : text;
}

function newLine(state: State): void {
  push(state, state.text);
  state.text = "";
}

function endLine(state: State): void {
  if (state.text.trim() === "" && !state.text.includes("\u00a0")) {
    state.text = "";
    return;
  }
  newLine(state);
}

function blankLine(state: State): void {
  const last = state.lines.at(-1);
  if (last !== undefined && last.text.trim() !== "") push(state, "");
}

function push(state: State, text: string): void {
  if (state.lines.length >= maxLines) return;
  const typed = readQuotePrefix(text.trimEnd().slice(0, maxLineLength));
  // A cut waits for the first line with words, so that a blank one does not take it.
  const isText = typed.text.trim() !== "";
  state.lines.push({ text: typed.text, depth: state.depth + typed.depth, cut: isText ? state.cut : "none" });
  if (isText) state.cut = "none";
}
