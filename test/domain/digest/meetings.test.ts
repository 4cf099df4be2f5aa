import { describe, expect, test } from "vitest";
import { addDays } from "../../../functions/domain/calendar.ts";
import { planDigest } from "../../../functions/domain/digest/plan.ts";
import { checkInDueOn, settleContact, tieOf } from "../../../functions/domain/due.ts";
import type { Contact, Interaction } from "../../../functions/domain/model.ts";
import { input, nudge, owner, person, share, SLOT, touch } from "./given.ts";

/** On the Thursday of the digest's week. */
const AT = "2026-12-03T09:00:00.000Z";

function meeting(at: string, contacts: readonly string[], fields: Partial<Interaction> = {}): Interaction {
  return {
    id: `m-${at}`,
    at,
    recordedAt: "2026-11-10T08:00:00.000Z",
    channel: "meeting",
    direction: "both",
    contacts,
    subject: "Budget",
    journal: "j1",
    meeting: { uid: "u1", sequence: 0 },
    ...fields,
  };
}
const meets = (at: string) => touch(at, { interaction: `m-${at}`, channel: "meeting", meeting: "u1", topic: "Budget" });
const anna = (at: string, more: Partial<Contact> = {}) =>
  person("Anna", { cadenceDays: 14, touches: [touch("2026-10-01", { topic: "Salmon" }), meets(at)], ...more });
const plan = (at: string, more: Parameters<typeof input>[0] = {}) =>
  planDigest(input({ contacts: [anna(at)], meetings: [meeting(at, ["anna"])], ...more }));

describe("a meeting ahead", () => {
  test("stands at the head of the digest before it, with the last talk and what was promised", () => {
    const pledges = [
      { id: "p1", by: "owner", contact: "anna", text: "the deck", status: "open" },
      { id: "p2", by: "contact", contact: "anna", text: "a tour", status: "kept" },
      { id: "p3", by: "contact", contact: "bo", text: "else", status: "open" },
    ] as const;
    const told = plan(AT, { pledges });
    expect(told.meetings).toMatchObject([
      { number: 1, interaction: { id: `m-${AT}` }, people: [{ last: { topic: "Salmon" }, pledges: [{ id: "p1" }] }] },
    ]);
    expect(told.items).toEqual([{ number: 1, kind: "meeting", interaction: `m-${AT}`, journal: "j1" }]);
    expect(told.isEmpty).toBe(false);
  });

  test.each([
    ["this morning, before the digest", "2026-11-30T06:00:00.000Z", false],
    ["today, after it", "2026-11-30T08:00:00.000Z", true],
    ["before the next digest goes out", "2026-12-07T06:00:00.000Z", true],
    ["after that", "2026-12-07T07:00:00.000Z", false],
    ["a whole day, today", "2026-11-30", true],
    ["a whole day, that of the next digest", "2026-12-07", false],
  ])("%s: %s", (_, at, isTold) => {
    expect(plan(at).meetings).toHaveLength(isTold ? 1 : 0);
  });

  test("keeps its people out of the check-ins, though they are due", () => {
    expect(plan(AT, { meetings: [] }).signs).toEqual([]);
    expect(planDigest(input({ contacts: [anna("2026-10-02")] })).signs).toHaveLength(1);
  });

  test("brings along what would please them, in place of an item of its own", () => {
    const contacts = [anna(AT, { interests: ["salmon"] })];
    const told = plan(AT, { contacts, shares: [share("s1", "Salmon farming")] });
    expect(told.meetings[0]?.people[0]?.share?.id).toBe("s1");
    expect(told.passOn).toEqual([]);
  });

  test("of a crowd names a few, and keeps nobody from a check-in", () => {
    const contacts = Array.from({ length: 8 }, (_, at) =>
      person(`P${at}`, { cadenceDays: 7, touches: [touch("2026-10-01"), { ...meets(AT), crowd: true }] }),
    );
    const told = planDigest(
      input({
        contacts,
        meetings: [
          meeting(
            AT,
            contacts.map(({ id }) => id),
          ),
        ],
      }),
    );
    expect(told.meetings).toMatchObject([{ more: 2 }]);
    expect(told.meetings[0]?.people).toHaveLength(6);
    // Three places, a dormant tie and a new one.
    expect(told.signs).toHaveLength(5);
  });

  test("is not recorded before it is over, although its mail came since the last digest", () => {
    const fresh = meeting(AT, ["anna"], { recordedAt: "2026-11-25T08:00:00.000Z" });
    expect(plan(AT, { recorded: [fresh], meetings: [fresh] }).recorded).toEqual([]);
  });

  test("writes nothing for its people", () => {
    expect(plan(AT).changes.map(({ entity }) => entity)).toEqual(["owner"]);
  });
});

