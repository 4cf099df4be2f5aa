// What an undo takes back of one mail: what a line of a digest or a name stands for, and all of it line by line.

import { expect, test } from "vitest";
import { aMemory, met, only } from "./decide/memory.ts";

const noteOn = (name: string, note: string) => ({ kind: "note", who: { by: "name", name }, note }) as const;

/** One mail of three things, and the digest whose numbers 7 and 8 are its two contacts. */
function twoLines() {
  const memory = aMemory();
  const before = memory.exported();
  const told = memory.mail([
    met(["Anna Berg"], { note: "the quay", fields: { phone: "12345678" } }),
    met(["Bo Lind", "Eva Holm"]),
    noteOn("Carl Krog", "sails"),
  ]);
  const items = memory.interactions.map(({ id }, index) => ({
    number: 7 + index,
    kind: "recorded" as const,
    interaction: id,
    journal: told.journal,
  }));
  return {
    memory,
    before,
    told,
    digest: memory.sent("digest", items),
    names: () => memory.contacts.map((one) => one.name),
  };
}

test("undo 7 takes back that line of a mail alone, and says what of the mail stays", () => {
  const { memory, digest, names } = twoLines();
  const made = memory.exported();
  const undone = memory.mail([{ kind: "undo", number: 7 }], digest);
  expect(undone.lines).toMatchObject([
    {
      kind: "undone",
      lines: [{ kind: "recorded", people: ["Anna Berg"] }, { kind: "field-set" }],
      kept: [],
      left: [
        { kind: "recorded", people: ["Bo Lind", "Eva Holm"] },
        { kind: "noted", name: "Carl Krog" },
        { kind: "added", newPeople: ["Carl Krog"] },
      ],
      restores: false,
    },
  ]);
  expect(names()).toEqual(["Bo Lind", "Eva Holm", "Carl Krog"]);
  expect(memory.mail([{ kind: "undo", number: 7 }], digest).lines).toEqual([
    { kind: "nothing-to-undo", why: { kind: "already" } },
  ]);
  expect(memory.mail([{ kind: "undo" }], memory.receipt(undone)).lines).toMatchObject([
    { kind: "undone", restores: true, lines: [{ kind: "recorded", people: ["Anna Berg"] }, { kind: "field-set" }] },
  ]);
  expect(memory.exported()).toEqual(made);
});

test("line by line a mail is undone as it is at once, and any of its lines is restored from there", () => {
  const { memory, before, told, digest, names } = twoLines();
  const first = memory.mail([{ kind: "undo", number: 7 }], digest);
  expect(memory.mail([{ kind: "undo", number: 8 }], digest).lines).toMatchObject([
    { kind: "undone", lines: [{ kind: "recorded" }], left: [{ kind: "noted" }, { kind: "added" }] },
  ]);
  const last = memory.mail([{ kind: "undo" }], memory.receipt(told));
  expect(last.lines).toMatchObject([{ kind: "undone", lines: [{ kind: "noted" }, { kind: "added" }], kept: [] }]);
  expect(last.journalsMarked).toEqual([{ id: told.journal, undone: true }]);
  expect(memory.exported()).toEqual(before);
  memory.mail([{ kind: "undo" }], memory.receipt(first));
  expect(names()).toEqual(["Anna Berg"]);
  memory.mail([{ kind: "undo", number: 7 }], digest);
  expect(memory.exported()).toEqual(before);
});

test("two lines that an answer takes back together stand again together", () => {
  const { memory, digest, names } = twoLines();
  const both = memory.mail(
    [
      { kind: "undo", number: 7 },
      { kind: "undo", number: 8 },
    ],
    digest,
  );
  expect(names()).toEqual(["Carl Krog"]);
  expect(memory.mail([{ kind: "undo" }], memory.receipt(both)).lines).toMatchObject([{ restores: true }]);
  expect(names()).toEqual(["Carl Krog", "Anna Berg", "Bo Lind", "Eva Holm"]);
  memory.mail([{ kind: "undo", number: 8 }], digest);
  expect(names()).toEqual(["Carl Krog", "Anna Berg"]);
});

test("two mails that an answer takes back together may each be undone anew once that was undone", () => {
  const memory = aMemory();
  const [first, second] = [memory.mail([met(["Anna Berg"])]), memory.mail([met(["Bo Lind"])])];
  const items = memory.interactions.map(({ id, journal }, index) => ({
    number: 1 + index,
    kind: "recorded" as const,
    interaction: id,
    journal,
  }));
  const digest = memory.sent("digest", items);
  const both = memory.mail(
    [
      { kind: "undo", number: 1 },
      { kind: "undo", number: 2 },
    ],
    digest,
  );
  expect(both.journalsMarked?.map(({ id }) => id)).toEqual([first.journal, second.journal]);
  memory.mail([{ kind: "undo" }], memory.receipt(both));
  for (const number of [1, 2]) memory.mail([{ kind: "undo", number }], digest);
  expect(memory.contacts).toEqual([]);
});

test("a line whose people stand in another line of the mail goes with it", () => {
  const memory = aMemory();
  const told = memory.mail([
    met(["Anna Berg"]),
    met(["Anna Berg", "Bo Lind"], { at: "2026-11-20" }),
    met(["Carl Krog"]),
  ]);
  const [{ id: interaction } = only([])] = memory.interactions;
  const digest = memory.sent("digest", [{ number: 7, kind: "recorded", interaction, journal: told.journal }]);
  expect(memory.mail([{ kind: "undo", number: 7 }], digest).lines).toMatchObject([
    {
      kind: "undone",
      lines: [{ people: ["Anna Berg"] }, { people: ["Anna Berg", "Bo Lind"] }],
      left: [{ people: ["Carl Krog"] }],
    },
  ]);
  expect(memory.contacts.map(({ name }) => name)).toEqual(["Carl Krog"]);
});

test("undo with a name takes back what a mail told of them, and leaves what it told of others", () => {
  const { memory, names } = twoLines();
  const undone = memory.mail([{ kind: "undo", name: "Carl Krog" }]);
  expect(undone.lines).toMatchObject([
    { kind: "undone", lines: [{ kind: "noted" }, { kind: "added", newPeople: ["Carl Krog"] }], left: [{}, {}, {}] },
  ]);
  expect(names()).toEqual(["Anna Berg", "Bo Lind", "Eva Holm"]);
  memory.mail([{ kind: "undo" }]);
  expect(names()).toEqual(["Anna Berg", "Bo Lind", "Eva Holm", "Carl Krog"]);
});
