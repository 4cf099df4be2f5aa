// What stands under Recorded in a digest, a line for each thing that mails without a receipt did.

import { describe, expect, test } from "vitest";
import type { QuietMail } from "../../../functions/domain/digest/material.ts";
import { planDigest } from "../../../functions/domain/digest/plan.ts";
import type { Line } from "../../../functions/domain/line.ts";
import type { Interaction } from "../../../functions/domain/model.ts";
import { input, person, SLOT } from "./given.ts";

describe("recorded", () => {
  const made = (id: string, recordedAt: string): Interaction => ({
    id,
    at: "2026-11-20",
    recordedAt,
    channel: "mail",
    direction: "in",
    contacts: ["anna"],
    journal: `j-${id}`,
  });

  test("stands last, numbered, with names, and only what came since the last digest", () => {
    const recorded = [
      made("i3", "2026-11-27T08:00:00.000Z"),
      made("i2", "2026-11-26T08:00:00.000Z"),
      made("i1", "2026-11-23T08:00:00.000Z"),
    ];
    const plan = planDigest(
      input({ contacts: [person("Bo", { cadenceDays: 7 })], recorded, names: new Map([["anna", "Anna"]]) }),
    );
    expect(plan.recorded.map(({ number, interaction, people }) => [number, interaction?.id, people])).toEqual([
      [2, "i2", ["Anna"]],
      [3, "i3", ["Anna"]],
    ]);
    expect(plan.items.at(-1)).toEqual({ number: 3, kind: "recorded", interaction: "i3", journal: "j-i3" });
    const after = plan.changes.flatMap((change) => (change.entity === "owner" ? [change.after] : []));
    expect(after).toMatchObject([{ recordedThrough: "2026-11-27T08:00:00.000Z", lastDigestOn: SLOT, silentWeeks: 0 }]);
  });

  test("is printed as far as it can be read, the newest, and the rest is counted and keeps its numbers", () => {
    const recorded = Array.from({ length: 37 }, (_, i) => made(`i${10 + i}`, `2026-11-2${4 + (i % 5)}T08:00:00.000Z`));
    const plan = planDigest(input({ recorded, names: new Map([["anna", "Anna"]]) }));
    expect(plan.recorded.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
    expect(plan.recordedMore).toEqual({ count: 12, isAtLeast: false, name: "Anna" });
    expect(plan.items.map(({ number }) => number)).toEqual(Array.from({ length: 37 }, (_, i) => i + 1));
    const newest = plan.recorded.map(({ interaction }) => interaction?.recordedAt ?? "").toSorted()[0] ?? "";
    expect(plan.unprinted.every(({ interaction }) => (interaction?.recordedAt ?? "") <= newest)).toBe(true);
  });

  test("says that there may be more when it was more than is read", () => {
    const recorded = Array.from({ length: 300 }, (_, i) => made(`i${1000 + i}`, "2026-11-26T08:00:00.000Z"));
    expect(planDigest(input({ recorded })).recordedMore).toEqual({ count: 275, isAtLeast: true });
  });

  const quiet = (id: string, at: string, ...lines: Line[]): QuietMail => ({
    id,
    at,
    mail: `mail-${id}`,
    lines,
    quiet: true,
  });
  const moved: Line = { kind: "noted", name: "Anna", note: "moved to Odense" };
  const phone: Line = { kind: "field-set", name: "Anna", field: "phone", value: "12 34 56 78" };
  const told: Line = {
    kind: "recorded",
    people: ["Anna"],
    newPeople: [],
    withoutAddress: [],
    at: "2026-11-20",
    channel: "call",
    direction: "both",
  };

  test("tells what a mail without a receipt changed, in one numbered line, and once", () => {
    const plan = planDigest(input({ quiet: [quiet("j1", "2026-11-26T08:00:00.000Z", moved, phone)] }));
    expect(plan.recorded).toMatchObject([{ number: 1, people: [], lines: [moved, phone] }]);
    expect(plan.items).toEqual([{ number: 1, kind: "told", mail: "mail-j1", journal: "j1" }]);
    const after = plan.changes.flatMap((change) => (change.entity === "owner" ? [change.after] : []));
    expect(after).toMatchObject([{ recordedThrough: "2026-11-26T08:00:00.000Z" }]);
  });

  test("tells beside a contact what else its mail changed, without the contact again", () => {
    const at = "2026-11-26T08:00:00.000Z";
    const [first, second] = [made("i1", at), { ...made("i2", at), journal: "j-i1" }];
    const plan = planDigest(input({ recorded: [first, second], quiet: [quiet("j-i1", at, told, phone)] }));
    expect(plan.recorded.map(({ interaction, lines }) => [interaction?.id, lines])).toEqual([
      ["i1", [phone]],
      ["i2", []],
    ]);
  });

  test("tells beside each of several contacts what the mail changed of their people", () => {
    const at = "2026-11-26T08:00:00.000Z";
    const [first, second] = [made("i1", at), { ...made("i2", at), journal: "j-i1", contacts: ["bo"] }];
    const ofBo: Line = { ...phone, name: "Bo Lind" };
    const names = new Map([
      ["anna", "Anna"],
      ["bo", "Bo Lind"],
    ]);
    const plan = planDigest(input({ recorded: [first, second], names, quiet: [quiet("j-i1", at, told, ofBo, phone)] }));
    expect(plan.recorded.map(({ lines }) => lines)).toEqual([[phone], [ofBo]]);
  });

  test("tells nothing that a later mail took back, where the rest of its mail stands", () => {
    const added = { kind: "added", newPeople: ["Bo", "Eva"], withoutAddress: [] } as const;
    const first = quiet("j1", "2026-11-26T08:00:00.000Z", phone, { ...phone, name: "Bo" }, added);
    const { quiet: _, ...undo } = quiet("j2", "2026-11-26T09:00:00.000Z", {
      kind: "undone",
      of: "j1",
      lines: [
        { ...phone, name: "Bo" },
        { ...added, newPeople: ["Bo"] },
      ],
      kept: [],
      restores: false,
      left: [phone],
    });
    expect(planDigest(input({ quiet: [first, undo] })).recorded).toMatchObject([
      { lines: [phone, { ...added, newPeople: ["Eva"] }] },
    ]);
  });

  test("tells of somebody else what a later mail moved to them", () => {
    const what: Line[] = [{ ...moved, name: "Anna Bech" }];
    const first = quiet("j1", "2026-11-26T08:00:00.000Z", moved, phone);
    const { quiet: _, ...correction } = quiet("j2", "2026-11-26T09:00:00.000Z", {
      kind: "moved",
      wrong: "Anna",
      right: "Anna Bech",
      what,
    });
    expect(planDigest(input({ quiet: [first, correction] })).recorded).toMatchObject([{ lines: [...what, phone] }]);
  });

  test("passes over what changed nothing, and a number of the mail that was answered", () => {
    const done: Line = { kind: "done", number: 4, name: "Anna", on: "2026-11-26" };
    const so: Line = { kind: "already-so", line: phone };
    const mails = [quiet("j1", "2026-11-26T08:00:00.000Z", so), quiet("j2", "2026-11-26T09:00:00.000Z", done)];
    const { number: _, ...unnumbered } = done;
    expect(planDigest(input({ quiet: mails })).recorded).toMatchObject([{ journal: "j2", lines: [unnumbered] }]);
  });

  test("is reason enough for a mail", () => {
    expect(planDigest(input({ recorded: [made("i2", "2026-11-26T08:00:00.000Z")] })).isEmpty).toBe(false);
  });
});
