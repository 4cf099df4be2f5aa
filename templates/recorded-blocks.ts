// What was recorded since the last digest: short lines under their days.
// Invariant: every line keeps its own number, by which it can be undone.

import type { Line } from "../functions/domain/line.ts";
import type { Block, NumberedRow } from "./blocks.ts";
import type { FactKind } from "./phrases/receipt-phrases.ts";
import { say, sentences } from "./rich.ts";
import type { Phrase, Rich } from "./rich.ts";
import { sortLines } from "./sort-lines.ts";
import { topicOf } from "./topics.ts";
import type { DigestView, RecordedView } from "./views.ts";
import type { Voice } from "./voice.ts";

/** The section, or nothing. */
export function recordedBlocks({ recorded, recordedMore }: DigestView, voice: Voice): readonly Block[] {
  const { digest } = voice.phrases;
  const [first] = recorded;
  if (first === undefined) return [];
  return [
    { kind: "heading", text: digest.recordedHeading },
    { kind: "numbered", rows: recordedRows(recorded, voice) },
    ...(recordedMore === undefined ? [] : [{ kind: "hint", text: digest.recordedMore(recordedMore) } as const]),
    { kind: "hint", text: digest.recordedHint(first.number) },
  ];
}

/** The day is said once above all that happened on it. */
function recordedRows(recorded: readonly RecordedView[], voice: Voice): readonly NumberedRow[] {
  const { format, phrases } = voice;
  return recorded.map((line, index) => {
    const { number, at, lines = [], more } = line;
    const before = recorded[index - 1];
    const isNewDay = before === undefined || format.when(before.at) !== format.when(at);
    const others = more === undefined ? undefined : phrases.digest.recordedOthers(more);
    return {
      number,
      ...(isNewDay ? { above: capital(format.when(at)) } : {}),
      text: sentences(contactText(line, voice), ...changesInWords(lines, voice), others),
    };
  });
}

function contactText(line: RecordedView, { format, phrases: { common } }: Voice): Rich | undefined {
  const { people, at, channel, direction, subject, note } = line;
  if (channel === undefined || direction === undefined) return undefined;
  const topic = topicOf(subject ?? note);
  return common.touchedThen({
    who: format.list(people),
    at,
    channel,
    direction,
    ...(topic === undefined ? {} : { topic }),
  });
}

/** What is told of one person stands in one sentence; every other change is one of its own. */
function changesInWords(lines: readonly Line[], voice: Voice): readonly Phrase[] {
  const { receipt } = voice.phrases;
  const facts = Map.groupBy(lines.filter(isFact), ({ name }) => name);
  const others = lines.filter((line) => !isFact(line));
  return [
    ...[...facts].map(([name, told]) => {
      const [first = [], ...rest] = told.map((line) => receipt.fact(line));
      return say`${name}: ${[...first, ...rest.flatMap((fact) => [", ", ...fact])]}.`;
    }),
    ...sortLines(others, voice).said.map(({ text }) => text),
  ];
}

function isFact(line: Line): line is FactKind {
  return line.kind === "noted" || line.kind === "field-set" || line.kind === "field-removed";
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
