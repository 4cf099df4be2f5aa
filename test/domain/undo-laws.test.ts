import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Command } from "../../functions/domain/commands.ts";
import type { Sent } from "../../functions/domain/sent.ts";
import { shareOfRun } from "../share-of-run.ts";
import { anyCommand, anySetting } from "./decide/any-command.ts";
import { aMemory, met, numbered } from "./decide/memory.ts";

/** The whole takes minutes. */
const LONG = { timeout: 600_000 };
const RUN = { numRuns: shareOfRun(3_000), seed: Number(process.env["LAW_SEED"] ?? 20_261_124) };
const EVERYBODY = ["Anna Berg", "Anna Bech", "Bo Lind", "Carl Krog", "Anna", "Eva"];

type Mail = { readonly commands: readonly Command[]; readonly isAnswer: boolean; readonly days: number };

/** Mails about people whose names overlap, so that questions are asked, answered and undone too. */
const anyMails = fc.array(
  fc.record({
    commands: fc.array(anyCommand({ names: EVERYBODY, numbers: [1, 2, 3, 4, 5], nudges: [], groups: true }), {
      minLength: 1,
      maxLength: 4,
    }),
    isAnswer: fc.boolean(),
    days: fc.nat(1),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Everything open as one digest, with a longer cadence offered beside each item. */
function digestOf(memory: ReturnType<typeof aMemory>): Sent {
  const items = memory.nudges.map((nudge, index) => {
    const item = numbered(nudge, index + 1);
    return item.kind === "nudge" ? { ...item, offer: { cadenceDays: 183 } } : item;
  });
  return memory.sent("digest", items, { slot: memory.today });
}

/** Plays all mails; in the middle a digest goes out that shows whatever is open. */
function played(story: readonly Mail[]) {
  const memory = aMemory();
  memory.mail([met(["Anna Berg", "Bo Lind"], { at: "2026-06-01" })]);
  memory.digest(["Anna Berg", "Bo Lind"]);
  const steps = story.map(({ commands, isAnswer, days }) => {
    memory.pass(days);
    const digest = digestOf(memory);
    const before = memory.exported();
    memory.mail(commands, isAnswer ? digest : undefined);
    return { before, after: memory.exported() };
  });
  return { memory, last: steps.at(-1) };
}

test("law: whatever a mail did, undo leaves the export as it was, and undoing that as it had become", LONG, () => {
  fc.assert(
    fc.property(anyMails, (story) => {
      const { memory, last } = played(story);
      fc.pre(last !== undefined && JSON.stringify(last.before) !== JSON.stringify(last.after));
      memory.mail([{ kind: "undo" }]);
      expect(memory.exported()).toEqual(last?.before);
      memory.mail([{ kind: "undo" }]);
      expect(memory.exported()).toEqual(last?.after);
    }),
    RUN,
  );
});

test(
  "law: whatever is undone, people's open nudges are their nudges that are open, and what is named is there",
  LONG,
  () => {
    fc.assert(
      fc.property(anyMails, fc.nat(5), (story, back) => {
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
      RUN,
    );
  },
);

/** What one mail says of several people, some of them in more than one of its lines. */
const anyLines = fc.array(
  anyCommand({ names: EVERYBODY, numbers: [1, 2, 3], nudges: [], groups: true }).filter(({ kind }) => kind !== "undo"),
  { minLength: 2, maxLength: 5 },
);

test(
  "law: a mail undone line by line leaves what undoing all of it leaves, and each line can be restored",
  LONG,
  () => {
    fc.assert(
      fc.property(anyLines, fc.boolean(), (commands, isReversed) => {
        const { memory } = played([]);
        const before = memory.exported();
        const told = memory.mail(commands, digestOf(memory));
        const made = told.changes.flatMap(({ entity, id, before: was }) =>
          entity === "interaction" && was === undefined ? [id] : [],
        );
        const items = made.map((interaction, index) => ({
          number: index + 1,
          kind: "recorded" as const,
          interaction,
          journal: told.journal,
        }));
        const digest = memory.sent("digest", isReversed ? items.toReversed() : items);
        for (const { number } of digest.items) {
          const standing = memory.exported();
          const undone = memory.mail([{ kind: "undo", number }], digest);
          if (undone.changes.length === 0) continue;
          const left = memory.exported();
          expect(memory.state.interactions.has(made[number - 1] ?? "")).toBe(false);
          memory.mail([{ kind: "undo" }], memory.receipt(undone));
          expect(memory.exported()).toEqual(standing);
          memory.mail([{ kind: "undo", number }], digest);
          expect(memory.exported()).toEqual(left);
        }
        memory.mail([{ kind: "undo" }], memory.receipt(told));
        expect(memory.exported()).toEqual(before);
      }),
      RUN,
    );
  },
);

/** Anna's half of the network and Bo's: what is told of one is built on nothing of the other. */
const ANNAS = { names: ["Anna Berg", "Anna Bech"], numbers: [1, 2], nudges: [], groups: false };
const BOS = { names: ["Bo Lind", "Carl Krog"], numbers: [3, 4], nudges: [], groups: false };
/** What Bo's mails are built on as well: a bare "later" is the next digest of a slot, a day is one of a zone. */
const OF_THE_WHOLE: ReadonlySet<Command["kind"]> = new Set<Command["kind"]>([
  "undo",
  "digest-slot",
  "time-zone",
  "share",
  "import",
  "language",
  "at-most",
  "receipts",
  "not-that-person",
]);
const annasMail = fc.array(
  anyCommand(ANNAS).filter(({ kind }) => !OF_THE_WHOLE.has(kind)),
  {
    minLength: 1,
    maxLength: 4,
  },
);
/** What looks at everybody ("share") is built on Anna's half as well. */
const NOT_BOS: ReadonlySet<Command["kind"]> = new Set<Command["kind"]>([
  "share",
  "pause",
  "resume",
  "time-zone",
  "digest-slot",
  "undo",
  "meeting",
]);
const bosMails = fc.array(
  fc.array(
    fc.oneof(
      anyCommand(BOS).filter(({ kind }) => !NOT_BOS.has(kind)),
      anySetting(),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
  { minLength: 1, maxLength: 4 },
);

function twoHalves() {
  const memory = aMemory();
  for (const name of [...ANNAS.names, ...BOS.names]) memory.mail([met([name], { at: "2026-06-01" })]);
  memory.digest([...ANNAS.names, ...BOS.names]);
  return { memory, digest: digestOf(memory) };
}

/** Ids are given in the order in which things are made, so that a mail that was undone leaves a gap in them alone. */
function withoutIds(document: unknown): unknown {
  const text = JSON.stringify(document);
  const ids = [...new Set(text.match(/[0-9a-f]{16}/g))].toSorted();
  return JSON.parse(text.replace(/[0-9a-f]{16}/g, (id) => `id-${ids.indexOf(id)}`));
}

test("law: undone after later mails about others, a mail leaves what those mails alone would have left", LONG, () => {
  fc.assert(
    fc.property(annasMail, bosMails, (undone, later) => {
      const [told, untold] = [twoHalves(), twoHalves()];
      const made = told.memory.mail(undone, told.digest);
      fc.pre(made.changes.length > 0);
      const receipt = told.memory.receipt(made);
      for (const commands of later) {
        told.memory.mail(commands, told.digest);
        untold.memory.mail(commands, untold.digest);
      }
      told.memory.mail([{ kind: "undo" }], receipt);
      expect(withoutIds(told.memory.exported())).toEqual(withoutIds(untold.memory.exported()));
    }),
    RUN,
  );
});
