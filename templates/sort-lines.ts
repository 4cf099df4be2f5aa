// Sorts the lines of a decision by what they are to the reader: said, pages, amiss, asked.
// Invariant: the switch is complete, so that a new line kind does not compile until it has its place.

import type { Line } from "../functions/domain/line.ts";
import type { NumberedRow, SaidLine } from "./blocks.ts";
import type { AskKind, LineOf } from "./phrases/receipt-phrases.ts";
import type { Phrase } from "./rich.ts";
import type { Voice } from "./voice.ts";

export type PageLine = LineOf<"settings"> | LineOf<"help"> | LineOf<"person"> | LineOf<"people">;
export type Asked = {
  readonly text: Phrase;
  readonly hint: Phrase;
  readonly options: readonly NumberedRow[];
  /** Answers that stand there to be tapped. */
  readonly answers: readonly string[];
};
export type SortedLines = {
  readonly said: readonly SaidLine[];
  readonly pages: readonly PageLine[];
  readonly amiss: readonly SaidLine[];
  readonly asked: readonly Asked[];
};

type Sorted = { readonly [Place in keyof SortedLines]?: SortedLines[Place][number] };

/** Whether a line is a page of its own. */
export function isPage(line: Line): line is PageLine {
  return line.kind === "settings" || line.kind === "help" || line.kind === "person" || line.kind === "people";
}

/** The lines in words, by their place; the order inside each place is the decision's. */
export function sortLines(lines: readonly Line[], voice: Voice): SortedLines {
  const sorted = lines.map((line) => place(line, voice));
  return {
    said: sorted.flatMap(({ said }) => said ?? []),
    pages: sorted.flatMap(({ pages }) => pages ?? []),
    amiss: sorted.flatMap(({ amiss }) => amiss ?? []),
    asked: sorted.flatMap(({ asked }) => asked ?? []),
  };
}

function place(line: Line, voice: Voice): Sorted {
  const { receipt } = voice.phrases;
  switch (line.kind) {
    case "recorded":
    case "reminder-closed":
    case "added":
    case "mentioned":
    case "imported":
    case "done":
    case "snoozed":
    case "skipped":
    case "never":
    case "declined":
    case "cadence-set":
    case "noted":
    case "field-set":
    case "field-removed":
    case "follow-up-set":
    case "shared":
    case "paused":
    case "resumed":
    case "not-paused":
    case "time-zone-set":
    case "language-set":
    case "digest-slot-set":
    case "at-most-set":
    case "default-cadence-set":
    case "receipts-set":
    case "addresses-known":
    case "pledged":
    case "settled":
    case "already-closed":
    case "nothing-to-undo":
    case "left-open":
    case "nothing-open":
    case "none-of-all":
      return { said: receipt.said(line) };
    case "held-released":
    case "held-kept":
    case "needs-own-mail":
    case "which-held":
      return placeHeld(line, voice);
    case "meeting-ahead":
    case "meeting-moved":
    case "meeting-changed":
    case "meeting-cancelled":
    case "meeting-kept":
    case "meeting-unproven":
      return { said: voice.phrases.meetings.said(line) };
    case "corrected":
      return { said: correctedLine(line, voice) };
    case "moved":
      return { said: movedLine(line, voice) };
    case "already-so":
      return { said: alreadySo(line, voice) };
    case "undone":
      return { said: undoneLine(line, voice) };
    case "unknown-number":
    case "nobody-named":
    case "too-many-people":
    case "people-left-out":
    case "nobody-to-record":
    case "not-answering-a-mail":
    case "answered-mail-unknown":
    case "already-answered":
    case "not-yet":
      return { amiss: receipt.amiss(line) };
    case "not-understood":
      // What was kept word for word is no failure.
      return line.why === "kept-as-words" ? { said: receipt.amiss(line) } : { amiss: receipt.amiss(line) };
    case "which-item":
    case "which-person":
    case "same-person":
    case "who":
      return { asked: question(line, voice) };
    case "settings":
    case "help":
    case "person":
    case "people":
      return { pages: line };
  }
}

type HeldKind = "held-released" | "held-kept" | "needs-own-mail" | "which-held";

