// The second mail before anything that cannot be taken lightly: export, deletion, a new address.
// Invariant: it asks one question, and doing nothing is the safe answer.

import type { Letter } from "./blocks.ts";
import { letterOf } from "./letter.ts";
import type { ConfirmView } from "./views.ts";
import type { Voice } from "./voice.ts";

export function composeConfirm(view: ConfirmView, voice: Voice): Letter {
  const { confirm } = voice.phrases;
  return letterOf(view, voice, {
    subject: confirm.subject(view.what),
    title: confirm.title(view.what),
    blocks: [
      { kind: "paragraph", text: confirm.text(view.what, view.detail) },
      { kind: "question", text: confirm.question },
      { kind: "hint", text: confirm.otherwise },
    ],
  });
}
