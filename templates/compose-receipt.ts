// The receipt: what a mail did, what was not understood and what to write instead, and the questions it left.
// Invariant: every line of a decision is said somewhere, questions last, their numbers the decision's own.

import type { Line } from "../functions/domain/line.ts";
import type { Block, Letter } from "./blocks.ts";
import { letterOf } from "./letter.ts";
import { pageBlocks } from "./receipt-pages.ts";
import { sortLines } from "./sort-lines.ts";
import { tapLinks } from "./tap-answers.ts";
import type { AnswerTo } from "./tap-answers.ts";
import type { ReceiptView } from "./views.ts";
import { topicOf } from "./topics.ts";
import type { Voice } from "./voice.ts";

/** The receipt of one mail as blocks, in the order: done, pages, amiss, undo, questions. */
export function composeReceipt(view: ReceiptView, voice: Voice): Letter {
  const { receipt } = voice.phrases;
  // One mark is enough, and a thread holds together by the words after it.
  const subject = receipt.reply(topicOf(view.about) ?? "");
  const blocks = lineBlocks(view.lines, view.domain, { replyTo: view.replyTo, subject }, voice);
  const [first, ...rest] = blocks;
  if (first === undefined) {
    return letterOf(view, voice, {
      subject,
      title: receipt.titleNothing,
      blocks: [{ kind: "paragraph", text: receipt.nothing }],
    });
  }
  // A receipt that is one page bears its heading as the title.
  if (first.kind === "heading" && view.lines.length === 1) {
    return letterOf(view, voice, { subject, title: first.text, blocks: rest });
  }
  return letterOf(view, voice, { subject, title: titleOf(view.lines, voice), blocks });
}

/** The blocks of a decision's lines, in a receipt and under a welcome. */
export function lineBlocks(lines: readonly Line[], domain: string, answerTo: AnswerTo, voice: Voice): readonly Block[] {
  const { receipt, answers } = voice.phrases;
  const { said, pages, amiss, asked } = sortLines(lines, voice);
  const isFirst = said.length === 0 && pages.length === 0;
  return [
    ...(said.length === 0 ? [] : [{ kind: "lines", lines: said } as const]),
    ...pages.flatMap((page) => pageBlocks(page, domain, voice)),
    ...(amiss.length === 0 || isFirst ? [] : [{ kind: "heading", text: receipt.troubleHeading } as const]),
    ...(amiss.length === 0 ? [] : [{ kind: "lines", lines: amiss } as const]),
    ...(canBeUndone(lines)
      ? [{ kind: "hint", text: receipt.undoHint, taps: tapLinks([answers.undo], answerTo) } as const]
      : []),
    ...asked.map(({ answers, ...question }): Block => ({
      kind: "question",
      ...question,
      taps: tapLinks(answers, answerTo),
    })),
  ];
}

function titleOf(lines: readonly Line[], voice: Voice): string {
  const { receipt } = voice.phrases;
  const { said, pages, amiss, asked } = sortLines(lines, voice);
  const onlyNotYet = lines.every(({ kind }) => kind === "not-yet");
  if (pages.some(({ kind }) => kind === "help")) return receipt.titleManual;
  if (said.length > 0) return amiss.length > 0 ? receipt.titleMixed : saidTitle(lines, receipt);
  if (amiss.length > 0 && pages.length === 0) return onlyNotYet ? receipt.titleNotYet : receipt.titleTrouble;
  return asked.length > 0 ? receipt.titleQuestion : receipt.titlePage;
}

/** Nothing is noted where nothing changed, or where it was taken back. */
function saidTitle(lines: readonly Line[], receipt: Voice["phrases"]["receipt"]): string {
  if (!lines.some(({ kind }) => CHANGING.has(kind) || kind === "held-released" || kind === "mentioned")) {
    return receipt.titleUnchanged;
  }
  const undone = lines.flatMap((line) => (line.kind === "undone" ? [line] : []));
  const [first] = undone;
  if (first === undefined || undone.length < lines.filter(({ kind }) => CHANGING.has(kind)).length) {
    return receipt.titleDone;
  }
  return first.restores ? receipt.titleRestored : receipt.titleUndone;
}

/** Whether something changed that `undo` would reverse. */
function canBeUndone(lines: readonly Line[]): boolean {
  return lines.some(({ kind }) => CHANGING.has(kind));
}
const CHANGING: ReadonlySet<Line["kind"]> = new Set<Line["kind"]>([
  "recorded",
  "corrected",
  "reminder-closed",
  "meeting-ahead",
  "meeting-moved",
  "meeting-changed",
  "meeting-cancelled",
  "added",
  "imported",
  "done",
  "snoozed",
  "skipped",
  "never",
  "declined",
  "cadence-set",
  "noted",
  "field-set",
  "field-removed",
  "follow-up-set",
  "shared",
  "paused",
  "resumed",
  "time-zone-set",
  "language-set",
  "digest-slot-set",
  "at-most-set",
  "default-cadence-set",
  "receipts-set",
  "undone",
  "moved",
  "pledged",
  "settled",
]);
