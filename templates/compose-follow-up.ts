// The mail of one follow-up, on the morning of its day.
// Invariant: it holds exactly one item.

import type { Letter } from "./blocks.ts";
import { firstNameOf } from "./clean.ts";
import { letterOf } from "./letter.ts";
import { promiseItem } from "./promise-item.ts";
import type { FollowUpView } from "./views.ts";
import type { Voice } from "./voice.ts";

/** The reminder of one morning as blocks. */
export function composeFollowUp(view: FollowUpView, voice: Voice): Letter {
  const { common, digest } = voice.phrases;
  const subject = digest.followUpSubject(view.item.name);
  const answerTo = { replyTo: view.replyTo, subject };
  return letterOf(view, voice, {
    subject,
    title: common.hello(firstNameOf(view.ownerName)),
    blocks: [
      { kind: "item", item: promiseItem(view.item, view, voice, answerTo) },
      { kind: "hint", text: digest.followUpHint(view.item.number) },
    ],
  });
}
