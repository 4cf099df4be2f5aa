// Headers that tell other mail programs what kind of mail this is, so that no machine answers it.
// Invariant: values are one line of printable ASCII; a header without a value is left out.

import type { MailKind } from "../functions/domain/sent.ts";

export type HeaderInput = {
  readonly kind: MailKind;
  /** The owner's address at the function URL; only mails that come by themselves carry it. */
  readonly unsubscribeUrl?: string;
  /** Inbox id of the mail that is answered. */
  readonly answersInboxId?: string;
  /** Message-ID of that mail, and its own References, with angle brackets. */
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
};

// Longer reference lists are cut in the middle by mail programs; the first and the last matter (RFC 5322, 3.6.4).
const REFERENCES_KEPT = 20;

/**
 * The headers of one mail: RFC 3834 (Auto-Submitted), Microsoft's suppression of automatic answers, RFC 8058 (one-click
 * unsubscribe), RFC 5322 (threading), and our own for looking things up.
 */
export function mailHeaders(input: HeaderInput): Readonly<Record<string, string>> {
  const { kind, unsubscribeUrl, answersInboxId, inReplyTo } = input;
  const answered = messageId(inReplyTo);
  const comesByItself = kind === "digest" || kind === "follow-up" || kind === "review";
  return {
    "Auto-Submitted": comesByItself || kind === "notice" ? "auto-generated" : "auto-replied",
    "X-Auto-Response-Suppress": "All",
    "X-Livstegn-Kind": kind,
    ...(answersInboxId === undefined ? {} : { "X-Livstegn-Answers": oneWord(answersInboxId) }),
    ...(comesByItself && unsubscribeUrl !== undefined
      ? {
          "List-Unsubscribe": `<${oneWord(unsubscribeUrl).replace(/[<>]/g, "")}>`,
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
      : {}),
    ...(answered === undefined ? {} : { "In-Reply-To": answered, References: referencesOf(input, answered) }),
  };
}

function referencesOf({ references }: HeaderInput, answered: string): string {
  const known = (references ?? []).map(messageId).filter((id) => id !== undefined && id !== answered);
  const [first, ...rest] = known;
  const kept = first === undefined ? [] : [first, ...rest.slice(-(REFERENCES_KEPT - 2))];
  return [...kept, answered].join(" ");
}

/** A Message-ID with its brackets, or undefined when it is none that may be repeated. */
function messageId(value: string | undefined): string | undefined {
  const id = value?.trim().replace(/^<?/, "<").replace(/>?$/, ">") ?? "";
  return /^<[\x21-\x3b\x3d\x3f-\x7e]+>$/.test(id) && id.length < 500 ? id : undefined;
}

function oneWord(value: string): string {
  return value.replace(/[^\x21-\x7e]+/g, "");
}
