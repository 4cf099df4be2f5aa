// The welcome: what to do first, the addresses, the first digest, and how to leave.
// Invariant: what the first mail asked for is said here, so that nobody gets two answers to one mail.

import { addressCards } from "./address-cards.ts";
import type { Letter } from "./blocks.ts";
import { firstNameOf } from "./clean.ts";
import { lineBlocks } from "./compose-receipt.ts";
import { letterOf } from "./letter.ts";
import type { WelcomeView } from "./views.ts";
import type { Voice } from "./voice.ts";

export function composeWelcome(view: WelcomeView, voice: Voice): Letter {
  const { welcome } = voice.phrases;
  const did = lineBlocks(view.lines, view.domain, { replyTo: view.replyTo, subject: welcome.subject }, voice);
  const dropBox = view.dropBox.includes("@") ? view.dropBox : `log+${view.dropBox}@${view.domain}`;
  return letterOf(view, voice, {
    subject: welcome.subject,
    title: welcome.title,
    blocks: [
      { kind: "paragraph", text: welcome.intro(firstNameOf(view.ownerName)) },
      ...(did.length === 0 ? [] : [{ kind: "heading", text: welcome.didHeading } as const, ...did]),
      { kind: "heading", text: welcome.firstHeading },
      { kind: "lines", lines: welcome.steps(view.domain) },
      { kind: "heading", text: welcome.addressesHeading },
      { kind: "pairs", rows: welcome.addresses(view.domain) },
      { kind: "hint", text: welcome.cardHint },
      { kind: "heading", text: welcome.digestHeading },
      { kind: "paragraph", text: welcome.nextDigest(view.nextDigestAt, view.digest.weekday, view.digest.time) },
      { kind: "hint", text: welcome.dropBox(dropBox) },
      { kind: "heading", text: welcome.leaveHeading },
      { kind: "paragraph", text: welcome.leave },
      { kind: "question", text: welcome.question, hint: welcome.questionHint },
    ],
    attachments: [
      {
        filename: welcome.cardFile,
        contentType: "text/vcard; charset=utf-8",
        content: addressCards(welcome.cards, view.domain),
      },
    ],
  });
}
