// The page behind List-Unsubscribe when a person opens it: a question and a button.
// Invariant: opening it changes nothing; only the button's POST does.

import type { Language } from "../functions/domain/model.ts";
import { createFormats } from "./formats.ts";
import { markOf } from "./html-styles.ts";
import { PHRASE_BOOKS } from "./phrases/phrase-books.ts";
import { escapeHtml, htmlPage, spansToHtml } from "./print-html.ts";

/** The page as HTML; the form posts to the address that showed it. */
export function unsubscribePage(language: Language, state: "ask" | "done" | "bad-link"): string {
  // The page writes no dates.
  const format = createFormats(language, "UTC", "2000-01-01T00:00:00.000Z");
  const { unsubscribe } = PHRASE_BOOKS[language](format);
  const content = [
    `<h1 ${markOf("title")}>${escapeHtml(unsubscribe.title[state])}</h1>`,
    `<p ${markOf("paragraph")}>${spansToHtml(unsubscribe.text[state], language)}</p>`,
    ...(state === "ask"
      ? [
          `<form method="post"><button ${markOf("formButton")} type="submit">${escapeHtml(unsubscribe.button)}</button></form>`,
        ]
      : []),
  ].join("\n");
  return htmlPage({
    language,
    title: unsubscribe.title[state],
    content,
    footer: spansToHtml(unsubscribe.footer, language),
  });
}
