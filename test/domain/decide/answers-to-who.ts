// What an owner answers to the question who was meant.
// Invariant: none of them names the question; a mail with one question has one that it can mean.

import type { Command } from "../../../functions/domain/commands.ts";

type Answer = Extract<Command, { kind: "answer" }>;
/** "Yes" to the only question. */
export const yes: Answer = { kind: "answer", target: { by: "bare" }, word: "yes" };
/** Neither of those who were offered. */
export const somebodyElse: Answer = { kind: "answer", target: { by: "bare" }, word: "other" };
/** Who it is, by name. */
export const named = (name: string): Answer => ({ kind: "answer", target: { by: "bare" }, word: "none", name });