function placeHeld(line: LineOf<HeldKind>, { phrases: { held, answers } }: Voice): Sorted {
  switch (line.kind) {
    case "held-released":
      return { said: held.released(line) };
    case "held-kept":
      return line.why === "gone" || line.why === "too-many" ? { amiss: held.kept(line) } : { said: held.kept(line) };
    case "needs-own-mail":
      return { amiss: held.needsOwnMail(line.number) };
    case "which-held":
      return {
        asked: {
          text: held.which,
          hint: held.whichHint(line.items.map(({ number }) => String(number))),
          options: line.items.map((mail) => ({ number: mail.number, text: held.option(mail) })),
          answers: line.items.map(({ number }) => `${number} ${answers.yes}`),
        },
      };
  }
}

/** How it stands now, and how it stood. */
function correctedLine({ now, before }: LineOf<"corrected">, { phrases: { receipt } }: Voice): SaidLine {
  const { text, more } = receipt.said(now);
  return { text, more: [receipt.correctedFrom(receipt.said(before).text), ...more] };
}

/** What moved stands under whom it was moved to. */
function movedLine(line: LineOf<"moved">, voice: Voice): SaidLine {
  const { text, more } = voice.phrases.receipt.said(line);
  const { said } = sortLines(line.what ?? [], voice);
  return { text, more: [...said.map((one) => one.text), ...more] };
}

/** The receipt says how it is, and that it is no news. */
function alreadySo({ line }: LineOf<"already-so">, voice: Voice): SaidLine {
  const [said] = sortLines([line], voice).said;
  const { alreadyRecorded, alreadySo: nothingNew } = voice.phrases.receipt;
  const known = line.kind === "recorded" ? alreadyRecorded : nothingNew;
  return { text: said?.text ?? "", more: [...(said?.more ?? []), known] };
}

function undoneLine(line: LineOf<"undone">, voice: Voice): SaidLine {
  const { receipt } = voice.phrases;
  const { said } = sortLines(line.lines, voice);
  const left = sortLines(line.left ?? [], voice).said;
  return {
    text: receipt.undone(line.restores),
    more: [
      ...said.map(({ text }) => text),
      ...(line.restores ? [] : line.lines.flatMap((one) => standsAgain(one, voice))),
      ...line.kept.map(({ name, why }) =>
        why === "built-on" ? receipt.undoneBuiltOn(name) : receipt.undoneKept(name),
      ),
      ...(line.restores ? [receipt.undoFurther] : []),
      ...((line.keptMore ?? 0) > 0 ? [receipt.undoneKeptMore(line.keptMore ?? 0)] : []),
      ...(left.length > 0 ? [receipt.undoneLeft, ...left.map(({ text }) => text)] : []),
    ],
  };
}

/** What was corrected is as it was before. */
function standsAgain(line: Line, { phrases: { receipt } }: Voice): readonly Phrase[] {
  return line.kind === "corrected" ? [receipt.standsAgain(receipt.said(line.before).text)] : [];
}

function question(line: AskKind, voice: Voice): Asked {
  const { receipt, answers } = voice.phrases;
  const options = optionsOf(line, voice);
  return { ...receipt.asked(line), options, answers: tapsOf(line, options, answers) };
}

/** A name is typed; all else is tapped. */
function tapsOf(
  line: AskKind,
  options: readonly NumberedRow[],
  { yes, no }: Voice["phrases"]["answers"],
): readonly string[] {
  if (line.kind === "same-person") return [`${line.number} ${yes}`, `${line.number} ${no}`];
  if (line.kind === "who") return line.why === "unknown" ? [`${line.number} ${yes}`] : [];
  return options.map(({ number }) => String(number));
}

function optionsOf(line: AskKind, { phrases: { receipt } }: Voice): readonly NumberedRow[] {
  switch (line.kind) {
    case "which-person":
      return line.options.map((option) => ({ number: option.number, text: receipt.option(option) }));
    case "same-person":
      return [{ number: line.number, text: receipt.samePersonOption(line.name, line.address) }];
    case "who":
      return [{ number: line.number, text: line.name }];
    case "which-item":
      return line.items.map(({ number, name, about }) => ({
        number,
        text: about === undefined ? name : [name, ": ", { quote: about }],
      }));
  }
}
