// From a view to a mail: the one door of this folder.
// Invariant: pure; the same view prints the same bytes, so that a second attempt sends the same mail.

import type { Letter } from "./blocks.ts";
import { cut } from "./clean.ts";
import { composeConfirm } from "./compose-confirm.ts";
import { composeDigest } from "./compose-digest.ts";
import { composeFollowUp } from "./compose-follow-up.ts";
import { composeNotice } from "./compose-notice.ts";
import { composeReceipt } from "./compose-receipt.ts";
import { composeWelcome } from "./compose-welcome.ts";
import { createFormats } from "./formats.ts";
import { PHRASE_BOOKS } from "./phrases/phrase-books.ts";
import { printHtml } from "./print-html.ts";
import { printText } from "./print-text.ts";
import type { Voice } from "./voice.ts";
import type { MailView, PrintedMail } from "./views.ts";

// A subject longer than this is cut by every mail list anyway, and a title is no longer than a subject.
const LONGEST_LINE = 150;

/** Prints any mail; the subject is one line without control characters, so that it cannot break a header. */
export function printMail(view: MailView): PrintedMail {
  const letter = compose(view);
  const safe = { ...letter, subject: cut(letter.subject, LONGEST_LINE), title: cut(letter.title, LONGEST_LINE) };
  return {
    subject: safe.subject,
    text: printText(safe),
    html: printHtml(safe),
    attachments: safe.attachments,
  };
}

function compose(view: MailView): Letter {
  const format = createFormats(view.language, view.timeZone, view.now);
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
