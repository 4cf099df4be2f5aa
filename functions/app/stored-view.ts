// A view as it is stored with a claim, and read again for a second attempt.
// Invariant: what is stored was written by this program; reading still checks its shape, and a wrong one raises an alarm.

import type { MailView } from "../../templates/views.ts";

export type Thread = { readonly inReplyTo?: string; readonly references?: readonly string[] };
export type StoredView = { readonly view: MailView; readonly thread: Thread };

const KINDS: ReadonlySet<unknown> = new Set(["digest", "follow-up", "receipt", "welcome", "notice", "confirm"]);

/** Reads a stored view; throws when it is none, which cannot happen to what {@link StoredView} wrote. */
export function readStoredView(stored: unknown): StoredView {
  if (!isStoredView(stored)) throw new Error("A stored mail has no view that can be printed.");
  return stored;
}

function isStoredView(stored: unknown): stored is StoredView {
  if (!isRecord(stored) || !isRecord(stored["view"]) || !isRecord(stored["thread"])) return false;
  const { kind, replyTo, language } = stored["view"];
  return KINDS.has(kind) && typeof replyTo === "string" && (language === "en" || language === "da");
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
