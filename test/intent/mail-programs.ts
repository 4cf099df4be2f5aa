// What mail programs make of a mail of ours when they quote it without marks: wrapped, joined, with other bullets and spaces.
// Invariant: the words and their order stay; everything else may be anything.

import { htmlToLines } from "../../functions/mail/html-lines.ts";
import type { PrintedMail } from "../../templates/views.ts";

type Quote = (mail: PrintedMail) => readonly string[];

const linesOf = (html: string): readonly string[] => htmlToLines(html).map(({ text }) => text);

function wrapped(lines: readonly string[], width: number): readonly string[] {
  return lines.flatMap((line) => {
    const rows: string[] = [];
    let row = "";
    for (const word of line.split(" ")) {
      if (row !== "" && row.length + word.length >= width) {
        rows.push(row);
        row = word;
      } else row = row === "" ? word : `${row} ${word}`;
    }
    return [...rows, row];
  });
}

/** Paragraphs become one line, as where a program takes single line ends for its own wrapping. */
function joined(text: string): readonly string[] {
  return text.split(/\n{2,}/).flatMap((paragraph) => [paragraph.replaceAll(/\s*\n\s*/g, " "), ""]);
}

const withLinks = (html: string): string =>
  html.replaceAll(/<a [^>]*href="(mailto:[^"]*)"[^>]*>([^<]*)<\/a>/g, "$2&lt;$1&gt;");

export const PROGRAMS: Readonly<Record<string, Quote>> = {
  "text as it is": ({ text }) => text.split("\n"),
  "text wrapped at 72": ({ text }) => wrapped(text.split("\n"), 72),
  "text wrapped at 60": ({ text }) => wrapped(text.split("\n"), 60),
  "text with joined lines": ({ text }) => joined(text),
  "text joined and wrapped at 80": ({ text }) => wrapped(joined(text), 80),
  "text without blank lines or indents": ({ text }) =>
    text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()])),
  "text with other spaces and bullets": ({ text }) =>
    text.split("\n").map((line) =>
      line
        .replace(/^\* /, "• ")
        .replace(/^(\s*\d+\.) /, "$1\u00a0")
        .replaceAll(/ {2}/g, "\u00a0 "),
    ),
  "HTML as lines": ({ html }) => linesOf(html),
  "HTML wrapped at 76": ({ html }) => wrapped(linesOf(html), 76),
  "HTML with links in brackets": ({ html }) => linesOf(withLinks(html)),
  "HTML with links in brackets, wrapped at 72": ({ html }) => wrapped(linesOf(withLinks(html)), 72),
  "HTML with each link on its own line": ({ html }) => linesOf(html.replaceAll("</a>", "</a><br>")),
  "HTML with each cell on its own line": ({ html }) => linesOf(html.replaceAll(/<td/g, "<br><td")),
};
