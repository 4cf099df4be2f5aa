// The HTML part: one column, system fonts, nothing loaded from anywhere.
// Invariant: every word passes {@link escapeHtml}; the only markup is what stands in this file.

import type { Language } from "../functions/domain/model.ts";
import type { Block, Item, Letter, Link, NumberedRow } from "./blocks.ts";
import { clean, cut } from "./clean.ts";
import { markOf, rowStyle, styledOnce, styleSheet } from "./html-styles.ts";
import { LIGHT } from "./palette.ts";
import { QUOTES } from "./quotes.ts";
import { toRich } from "./rich.ts";
import type { Phrase, Span } from "./rich.ts";

// Gmail hides what comes after 102 kB, whichever kB it means.
const MOST_BYTES = 100_000;
const ROWS_TRIED = [400, 200, 100, 50];

/**
 * A letter as a whole HTML document. One that is too long has its styles in the sheet alone; of endless lists only the
 * beginning stands here, as the text part has all of them.
 */
export function printHtml(letter: Letter): string {
  const whole = printWhole(letter);
  if (isShort(whole)) return whole;
  let html = styledOnce(whole);
  for (const most of ROWS_TRIED) {
    if (isShort(html)) return html;
    html = styledOnce(printWhole({ ...letter, blocks: firstRows(letter.blocks, most) }));
  }
  return html;
}

/** Whether mail programs show all of it. */
export function isShort(html: string): boolean {
  return new TextEncoder().encode(html).length <= MOST_BYTES;
}

function firstRows(blocks: readonly Block[], most: number): readonly Block[] {
  return blocks.map((block) => {
    if (block.kind === "numbered") return { ...block, rows: block.rows.slice(0, most) };
    return block.kind === "lines" ? { ...block, lines: block.lines.slice(0, most) } : block;
  });
}

function printWhole(letter: Letter): string {
  const print = (phrase: Phrase) => spansToHtml(phrase, letter.language);
  const title = `<h1 ${markOf("title")}>${escapeHtml(letter.title)}</h1>`;
  const blocks = letter.blocks.map((block, index) => printBlock(block, letter.blocks.slice(0, index), print));
  const footer = letter.footer.map((line) => `<p ${markOf("footerLine")}>${print(line)}</p>`);
  return htmlPage({
    language: letter.language,
    title: letter.subject,
    content: [title, ...blocks].join("\n"),
    footer: footer.join("\n"),
  });
}

/** A title in plain words; `content` and `footer` are HTML already. */
export type Page = {
  readonly language: Language;
  readonly title: string;
  readonly content: string;
  readonly footer: string;
};

