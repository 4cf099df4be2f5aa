// Notices: mails that were held, and mails that came too fast.
// Invariant: a notice says when and why, never what the held mail says, for it may not be the owner's.

import type { Letter } from "./blocks.ts";
import { letterOf } from "./letter.ts";
import { tapLinks } from "./tap-answers.ts";
import type { NoticeView } from "./views.ts";
import type { Voice } from "./voice.ts";

/** A notice as blocks; held mails carry the numbers that a `yes` refers to. */
export function composeNotice(view: NoticeView, voice: Voice): Letter {
  const { answers, notice } = voice.phrases;
  switch (view.about) {
    case "pace":
      return letterOf(view, voice, {
        subject: notice.paceSubject,
        title: notice.paceTitle,
        blocks: [{ kind: "paragraph", text: notice.paceText }],
      });
    case "held": {
      const count = view.held.length;
      const subject = notice.heldSubject(count);
      const yes = view.held.map(({ number }) => `${number} ${answers.yes}`);
      return letterOf(view, voice, {
        subject,
        title: notice.heldTitle(count),
        blocks: [
          { kind: "paragraph", text: notice.heldIntro(count) },
          { kind: "numbered", rows: view.held.map((mail) => ({ number: mail.number, text: notice.held(mail) })) },
          {
            kind: "paragraph",
            text: notice.heldHint(view.held[0]?.number ?? 1),
            taps: tapLinks(yes, { replyTo: view.replyTo, subject }),
          },
        ],
      });
    }
  }
}
