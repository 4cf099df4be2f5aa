// The second mail before anything that cannot be taken lightly: export, deletion, a new address.
// Invariant: it asks one question, and doing nothing is the safe answer.

import type { Letter } from "./blocks.ts";
import { letterOf } from "./letter.ts";
import { tapLinks } from "./tap-answers.ts";
import type { ConfirmView } from "./views.ts";
import type { Voice } from "./voice.ts";

/** The question before an export, a deletion or a new address, with the one answer that is needed to tap. */
export function composeConfirm(view: ConfirmView, voice: Voice): Letter {
  const { answers, confirm } = voice.phrases;
  const subject = confirm.subject(view.what);
  return letterOf(view, voice, {
    subject,
    title: confirm.title(view.what),
    blocks: [
      { kind: "paragraph", text: confirm.text(view.what, view.detail) },
      { kind: "question", text: confirm.question, taps: tapLinks([answers.yes], { replyTo: view.replyTo, subject }) },
      { kind: "hint", text: confirm.otherwise },
    ],
  });
}
