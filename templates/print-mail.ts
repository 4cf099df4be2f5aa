// From a view to a mail: the one door of this folder.
// Invariant: pure; the same view prints the same bytes, so that a second attempt sends the same mail.

import type { Letter } from "./blocks.ts";
import { boundedView } from "./bounded-view.ts";
import { cut } from "./clean.ts";
import { composeConfirm } from "./compose-confirm.ts";
import { composeDigest } from "./compose-digest.ts";
import { composeFollowUp } from "./compose-follow-up.ts";
import { composeNotice } from "./compose-notice.ts";
import { composeReceipt } from "./compose-receipt.ts";
import { composeWelcome } from "./compose-welcome.ts";
import { createFormats } from "./formats.ts";
import { PHRASE_BOOKS } from "./phrases/phrase-books.ts";
import { foldedLetter } from "./folded-letter.ts";
import { isShort, printHtml } from "./print-html.ts";
import { printText } from "./print-text.ts";
import { ROOMS } from "./rooms.ts";
import type { Voice } from "./voice.ts";
import type { MailView, PrintedMail } from "./views.ts";

// A subject longer than this is cut by every mail list anyway, and a title is no longer than a subject.
const LONGEST_LINE = 150;

/** Prints any mail; the subject is one line without control characters, so that it cannot break a header. */
export function printMail(view: MailView): PrintedMail {
  const letter = safe(compose(view.kind === "digest" ? boundedView(view, ROOMS[0]) : view));
  return {
    subject: letter.subject,
    text: printText(letter),
    html: htmlOf(view, letter),
    attachments: letter.attachments,
  };
}

/** A digest that is too long for its HTML part is said there in fewer words; the text part has them all. */
function htmlOf(view: MailView, letter: Letter): string {
  let html = printHtml(letter);
  if (view.kind !== "digest") return html;
  for (const room of ROOMS.slice(1)) {
    if (isShort(html)) return html;
    html = printHtml(foldedLetter(safe(compose(boundedView(view, room))), room));
  }
  return html;
}

function safe(letter: Letter): Letter {
  return { ...letter, subject: cut(letter.subject, LONGEST_LINE), title: cut(letter.title, LONGEST_LINE) };
}

function compose(view: MailView): Letter {
  const isAmerican = view.language === "en" && view.monthFirst === true;
  const format = createFormats(isAmerican ? "en-US" : view.language, view.timeZone, view.now);
  const voice: Voice = { format, phrases: PHRASE_BOOKS[view.language](format) };
  switch (view.kind) {
    case "digest":
      return composeDigest(view, voice);
    case "follow-up":
      return composeFollowUp(view, voice);
    case "receipt":
      return composeReceipt(view, voice);
    case "welcome":
      return composeWelcome(view, voice);
    case "notice":
      return composeNotice(view, voice);
    case "confirm":
      return composeConfirm(view, voice);
  }
}