describe("a meeting that is over", () => {
  const by = owner({ meetingsThrough: "2026-11-23T06:30:00.000Z" });

  test("is recorded in the next digest, and never again", () => {
    const over = "2026-11-26T09:00:00.000Z";
    const told = plan(over, { owner: by });
    expect(told.recorded.map(({ interaction }) => interaction?.id)).toEqual([`m-${over}`]);
    expect(told.changes).toContainEqual(
      expect.objectContaining({
        entity: "owner",
        after: expect.objectContaining({ meetingsThrough: "2026-11-30T06:30:00.000Z" }),
      }),
    );
    expect(plan("2026-11-20T09:00:00.000Z", { owner: by }).recorded).toEqual([]);
  });

  test("stands with what else was recorded of its day, whenever each was told", () => {
    const told = (id: string, at: string, recordedAt: string) => {
      const { meeting: _, ...contact } = meeting(at, ["anna"], { recordedAt });
      return { ...contact, id };
    };
    const recorded = [
      told("a", "2026-11-24", "2026-11-25T08:00:00.000Z"),
      told("b", "2026-11-22", "2026-11-25T09:00:00.000Z"),
      told("c", "2026-11-24", "2026-11-25T10:00:00.000Z"),
    ];
    const by = owner({ recordedThrough: "2026-11-24T08:00:00.000Z" });
    const { recorded: lines } = plan("2026-11-26T09:00:00.000Z", { owner: by, recorded, meetings: [] });
    expect(lines.map(({ interaction }) => interaction?.id)).toEqual(["b", "a", "c"]);
    expect(lines.map(({ number }) => number)).toEqual([0, 1, 2].map((n) => (lines[0]?.number ?? 0) + n));
  });
  test("stands there once, though it was told and was over in the same week", () => {
    const over = meeting("2026-11-26T09:00:00.000Z", ["anna"], { recordedAt: "2026-11-25T08:00:00.000Z" });
    expect(plan(over.at, { owner: by, recorded: [over], meetings: [over] }).recorded).toHaveLength(1);
  });

  test("makes a check-in that was shown before it done, not dropped", () => {
    const shown = nudge("n1", { contacts: ["anna"], shownIn: "2026-11-23", createdAt: "2026-11-23T06:30:00.000Z" });
    const { meeting: _, ...call } = meeting("2026-11-25", [], { recordedAt: "2026-11-25T08:00:00.000Z" });
    const status = (at: string) =>
      plan(at, { owner: by, nudges: [shown], recorded: [call] }).changes.flatMap((one) =>
        one.entity === "nudge" ? [one.after?.status] : [],
      )[0];
    expect(status("2026-11-26T09:00:00.000Z")).toBe("done");
    expect(status("2026-11-20T09:00:00.000Z")).toBe("dropped");
  });

  test("ends a run of skips, and lets the person wait for their cadence from then on", () => {
    const over = "2026-11-26T09:00:00.000Z";
    const stale = { ...settleContact(anna(over, { skipsInARow: 2 }), by, SLOT), dueOn: "2026-10-15" };
    const { changes } = planDigest({ ...input({ owner: by, meetings: [meeting(over, ["anna"])] }), contacts: [stale] });
    expect(changes.find(({ entity }) => entity === "contact")?.after).toMatchObject({
      skipsInARow: 0,
      dueOn: addDays("2026-11-26", 14),
    });
  });
});

describe("a snoozed check-in", () => {
  const shown = { contacts: ["anna"], createdAt: "2026-11-09T06:30:00.000Z", shownIn: "2026-11-09" } as const;
  const snoozed = nudge("n1", { ...shown, status: "snoozed", due: "2026-11-27" });

  test("is done by a meeting weeks before its day, and comes back without one", () => {
    const at = "2026-11-12T09:00:00.000Z";
    const met = plan(at, { contacts: [anna(at), person("Bo")], nudges: [snoozed] });
    expect(met.signs.filter((sign) => sign.nudge.id === "n1")).toEqual([]);
    expect(met.changes.find(({ id }) => id === "n1")?.after).toMatchObject({ status: "done" });
    expect(plan("2026-11-02T09:00:00.000Z", { nudges: [snoozed] }).signs).toMatchObject([{ nudge: { id: "n1" } }]);
  });
});

describe("the day of a check-in", () => {
  test("is put off by a meeting within two weeks of it, as if that had been", () => {
    expect(checkInDueOn(anna("2026-12-10T09:00:00.000Z"), owner(), SLOT)).toBe("2026-12-24");
    expect(checkInDueOn(anna("2026-12-20T09:00:00.000Z"), owner(), SLOT)).toBe("2026-10-15");
  });

  test("is put off from one meeting to the next", () => {
    const twice = anna(AT, { touches: [touch("2026-10-01"), meets(AT), meets("2026-12-20")] });
    expect(checkInDueOn(twice, owner(), SLOT)).toBe("2027-01-03");
  });

  test("counts the meeting from its day on, and never before", () => {
    const tie = (asOf: string) => tieOf(anna(AT), owner(), asOf);
    expect(tie("2026-12-02").last).toBe("2026-10-01");
    expect(tie("2026-12-03T08:59:00.000Z").last).toBe("2026-10-01");
    expect(tie("2026-12-03T09:00:00.000Z").last).toBe("2026-12-03");
    expect(tie("2026-12-02").dueOn).toBe(tie("2026-12-04").dueOn);
  });

  test("is not touched by a crowd, nor for who is never shown", () => {
    const crowd = anna(AT, { touches: [touch("2026-10-01"), { ...meets(AT), crowd: true }] });
    expect(checkInDueOn(crowd, owner(), SLOT)).toBe("2026-10-15");
    expect(checkInDueOn(anna(AT, { never: true }), owner(), SLOT)).toBeUndefined();
  });
});

