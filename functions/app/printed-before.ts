// The mail of ours that is answered, printed anew as it was sent, so that its words are known in a quote without marks.
// Invariant: it is read only for an answer that could hold such a quote; a mail whose view is forgotten gives nothing.

import type { Id } from "../domain/model.ts";
import { htmlToLines } from "../mail/html-lines.ts";
import type { ParsedMail } from "../mail/parsed-mail.ts";
import type { Ports } from "./ports.ts";
import { readStoredView } from "./stored-view.ts";

/** Fewer lines of the owner's own hold no mail of ours. */
const FEWEST_LINES = 4;

/** Its text, and the words of its HTML; empty when the answer needs neither, or when it is too old. */
export async function printedBefore(
  { store }: Pick<Ports, "store">,
  { mail, owner, answered }: { readonly mail: ParsedMail; readonly owner: Id; readonly answered: Id | undefined },
): Promise<readonly string[]> {
  if (answered === undefined || !mayQuote(mail)) return [];
  const view = (await store.outgoing(owner, answered))?.view;
  if (view === undefined || view === null) return [];
  // Loaded when it is needed, as where mail is sent.
  const { printMail } = await import("../../templates/print-mail.ts");
  const { text, html } = printMail(readStoredView(view).view);
  return [
    text,
    htmlToLines(html)
      .map((line) => line.text)
      .join("\n"),
  ];
}

function mayQuote({ answer }: ParsedMail): boolean {
  const written = answer.filter(({ text }) => text.trim() !== "");
  const fresh = written.filter(({ kind }) => kind === "fresh");
  return fresh.length >= FEWEST_LINES || written.some(({ unmarked }) => unmarked === true);
}
