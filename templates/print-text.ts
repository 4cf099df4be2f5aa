// The text part: what the owner reads first, and quotes when answering.
// Invariant: 72 columns above the footer; links of drafts stand below it, numbered.

import type { Language } from "../functions/domain/model.ts";
import type { Block, Item, Letter, NumberedRow, SaidLine } from "./blocks.ts";
import { clean, cut } from "./clean.ts";
import { QUOTES } from "./quotes.ts";
import { toRich } from "./rich.ts";
import type { Phrase, Span } from "./rich.ts";
import { NO_BREAK, WIDTH, columns, wrapText } from "./wrap-text.ts";

/** A letter as text, lines ended by LF. */
export function printText(letter: Letter): string {
  const print = (phrase: Phrase) => flatten(phrase, letter.language);
  const body = letter.blocks.map((block) => printBlock(block, print)).join("\n\n");
  const drafts = letter.blocks.flatMap((block) => (block.kind === "item" ? draftLines(block.item) : []));
  const footer = letter.footer.flatMap((line) => wrapText(print(line)));
  return [
    ...wrapText(clean(letter.title)),
    "",
    body,
    "",
    // The signature mark keeps its space (RFC 3676, section 4.3).
    "-- ",
    ...footer,
    ...(drafts.length === 0 ? [] : ["", ...wrapText(clean(letter.draftsHeading)), "", ...drafts]),
    "",
  ].join("\n");
}

type Print = (phrase: Phrase) => string;

function printBlock(block: Block, print: Print): string {
  switch (block.kind) {
    case "heading":
      return underlined(cut(block.text, LONGEST_NAME));
    case "paragraph":
    case "hint":
      return wrapText(print(block.text)).join("\n");
    case "item":
      return printItem(block.item, print);
    case "lines":
      return block.lines.flatMap((line) => printLine(line, print)).join("\n");
    case "numbered":
      return block.rows.flatMap((row) => printRow(row, print)).join("\n");
    case "pairs":
      return printPairs(block.rows, print);
    case "share":
      return [
        ...wrapText(print([{ quote: block.title }])),
        ...(block.page === undefined ? [] : [block.page.href]),
      ].join("\n");
    case "question":
      return [
        ...wrapText(print(block.text)),
        ...(block.options ?? []).flatMap((row) => printRow(row, print)),
        ...(block.hint === undefined ? [] : wrapText(print(block.hint))),
      ].join("\n");
  }
}

function underlined(text: string): string {
  return [...wrapText(text), "-".repeat(Math.min(WIDTH, columns(text)))].join("\n");
}

const LONGEST_NAME = 150;
function printItem(item: Item, print: Print): string {
  const head = `${item.number}. `;
  const indent = " ".repeat(head.length);
  const title = [item.title, item.detail ?? ""].map((part) => cut(part, LONGEST_NAME)).filter((part) => part !== "");
  return [
    ...wrapText(title.join(", "), head, indent),
    ...item.lines.flatMap((line) => wrapText(print(line), indent)),
    ...(item.page === undefined ? [] : [indent + item.page.href]),
    ...(item.opener === undefined ? [] : wrapText(print(item.opener.inText), indent)),
    ...(item.instead ?? []).flatMap((line) => wrapText(print(line), indent)),
    ...(item.act === undefined ? [] : wrapText(clean(item.act.inText), indent)),
  ].join("\n");
}

function draftLines({ number, title, act }: Item): readonly string[] {
  return act === undefined || act.href.startsWith("tel:") ? [] : [`[${number}] ${clean(title)}`, act.href, ""];
}

function printLine({ text, more }: SaidLine, print: Print): readonly string[] {
  return [...wrapText(print(text), "* ", "  "), ...more.flatMap((text) => wrapText(print(text), "  "))];
}

function printRow({ number, text, above }: NumberedRow, print: Print): readonly string[] {
  const head = `${number}. `;
  return [
    ...(above === undefined ? [] : wrapText(clean(above))),
    ...wrapText(print(text), head, " ".repeat(head.length)),
  ];
}

const TERM_COLUMNS = 22;
/** Beside each other where every term of the list leaves room for that, else each below its term. */
function printPairs(rows: readonly { readonly term: Phrase; readonly meaning: Phrase }[], print: Print): string {
  const pairs = rows.map(({ term, meaning }) => ({ term: print(term), meaning: print(meaning) }));
  const isNarrow = pairs.every(({ term }) => columns(term) <= TERM_COLUMNS - 2);
  return pairs.flatMap((pair) => (isNarrow ? beside(pair) : below(pair))).join("\n");
}

type Pair = { readonly term: string; readonly meaning: string };

function beside({ term, meaning }: Pair): readonly string[] {
  const gap = " ".repeat(TERM_COLUMNS - columns(term));
  return wrapText(meaning, `  ${term}${gap}`, " ".repeat(TERM_COLUMNS + 2));
}

function below({ term, meaning }: Pair): readonly string[] {
  return [...wrapText(term, "  ", "    "), ...wrapText(meaning, "      ")];
}

function flatten(phrase: Phrase, language: Language): string {
  return toRich(phrase)
    .map((span) => flattenSpan(span, language))
    .join("")
    .replace(/ {2,}/g, " ")
    .trim();
}

function flattenSpan(span: Span, language: Language): string {
  // Spaces at a span's edges belong to the sentence, so only the inside is cleaned of them.
  if (typeof span === "string") return keepEdges(span);
  if ("code" in span) return printCode(clean(span.code));
  if ("strong" in span) return clean(span.strong);
  return `${QUOTES[language].open}${clean(span.quote)}${QUOTES[language].close}`;
}

/** What can be typed, in plain marks; an address needs none. */
function printCode(text: string): string {
  return /^\S+@\S*$/.test(text) ? text : `"${text.replaceAll(" ", NO_BREAK)}"`;
}

function keepEdges(text: string): string {
  return `${/^\s/.test(text) ? " " : ""}${clean(text)}${/\s$/.test(text) ? " " : ""}`;
}