describe("a series", () => {
  const later = (...at: readonly string[]) => ({ later: at.map((one) => ({ at: one })) });
  const series = (at: string, ...behind: readonly string[]) =>
    meeting(at, ["anna"], {
      meeting: { uid: "u1", sequence: 0, occurrence: at, until: at.replace("T09:00", "T10:30"), ...later(...behind) },
      note: "the deck",
    });
  const given = (at: string, ...behind: readonly string[]) => ({
    meetings: [series(at, ...behind)],
    contacts: [anna(at)],
  });
  const putIn = ({ changes }: ReturnType<typeof planDigest>) =>
    changes.flatMap((change) => (change.entity === "interaction" && change.after !== undefined ? [change.after] : []));

  test("is held for its next time once one has been, and stands in the digest before it", () => {
    const [last, next, third] = ["2026-11-26T09:00:00.000Z", AT, "2026-12-10T09:00:00.000Z"] as const;
    const told = planDigest(input(given(last, next, third)));
    expect(told.meetings).toMatchObject([
      { number: 1, interaction: { at: next }, people: [{ contact: { name: "Anna" } }] },
    ]);
    expect(told.recorded).toMatchObject([{ interaction: { at: last } }]);
    const [before, after] = putIn(told);
    expect(before?.meeting).not.toHaveProperty("later");
    expect(after).toMatchObject({
      at: next,
      meeting: { occurrence: next, until: "2026-12-03T10:30:00.000Z", later: [{ at: third }] },
    });
    expect(after).not.toHaveProperty("note");
    const people = told.changes.filter(({ entity }) => entity === "contact");
    expect(people).toHaveLength(1);
    expect(people).toMatchObject([
      {
        before: { touches: [{}, { at: last }] },
        after: { touches: [{}, { at: last }, { interaction: after?.id, at: next, meeting: "u1" }] },
      },
    ]);
  });

  test("of every day has all its times in the week, and the last of them bears what follows", () => {
    const days = ["27", "30"].map((day) => `2026-11-${day}T09:00:00.000Z`);
    const week = ["01", "02", "03", "04", "07", "08"].map((day) => `2026-12-${day}T09:00:00.000Z`);
    const told = planDigest(input(given("2026-11-26T09:00:00.000Z", ...days, ...week)));
    expect(told.meetings.map(({ interaction }) => interaction.at)).toEqual([days[1], ...week.slice(0, 4)]);
    expect(told.recorded.map(({ interaction }) => interaction?.at)).toEqual(["2026-11-26T09:00:00.000Z", days[0]]);
    expect(putIn(told).map(({ meeting: held }) => held?.later?.length ?? 0)).toEqual([0, 0, 0, 0, 0, 0, 2]);
  });

  test("that comes once a month holds its next time, though that is not this week's", () => {
    const told = planDigest(input(given("2026-11-26T09:00:00.000Z", "2026-12-24T09:00:00.000Z")));
    expect(told.meetings).toEqual([]);
    expect(putIn(told).at(-1)).toMatchObject({ at: "2026-12-24T09:00:00.000Z" });
    const ahead = planDigest(input(given(AT, "2026-12-24T09:00:00.000Z")));
    expect(putIn(ahead)).toEqual([]);
  });

  test("that is over, or whose next time is held already, is not rolled on", () => {
    expect(putIn(planDigest(input(given("2026-11-26T09:00:00.000Z"))))).toEqual([]);
    const both = given("2026-11-26T09:00:00.000Z", AT);
    const held = { ...series(AT), id: "held" };
    expect(putIn(planDigest(input({ ...both, meetings: [...both.meetings, held] })))).toEqual([]);
  });

  test("of many at once, after a long pause, stays within one transaction", () => {
    const times = Array.from({ length: 200 }, (_, at) => new Date(Date.parse("2026-11-26T09:00:00Z") + at * 3_600_000));
    const meetings = Array.from({ length: 40 }, (_, at) => ({
      ...series("2026-11-26T08:00:00.000Z", ...times.map((time) => time.toISOString())),
      id: `s${at}`,
      meeting: { uid: `s${at}`, sequence: 0, ...later(...times.map((time) => time.toISOString())) },
    }));
    expect(planDigest(input({ contacts: [anna(AT)], meetings })).changes.length).toBeLessThanOrEqual(93);
  });
});
