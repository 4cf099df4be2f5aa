// What was recorded since the last digest: short lines under their days.
// Invariant: every line keeps its own number, by which it can be undone.

import type { Block, NumberedRow } from "./blocks.ts";
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
function recordedRows(
  recorded: readonly RecordedView[],
  { format, phrases: { common } }: Voice,
): readonly NumberedRow[] {
  return recorded.map(({ number, people, at, channel, direction, subject, note }, index) => {
    const topic = topicOf(subject ?? note);
    const before = recorded[index - 1];
    const isNewDay = before === undefined || format.when(before.at) !== format.when(at);
    return {
      number,
      ...(isNewDay ? { above: capital(format.when(at)) } : {}),
      text: common.touchedThen({
        who: format.list(people),
        at,
        channel,
        direction,
        ...(topic === undefined ? {} : { topic }),
      }),
    };
  });
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
