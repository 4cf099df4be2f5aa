// The mail of the follow-ups of one morning.
// Invariant: each is an item with its own number, and its subject names the first two people.

import type { Letter } from "./blocks.ts";
import { firstNameOf } from "./clean.ts";
import { letterOf } from "./letter.ts";
import { promiseItem } from "./promise-item.ts";
import type { FollowUpView } from "./views.ts";
import type { Voice } from "./voice.ts";

/** The reminders of one morning as blocks. */
export function composeFollowUp(view: FollowUpView, voice: Voice): Letter {
  const { common, digest } = voice.phrases;
  const { item: first, more = [] } = view;
  const items = [first, ...more];
  const people = [...new Set(items.map(({ name }) => name))];
  const subject = digest.followUpSubject(people.slice(0, 2), people.length <= 2);
  const answerTo = { replyTo: view.replyTo, subject };
  return letterOf(view, voice, {
    subject,
    title: common.hello(firstNameOf(view.ownerName)),
    blocks: [
      ...items.map((item) => ({ kind: "item", item: promiseItem(item, view, voice, answerTo) }) as const),
      { kind: "hint", text: digest.followUpHint({ first: first.number, second: (more[0] ?? first).number }) },
    ],
  });
}
