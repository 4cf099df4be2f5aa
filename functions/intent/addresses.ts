// What the recipients of an envelope ask for: the local part is the verb.
// Invariant: verbs and tokens come from the envelope alone, never from a header that the sender can write.

import type { Moment } from "../domain/model.ts";
import { verifyToken } from "./tokens.ts";
import type { Token } from "./tokens.ts";

export type AddressVerb =
  | { readonly kind: "log" | "share" | "ask" | "intro" | "me" | "help" }
  | { readonly kind: "reply"; readonly token: Token }
  | { readonly kind: "draft"; readonly token: Token }
  | { readonly kind: "confirm"; readonly token: Token }
  /** `log+<secret>@`: the owner of the secret is looked up by the caller. */
  | { readonly kind: "drop-box"; readonly secret: string }
  /** Any other word: perhaps a day (`2w`, `friday`); the grammar decides. */
  | { readonly kind: "day"; readonly word: string }
  /** A token that does not verify, or an address of another domain. */
  | { readonly kind: "void"; readonly why: "bad-token" | "other-domain" };

/** Local parts by verb, both languages; `livstegn` is the address that mail comes from. */
const VERBS: ReadonlyMap<string, "log" | "share" | "ask" | "intro" | "me" | "help"> = new Map([
  ["log", "log"],
  ["share", "share"],
  ["del", "share"],
  ["ask", "ask"],
  ["spoerg", "ask"],
  ["spørg", "ask"],
  ["sporg", "ask"],
  ["intro", "intro"],
  ["me", "me"],
  ["mig", "me"],
  ["livstegn", "me"],
  ["help", "help"],
  ["hjaelp", "help"],
  ["hjælp", "help"],
  ["hjalp", "help"],
]);
/** A drop-box secret never begins with `n`, so that it cannot be taken for a draft's token. */
const DRAFT_MARK = "n";

/** Reads one recipient of the envelope; never throws. */
export function readRecipient(
  recipient: string,
  context: { readonly domain: string; readonly keys: readonly Uint8Array[]; readonly now: Moment },
): AddressVerb {
  const at = recipient.lastIndexOf("@");
  if (recipient.slice(at + 1).toLowerCase() !== context.domain) return { kind: "void", why: "other-domain" };
  const local = recipient.slice(0, at).toLowerCase().normalize("NFC");
  const verb = VERBS.get(local);
  if (verb !== undefined) return { kind: verb };
  const plus = local.indexOf("+");
  if (plus < 0) return { kind: "day", word: local };
  return readTagged(local.slice(0, plus), local.slice(plus + 1), context);
}

function readTagged(
  base: string,
  tag: string,
  context: { readonly keys: readonly Uint8Array[]; readonly now: Moment },
): AddressVerb {
  if (base === "r") return tokenVerb("reply", verifyToken("r", tag, context));
  if (base === "c") return tokenVerb("confirm", verifyToken("c", tag, context));
  if (base !== "log") return untagged(base);
  if (!tag.startsWith(DRAFT_MARK)) return { kind: "drop-box", secret: tag };
  // Which nudge it was is lost with a token that was cut short, not that the mail was sent.
  const draft = tokenVerb("draft", verifyToken("n", tag.slice(DRAFT_MARK.length), context));
  return draft.kind === "void" ? { kind: "log" } : draft;
}

/** `2w+harbour@`, `share+fair@`: a tag of the owner's own changes nothing. */
function untagged(base: string): AddressVerb {
  const verb = VERBS.get(base);
  return verb === undefined ? { kind: "day", word: base } : { kind: verb };
}

const tokenVerb = (kind: "reply" | "draft" | "confirm", token: Token | undefined): AddressVerb =>
  token === undefined ? { kind: "void", why: "bad-token" } : { kind, token };

/** The Reply-To of a mail. */
export const replyAddress = (token: string, domain: string): string => `r+${token}@${domain}`;
/** The BCC of a draft. */
export const draftAddress = (token: string, domain: string): string => `log+${DRAFT_MARK}${token}@${domain}`;
/** The drop-box of an owner. */
export const dropBoxAddress = (secret: string, domain: string): string => `log+${secret}@${domain}`;
