// The welcome: what to do first, the addresses, the first digest, and how to leave.
// Invariant: what the first mail asked for is said here, so that nobody gets two answers to one mail.

import { addressCards } from "./address-cards.ts";
import type { Block, Letter } from "./blocks.ts";
import { firstNameOf } from "./clean.ts";
import { lineBlocks } from "./compose-receipt.ts";
import { letterOf } from "./letter.ts";
import { isPage } from "./sort-lines.ts";
import type { WelcomeView } from "./views.ts";
import type { Voice } from "./voice.ts";

/** The welcome as blocks, with the address cards attached. */
export function composeWelcome(view: WelcomeView, voice: Voice): Letter {
  const { welcome } = voice.phrases;
  const said = lineBlocks(view.lines, view.domain, { replyTo: view.replyTo, subject: welcome.subject }, voice);
  const did: readonly Block[] = said.length === 0 ? [] : [{ kind: "heading", text: didHeading(view, voice) }, ...said];
  // A manual or a list is long, and the first steps come before it.
  const asksForPage = view.lines.some(isPage);
  const dropBox = view.dropBox.includes("@") ? view.dropBox : `log+${view.dropBox}@${view.domain}`;
  return letterOf(view, voice, {
    subject: welcome.subject,
    title: welcome.title,
    blocks: [
      { kind: "paragraph", text: welcome.intro(firstNameOf(view.ownerName)) },
      ...(asksForPage ? [] : did),
      { kind: "heading", text: welcome.firstHeading },
      { kind: "lines", lines: welcome.steps(view.domain) },
      { kind: "hint", text: welcome.receipts },
      { kind: "heading", text: welcome.addressesHeading },
      { kind: "pairs", rows: welcome.addresses(view.domain) },
      { kind: "hint", text: welcome.cardHint },
      { kind: "heading", text: welcome.digestHeading },
      { kind: "paragraph", text: welcome.nextDigest(view.nextDigestAt) },
      { kind: "hint", text: welcome.dropBox(dropBox) },
      { kind: "heading", text: welcome.leaveHeading },
      { kind: "paragraph", text: welcome.leave },
      ...(asksForPage ? did : []),
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

function didHeading({ lines }: WelcomeView, { phrases: { receipt, welcome } }: Voice): string {
  return lines.every(({ kind }) => kind === "help") ? receipt.titleManual : welcome.didHeading;
}
