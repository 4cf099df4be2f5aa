import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Command } from "../../functions/domain/commands.ts";
import type { Sent } from "../../functions/domain/decision.ts";
import { ALL, BARE, aMemory, mailFrom, met, numbered, on } from "./decide/memory.ts";

const NAMES = ["Anna Berg", "Anna Bech", "Bo Lind", "Carl Krog", "Anna", "Eva"];
const name = fc.constantFrom(...NAMES);
const day = fc.constantFrom("2026-11-20", "2026-11-23", "2026-11-25", "2026-12-01");
const target = fc.oneof(
  fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }).map((numbers) => on(...numbers)),
  fc.constant(ALL),
  fc.constant(BARE),
  name.map((one) => ({ by: "names" as const, names: [one] })),
);
const fields = fc.constantFrom(
  { cadenceDays: 30, tags: ["customer"] },
  { interests: ["salmon"], phone: "12345678" },
  { dates: [{ label: "birthday", date: "--08-14" }], organisation: "Havnelab" },
  { addresses: ["anna@example.org"], importance: "important" as const },
);
const later = fc.constantFrom("2026-12-07", "2026-12-24");
const command: fc.Arbitrary<Command> = fc.oneof(
  fc
    .tuple(fc.uniqueArray(name, { minLength: 1, maxLength: 3 }), day, fields)
    .map(([names, at, more]) => met(names, { at, note: "talk", fields: more })),
  fc.tuple(name, fc.nat(3)).map(([one, n]) => mailFrom(one, `p${n}@example.org`)),
  target.map((items): Command => ({ kind: "done", target: items, note: "coffee", next: "2027-01-14" })),
  fc.tuple(target, later).map(([items, until]): Command => ({ kind: "snooze", target: items, until })),
  target.map((items): Command => ({ kind: "skip", target: items })),
  target.map((items): Command => ({ kind: "never", target: items })),
  target.map((items): Command => ({ kind: "no", target: items })),
  fc.tuple(target, fc.constantFrom(7, 90)).map(([who, days]): Command => ({ kind: "cadence", who, days })),
  fc
    .tuple(name, fields)
    .map(([one, more]): Command => ({ kind: "note", who: { by: "name", name: one }, note: "sails", fields: more })),
  fc
    .tuple(name, later)
    .map(([one, due]): Command => ({ kind: "follow-up", people: [{ by: "name", name: one }], on: due })),
  fc.tuple(name, later).map(([one, due]): Command => ({
    kind: "pledge",
    by: "owner",
    person: { by: "name", name: one },
    text: "the deck",
    due,
  })),
  fc.constant<Command>({ kind: "share", title: "Salmon", text: "farming", hasAttachment: false }),
  fc.tuple(name, name).map(([wrong, right]): Command => ({ kind: "not-that-person", wrong, right })),
  fc.constantFrom<Command>(
    { kind: "pause", until: "2027-01-01" },
    { kind: "resume" },
    { kind: "time-zone", timeZone: "America/New_York" },
    { kind: "language", language: "da" },
    { kind: "digest-slot", weekday: "friday", time: "09:00" },
    { kind: "at-most", count: 5 },
    { kind: "receipts", mode: "always" },
    { kind: "undo" },
  ),
);
const mails = fc.array(
  fc.record({ commands: fc.array(command, { minLength: 1, maxLength: 4 }), isAnswer: fc.boolean(), days: fc.nat(1) }),
  { minLength: 1, maxLength: 6 },
);

/** Plays all mails; in the middle a digest goes out that shows whatever is open. */
function played(story: { commands: Command[]; isAnswer: boolean; days: number }[]) {
  const memory = aMemory();
  memory.mail([met(["Anna Berg", "Bo Lind"], { at: "2026-06-01" })]);
  memory.digest(["Anna Berg", "Bo Lind"]);
  let digest: Sent | undefined;
  const steps = story.map(({ commands, isAnswer, days }) => {
    memory.pass(days);
    digest = memory.sent(
      "digest",
      memory.nudges.map((nudge, index) => numbered(nudge, index + 1)),
      { slot: memory.today },
    );
    const before = memory.exported();
    const { changes } = memory.mail(commands, isAnswer ? digest : undefined);
    return { before, after: memory.exported(), changed: changes.length > 0 };
  });
  return { memory, last: steps.at(-1) };
}

test("law: whatever a mail did, undo leaves the export as it was, and undoing that as it had become", () => {
  fc.assert(
    fc.property(mails, (story) => {
      const { memory, last } = played(story);
      fc.pre(last !== undefined && JSON.stringify(last.before) !== JSON.stringify(last.after));
      memory.mail([{ kind: "undo" }]);
      expect(memory.exported()).toEqual(last?.before);
      memory.mail([{ kind: "undo" }]);
      expect(memory.exported()).toEqual(last?.after);
    }),
    { numRuns: 200 },
  );
});

test("law: whatever is undone, people's open nudges are their nudges that are open, and what is named is there", () => {
  fc.assert(
    fc.property(mails, fc.nat(5), (story, back) => {
      const { memory } = played(story);
      const journal = memory.state.journals[back % Math.max(1, memory.state.journals.length)]?.id ?? "none";
      memory.mail([{ kind: "undo" }], memory.receipt({ questions: [], journal }));
      for (const { id, openNudges, touches } of memory.contacts) {
        const open = memory.nudges.filter(
          ({ status, contacts }) => /open|snoozed/.test(status) && contacts.includes(id),
        );
        expect(new Set(openNudges)).toEqual(new Set(open.map((nudge) => nudge.id)));
        for (const touch of touches) expect(memory.state.interactions.has(touch.interaction)).toBe(true);
      }
      for (const { contacts } of [...memory.interactions, ...memory.nudges]) {
        for (const id of contacts) expect(memory.state.contacts.has(id)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});