/** The page around a letter. */
export function htmlPage({ language, title, content, footer }: Page): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${escapeHtml(title)}</title>
<style>${styleSheet()}</style>
</head>
<body ${markOf("page")}>
<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="20" bgcolor="${LIGHT.card}"><tr><td><![endif]-->
<div ${markOf("column")} lang="${language}">
<div ${markOf("card")}>
${content}
</div>
<div ${markOf("footer")}>
${footer}
</div>
</div>
<!--[if mso]></td></tr></table><![endif]-->
</body>
</html>
`;
}

/** Text for HTML, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return clean(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const LONGEST_NAME = 150;
// A code of this length fits beside the margins of a 320 px screen at twice the size, so it need not break.
const SHORT_CODE = 14;

/** A name, cut where it is none any more, and kept from reordering what stands beside it when it runs right to left. */
function escapeName(name: string): string {
  return `<bdi>${escapeHtml(cut(name, LONGEST_NAME))}</bdi>`;
}

type Print = (phrase: Phrase) => string;

function printBlock(block: Block, above: readonly Block[], print: Print): string {
  switch (block.kind) {
    case "heading":
      return `<h2 ${markOf("heading")}>${escapeHtml(cut(block.text, LONGEST_NAME))}</h2>`;
    case "paragraph":
    case "hint":
      return `<p ${markOf(block.kind)}>${print(block.text)}</p>${printTaps(block.taps ?? [])}`;
    case "item":
      return printItem(block.item, placeOf(above), print);
    case "lines":
      return listOf(
        block.lines.map(({ text, more }) => [print(text), ...more.map((text) => small(print(text)))].join("")),
      );
    case "numbered":
      return numberedList(block.rows, print);
    case "pairs":
      return `<dl ${markOf("pairs")}>${block.rows.map((row) => printPair(row, print)).join("")}</dl>`;
    case "share":
      return `<p ${markOf("share")}>${block.page === undefined ? print([{ quote: block.title }]) : anchor({ label: block.title, href: block.page.href }, "pageLink")}</p>`;
    case "question":
      return [
        `<div ${markOf("question")}><p ${markOf("questionText")}>${print(block.text)}</p>`,
        (block.options ?? []).length === 0 ? "" : numberedList(block.options ?? [], print),
        block.hint === undefined ? "" : `<p ${markOf("questionHint")}>${print(block.hint)}</p>`,
        `${printTaps(block.taps ?? [])}</div>`,
      ].join("");
  }
}

type Place = { readonly look: "item" | "itemNext"; readonly heading: "h2" | "h3" };

/** A rule stands between two items; without sections, items are the second level of headings. */
function placeOf(above: readonly Block[]): Place {
  return {
    look: above.at(-1)?.kind === "item" ? "itemNext" : "item",
    heading: above.some(({ kind }) => kind === "heading") ? "h3" : "h2",
  };
}

function printItem(item: Item, { look, heading }: Place, print: Print): string {
  return [
    `<div ${markOf(look)}>`,
    `<${heading} ${markOf("itemTitle")}>${numberMark(item.number)} ${escapeName(item.title)}</${heading}>`,
    item.detail === undefined ? "" : `<p ${markOf("detail")}>${escapeName(item.detail)}</p>`,
    ...item.lines.map((line) => `<p ${markOf("itemLine")}>${print(line)}</p>`),
    item.page === undefined ? "" : `<p ${markOf("itemLine")}>${anchor(item.page, "pageLink")}</p>`,
    item.opener === undefined
      ? ""
      : `<p ${markOf("opener")} lang="${item.opener.language}">${escapeHtml(item.opener.text)}</p>`,
    ...(item.instead ?? []).map((line) => `<p ${markOf("itemLine")}>${print(line)}</p>`),
    item.act === undefined ? "" : printButton(item.act),
    printTaps(item.taps),
    "</div>",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

/** Outlook's Word engine gives a link no room of its own, so the colour and the room belong to the cell there. */
function printButton(act: Link): string {
  const cell = `<td ${markOf("buttonCell")} bgcolor="${LIGHT.button}">${anchor(act, "button")}</td>`;
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" ${markOf("acts")}><tr>${cell}</tr></table>`;
}

// Without borders and room around them, which that engine leaves out, tap answers would run together.
const BETWEEN_TAPS = " <!--[if mso]>&nbsp;&middot;&nbsp;<![endif]-->";

function printTaps(taps: readonly Link[]): string {
  return taps.length === 0
    ? ""
    : `<p ${markOf("taps")}>${taps.map((tap) => anchor(tap, "tap")).join(BETWEEN_TAPS)}</p>`;
}

/** Rows are many, so each carries as little markup as it can. */
function numberedList(rows: readonly NumberedRow[], print: Print): string {
  const items = rows.map(
    ({ number, text, above }) =>
      `${above === undefined ? "" : `<li ${markOf("rowsAbove")}>${escapeHtml(above)}</li>\n`}<li ${rowStyle}><b>${number}.</b> ${print(text)}</li>`,
  );
  return `<ul ${markOf("rows")}>${items.join("\n")}</ul>`;
}

function numberMark(number: number): string {
  return `<span ${markOf("number")}>${number}.</span>`;
}

function listOf(items: readonly string[]): string {
  return `<ul ${markOf("list")}>${items.map((item) => `<li ${markOf("listItem")}>${item}</li>`).join("\n")}</ul>`;
}

function small(html: string): string {
  return `<span ${markOf("more")}>${html}</span>`;
}

function printPair(row: { readonly term: Phrase; readonly meaning: Phrase }, print: Print): string {
  return `<dt ${markOf("term")}>${print(row.term)}</dt><dd ${markOf("meaning")}>${print(row.meaning)}</dd>`;
}

function anchor({ label, href }: Link, look: "pageLink" | "button" | "tap"): string {
  return `<a ${markOf(look)} href="${escapeHtml(href)}">${escapeHtml(label)}</a>`;
}

/** A phrase as HTML. */
export function spansToHtml(phrase: Phrase, language: Language): string {
  return toRich(phrase)
    .map((span) => spanToHtml(span, language))
    .join("");
}

function spanToHtml(span: Span, language: Language): string {
  if (typeof span === "string") {
    return `${/^\s/.test(span) ? " " : ""}${escapeHtml(span)}${/\s$/.test(span) ? " " : ""}`;
  }
  if ("code" in span)
    return `<span ${markOf(span.code.length > SHORT_CODE ? "codeLong" : "code")}>${escapeHtml(span.code)}</span>`;
  if ("strong" in span) return `<strong>${escapeName(span.strong)}</strong>`;
  return `${QUOTES[language].open}<bdi>${escapeHtml(span.quote)}</bdi>${QUOTES[language].close}`;
}
