import { describe, expect, test } from "vitest";
import type { Command } from "../../../functions/domain/commands.ts";
import { on } from "./memory.ts";
import { statuses, withDigest } from "./with-digest.ts";

const except = (...numbers: number[]) => ({ by: "all" as const, except: on(...numbers) });
const exceptNames = (...names: string[]) => ({ by: "all" as const, except: { by: "names" as const, names } });

describe("all but some", () => {
  test("are done, and the others stay as they are", () => {
    const { memory, digest } = withDigest();
    const { lines } = memory.mail([{ kind: "done", target: except(2) }], digest);
    expect(lines).toMatchObject([{ number: 1 }, { number: 3 }]);
    expect(statuses(memory)).toEqual(["done", "open", "done"]);
  });
  test("are left out by name, whoever of the name", () => {
    const { memory, digest } = withDigest();
    memory.mail([{ kind: "skip", target: exceptNames("Bo") }], digest);
    expect(statuses(memory)).toEqual(["skipped", "open", "skipped"]);
  });
  test("change nothing when the mail does not have what is left out: another number may have been meant", () => {
    const { memory, digest } = withDigest();
    const { lines, changes } = memory.mail([{ kind: "done", target: except(9) }], digest);
    expect(lines).toEqual([{ kind: "unknown-number", number: 9, numbers: [1, 2, 3] }]);
    expect(changes.filter(({ entity }) => entity !== "owner")).toEqual([]);
    expect(memory.mail([{ kind: "done", target: exceptNames("Zoe") }], digest).lines).toEqual([
      { kind: "nobody-named", name: "Zoe" },
    ]);
  });
  test.each(["recorded", "meeting"] as const)("say of a number of something %s that it was none of them", (kind) => {
    const { memory, digest } = withDigest();
    const [{ id: interaction, journal } = { id: "", journal: "" }] = memory.interactions;
    const items = [...digest.items, { number: 4, kind, interaction, journal }];
    const { lines } = memory.mail([{ kind: "done", target: except(2, 4) }], { ...digest, items });
    expect(lines).toMatchObject([{ kind: "none-of-all", numbers: [4] }, { number: 1 }, { number: 3 }]);
    expect(statuses(memory)).toEqual(["done", "open", "done"]);
  });
  test("leave to another command what it names", () => {
    const { memory, digest } = withDigest();
    memory.mail(
      [
        { kind: "done", target: except(2) },
        { kind: "snooze", target: on(2), until: "2026-12-24" },
      ],
      digest,
    );
    expect(statuses(memory)).toEqual(["done", "snoozed", "done"]);
  });
  test("answer which of several was meant", () => {
    const { memory, digest } = withDigest();
    const asked = memory.mail([{ kind: "done", target: { by: "bare" } }], digest);
    memory.mail([{ kind: "answer", target: except(2), word: "none" }], memory.receipt(asked));
    expect(statuses(memory)).toEqual(["done", "open", "done"]);
  });
});

describe("the rest", () => {
  const rest = { kind: "skip", target: { by: "rest" } } as const;
  const bo = { by: "name", name: "Bo Lind" } as const;
  const named: readonly (readonly [string, Command])[] = [
    ["a cadence by number", { kind: "cadence", who: on(2), days: 30 }],
    ["a cadence by name", { kind: "cadence", who: bo, days: 30 }],
    ["a note by number", { kind: "note", who: on(2), note: "in Paris until May" }],
    ["a fact by name", { kind: "note", who: bo, fields: { interests: ["opera"] } }],
    ["a fact by address", { kind: "note", who: { by: "address", address: "bo@x.example" }, note: "moved" }],
    ["a promise", { kind: "pledge", by: "owner", person: bo, text: "the deck" }],
    ["what nobody understood", { kind: "not-understood", line: "2 frobnicate", why: "unknown-verb" }],
  ];

  test.each(named)("leaves out whom another line names for %s, before it or behind", (_, other) => {
    for (const commands of [
      [other, rest],
      [rest, other],
    ]) {
      const { memory, digest } = withDigest();
      memory.mail([{ kind: "note", who: bo, fields: { addresses: ["bo@x.example"] } }]);
      memory.mail(commands, digest);
      expect(statuses(memory).slice(0, 3)).toEqual(["skipped", "open", "skipped"]);
    }
  });
  test.each(named.slice(0, 6))("leaves out what an earlier answer said of: %s", (_, other) => {
    const { memory, digest } = withDigest();
    memory.mail([{ kind: "note", who: bo, fields: { addresses: ["bo@x.example"] } }]);
    memory.mail([other], digest);
    memory.mail([rest], digest);
    expect(statuses(memory).slice(0, 3)).toEqual(["skipped", "open", "skipped"]);
  });
  test("takes in again what was undone, and what `all` names", () => {
    const { memory, digest } = withDigest();
    memory.mail([{ kind: "cadence", who: on(2), days: 30 }], digest);
    memory.mail([{ kind: "undo" }]);
    memory.mail([rest], digest);
    expect(statuses(memory)).toEqual(["skipped", "skipped", "skipped"]);
    const again = withDigest();
    again.memory.mail(
      [
        { kind: "cadence", who: on(2), days: 30 },
        { kind: "skip", target: { by: "all" } },
      ],
      again.digest,
    );
    expect(statuses(again.memory)).toEqual(["skipped", "skipped", "skipped"]);
  });
  test("has a cadence of its own, which whoever was given another keeps", () => {
    const { memory, digest } = withDigest();
    memory.mail(
      [
        { kind: "cadence", who: on(2), days: 30 },
        { kind: "cadence", who: { by: "rest" }, days: 90 },
      ],
      digest,
    );
    expect(memory.contacts.map(({ cadenceDays }) => cadenceDays)).toEqual([90, 30, 90]);
  });
});
