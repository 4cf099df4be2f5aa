// An emoji reaction from Gmail, Outlook or a phone: it changes nothing.
// Invariant: a mail with a word of the sender's own is no reaction.

import type { Rule } from "./arrival.ts";

/** What the clients write around the emoji, after it is taken away. */
const REACTION_WORDS: readonly RegExp[] = [
  /^reacted (via|to)\b/iu,
  /\breacted (via gmail|to your message)\b/iu,
  /\breagerede (via gmail|på din (meddelelse|besked|mail))\b/iu,
];
/** Only the head of a text can be a reaction; a long text is a person's. */
const MAX_REACTION_CHARACTERS = 200;

export const reaction: Rule = {
  name: "reaction",
  check: ({ mail }) => {
    // Gmail sends a part of this type (Google Workspace, "Email emoji reactions format").
    const hasPart = mail.attachments.some(({ contentType }) =>
      contentType.startsWith("text/vnd.google.email-reaction"),
    );
    // A thumb above a forward is a note on what is forwarded.
    const isAlone = mail.forwarded === null;
    return hasPart || (isAlone && isReactionText(mail.fresh)) ? { kind: "ignored", reason: "reaction" } : undefined;
  },
};

/** Nothing but emoji, or the sentence that a client makes of one. */
export function isReactionText(fresh: string): boolean {
  const text = fresh.trim();
  if (text === "" || text.length > MAX_REACTION_CHARACTERS) return false;
  const words = text.replaceAll(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{200d}|\u{fe0f}|\s/gu, "");
  return words === "" || REACTION_WORDS.some((pattern) => pattern.test(text));
}
