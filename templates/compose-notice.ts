// Notices: mails that were held, mails that came too fast, and what a provider asks before it forwards.
// Invariant: a notice says when, why and under what subject, never what the held mail says, for it may not be the owner's.

import type { Letter } from "./blocks.ts";
import { letterOf } from "./letter.ts";
import { tapLinks } from "./tap-answers.ts";
import type { NoticeView } from "./views.ts";
import type { Voice } from "./voice.ts";

/** A notice as blocks; held mails carry the numbers that a `yes` refers to. */
export function composeNotice(view: NoticeView, voice: Voice): Letter {
  switch (view.about) {
    case "pace":
      return pace(view, voice);
    case "held":
      return held(view, voice);
    case "forwarding":
      return forwarding(view, voice);
  }
}

function forwarding(view: NoticeView, voice: Voice): Letter {
  const { notice } = voice.phrases;
  const { from = "", subject = "", lines = [] } = view.forwarding ?? {};
  return letterOf(view, voice, {
    subject: notice.forwardingSubject,
    title: notice.forwardingSubject,
    blocks: [
      { kind: "paragraph", text: notice.forwardingIntro(from) },
      { kind: "heading", text: subject },
      ...lines.map((text) => ({ kind: "paragraph", text }) as const),
    ],
  });
}

function pace(view: NoticeView, voice: Voice): Letter {
  const { notice } = voice.phrases;
  const blocks = [{ kind: "paragraph", text: notice.paceText }] as const;
  return letterOf(view, voice, { subject: notice.paceSubject, title: notice.paceTitle, blocks });
}

function held(view: NoticeView, voice: Voice): Letter {
  const { answers, held: phrases } = voice.phrases;
  const count = view.held.length;
  const subject = phrases.subject(count);
  const yes = view.held.map(({ number }) => `${number} ${answers.yes}`);
  return letterOf(view, voice, {
    subject,
    title: phrases.title(count),
    blocks: [
      { kind: "paragraph", text: phrases.intro(count) },
      { kind: "numbered", rows: view.held.map((mail) => ({ number: mail.number, text: phrases.mail(mail) })) },
      ...(view.isMore === true ? [{ kind: "paragraph", text: phrases.more } as const] : []),
      {
        kind: "paragraph",
        text: phrases.hint(view.held[0]?.number ?? 1),
        taps: tapLinks(yes, { replyTo: view.replyTo, subject }),
      },
    ],
  });
}
