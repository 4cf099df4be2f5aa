import { describe, expect, test } from "vitest";
import { addDays } from "../../../functions/domain/calendar.ts";
import { planDigest } from "../../../functions/domain/digest/plan.ts";
import { standsFrom } from "../../../functions/domain/digest/standing.ts";
import type { Contact, Nudge } from "../../../functions/domain/model.ts";
import { input, nudge, owner, person, share, SLOT, touch } from "./given.ts";

const anna = person("Anna", { touches: [touch(addDays(SLOT, -1), { topic: "The harbour" })] });
const followUp = (due: string, fields: Partial<Nudge> = {}) =>
  nudge("f1", { kind: "follow-up", contacts: ["anna"], due, note: "the offer", ...fields });

describe("promises and dates", () => {
  test("stand in the digest of the week in which they fall due, and in each one after", () => {
    const isIn = (due: string) =>
      planDigest(input({ contacts: [anna], nudges: [followUp(due)] })).promises.length === 1;
    expect([-30, 0, 6].map((days) => isIn(addDays(SLOT, days)))).toEqual([true, true, true]);
    expect(isIn(addDays(SLOT, 7))).toBe(false);
  });

  test("snoozed, they return on or after their day and not in its week before", () => {
    const snoozed = (due: string) => followUp(due, { status: "snoozed", timesShown: 2 });
    const plan = (due: string) => planDigest(input({ contacts: [anna], nudges: [snoozed(due)] }));
    expect(plan(addDays(SLOT, 1)).promises).toEqual([]);
    expect(plan(SLOT).promises[0]?.nudge).toMatchObject({ status: "open", timesShown: 3, shownIn: SLOT });
    expect(standsFrom(snoozed("2026-12-03"))).toBe("2026-12-03");
    expect(standsFrom(followUp("2026-12-03"))).toBe("2026-11-27");
  });

  test("keep the person from a second item, and tell the last contact", () => {
    const due: Contact = { ...anna, cadenceDays: 1, interests: ["salmon"] };
    const plan = planDigest(input({ contacts: [due], nudges: [followUp(SLOT)], shares: [share("s", "Salmon")] }));
    expect(plan.items).toEqual([{ number: 1, kind: "nudge", nudge: "f1", contacts: ["anna"] }]);
    expect(plan.promises[0]).toMatchObject({ day: SLOT, last: { topic: "The harbour" } });
  });

  test("name what would please the person, which waits for a place of its own; of two people it would be nobody's", () => {
    const bo = person("Bo", { interests: ["salmon"], touches: [touch(addDays(SLOT, -1))] });
    const waits = nudge("w", { kind: "pass-on", contacts: ["bo"], share: "s" });
    const nudges = [followUp(SLOT, { contacts: ["bo"] }), waits];
    const plan = planDigest(input({ contacts: [bo, anna], nudges, shares: [share("s", "Salmon")] }));
    expect(plan.promises[0]?.share).toMatchObject({ share: { id: "s" }, words: ["salmon"] });
    expect(plan.changes.map(({ id }) => id)).not.toContain("w");
    const both = [followUp(SLOT, { contacts: ["bo", "anna"] }), waits];
    const ofTwo = planDigest(input({ contacts: [bo, anna], nudges: both, shares: [share("s", "Salmon")] }));
    expect(ofTwo.promises[0]).not.toHaveProperty("share");
  });

  test("come in the order of their days, before all else, and not for who is never to be shown", () => {
    const bo = person("Bo", { cadenceDays: 7 });
    const gone = person("Gone", { never: true });
    const nudges = [
      followUp(addDays(SLOT, 3)),
      nudge("p1", {
        kind: "pledge",
        contacts: ["anna"],
        due: addDays(SLOT, -3),
        reason: { terms: [{ kind: "pledge", text: "deck" }] },
      }),
      nudge("f2", { kind: "follow-up", contacts: ["gone"], due: SLOT }),
    ];
    const plan = planDigest(input({ contacts: [anna, bo, gone], nudges }));
    expect(plan.promises.map(({ nudge: one, number }) => [number, one.id])).toEqual([
      [1, "p1"],
      [2, "f1"],
    ]);
    expect(plan.signs.map(({ number, contact }) => [number, contact.name])).toEqual([[3, "Bo"]]);
  });
});

describe("a birthday", () => {
  const born = (date: string) =>
    person("Anna", { touches: [touch(addDays(SLOT, -1))], dates: [{ label: "birthday", date }] });

  test("of the coming week stands with its label and its day, once", () => {
    const first = planDigest(input({ contacts: [born("--12-06")] }));
    expect(first.promises[0]).toMatchObject({
      label: "birthday",
      day: "2026-12-06",
      nudge: { kind: "date", timesShown: 1 },
    });
    const told = first.promises.map(({ nudge: one }) => one);
    const again = planDigest(input({ contacts: [born("--12-06")], nudges: told }));
    expect(again.promises.map(({ nudge: one }) => one.id)).toEqual(told.map(({ id }) => id));
  });

  test("that a check-in of the week before named still stands by itself, and does so until it is answered", () => {
    const terms = [{ kind: "date", label: "birthday", day: "2026-12-03" }] as const;
    const checkIn = nudge("c1", { contacts: ["anna"], due: addDays(SLOT, -7), reason: { terms }, timesShown: 1 });
    const contacts = [{ ...born("--12-03"), cadenceDays: 1 }];
    for (const status of ["open", "snoozed"] as const) {
      const plan = planDigest(input({ contacts, nudges: [{ ...checkIn, status }] }));
      expect([plan.promises.map(({ day }) => day), plan.signs]).toEqual([["2026-12-03"], []]);
      const nudges = plan.promises.map(({ nudge: one }) => one);
      expect(planDigest(input({ contacts, nudges, slot: addDays(SLOT, 7) })).promises).toHaveLength(1);
    }
  });

  test("of the week after does not stand yet", () => {
    expect(planDigest(input({ contacts: [born("--12-07")] })).isEmpty).toBe(true);
  });

  test("on 29 February stands in the last week of February of a common year", () => {
    const contacts = [born("--02-29")];
    expect(planDigest(input({ contacts, slot: "2027-02-22" })).promises[0]).toMatchObject({
      day: "2027-02-28",
      isLeapDay: true,
    });
    expect(planDigest(input({ contacts, slot: "2028-02-28" })).promises[0]).not.toHaveProperty("isLeapDay");
  });

  test("that fell in a pause stands after it as far back as two weeks, and once; where a digest could tell it, no more", () => {
    const back = (fields: Parameters<typeof owner>[0], date: string) =>
      planDigest(input({ contacts: [born(date)], owner: owner(fields) })).promises.map(({ day }) => day);
    const paused = { lastDigestOn: "2026-11-02", pausedUntil: SLOT };
    expect(back(paused, "--11-26")).toEqual(["2026-11-26"]);
    expect(back(paused, "--11-16")).toEqual(["2026-11-16"]);
    expect(back(paused, "--11-15")).toEqual([]);
    expect(back({ lastDigestOn: "2026-11-16" }, "--11-22")).toEqual([]);
    expect(back({ lastDigestOn: "2026-11-16" }, "--11-23")).toEqual(["2026-11-23"]);
    expect(back({ lastDigestOn: "2026-11-23" }, "--11-29")).toEqual([]);
    expect(back({ lastDigestOn: "2026-11-02", silentWeeks: 3 }, "--11-26")).toEqual([]);
    const told = planDigest(input({ contacts: [born("--11-26")], owner: owner(paused) }));
    expect(told.changes.flatMap((change) => (change.entity === "contact" ? [change.after?.dueOn] : []))).toEqual([
      addDays(SLOT, 71),
    ]);
  });

  test("once told, makes the person due again only in the next year", () => {
    const { changes } = planDigest(input({ contacts: [born("--12-06")] }));
    const after = changes.flatMap((change) => (change.entity === "contact" ? [change.after?.dueOn] : []));
    expect(after).toEqual([addDays(SLOT, 71)]);
  });
});

describe("worth passing on", () => {
  const fits = (name: string, fields: Partial<Contact> = {}) =>
    person(name, { interests: ["salmon"], touches: [touch(addDays(SLOT, -1))], ...fields });
  const waits = (id: string, contact: string) =>
    nudge(id, {
      kind: "pass-on",
      contacts: [contact],
      share: "s1",
      due: addDays(SLOT, -2),
      reason: { terms: [{ kind: "words-met", words: ["salmon"], title: "Salmon" }] },
    });
  const salmon = share("s1", "Salmon", { url: "https://example.org/salmon" });

  test("one share has a number for each person it fits, with the words that met", () => {
    const given = {
      contacts: [fits("Anna"), fits("Bo")],
      nudges: [waits("n1", "anna"), waits("n2", "bo")],
      shares: [salmon],
    };
    const { passOn, items } = planDigest(input(given));
    expect(passOn).toHaveLength(1);
    expect(passOn[0]?.people.map(({ number, contact, words }) => [number, contact.name, words])).toEqual([
      [1, "Anna", ["salmon"]],
      [2, "Bo", ["salmon"]],
    ]);
    expect(items.map((item) => item.kind === "nudge" && item.nudge)).toEqual(["n1", "n2"]);
  });

  test("it is part of the check-in of who is shown anyway, and its own nudge is over", () => {
    const given = { contacts: [fits("Anna", { cadenceDays: 1 })], nudges: [waits("n1", "anna")], shares: [salmon] };
    const { passOn, signs, changes } = planDigest(input(given));
    expect(passOn).toEqual([]);
    expect(signs[0]).toMatchObject({ share: { words: ["salmon"] }, nudge: { share: "s1" } });
    expect(signs[0]?.terms.map(({ kind }) => kind)).toEqual(["cadence", "words-met"]);
    expect(changes.find(({ id }) => id === "n1")?.after).toMatchObject({ status: "dropped" });
  });

  test("nobody is offered what they have, what they would not want, or what they were offered in a digest that was seen", () => {
    const at = "2026-11-28T08:00:00.000Z";
    const known = [
      { ...salmon, passedOn: [{ contact: "anna", at }] },
      { ...salmon, declined: ["anna"] },
      { ...salmon, offered: [{ contact: "anna", slot: addDays(SLOT, -7) }] },
    ];
    const by = owner({ answeredSlots: [addDays(SLOT, -7)] });
    for (const one of known) {
      const { signs } = planDigest(input({ contacts: [fits("Anna", { cadenceDays: 1 })], shares: [one], owner: by }));
      expect(signs[0]?.share).toBeUndefined();
    }
  });

  test("at most three shares stand in it, and of each person the best only", () => {
    const shares = ["Salmon", "Windmills", "Harbours", "Auditors"].map((title, i) => share(`s${i}`, title));
    const wants = ["salmon", "windmills", "harbours", "auditors"].map((word) => fits(word, { interests: [word] }));
    const nudges = wants.map(({ id }, i) =>
      nudge(`n${i}`, { kind: "pass-on", contacts: [id], share: `s${i}`, reason: { terms: [] } }),
    );
    expect(planDigest(input({ contacts: wants, nudges, shares })).passOn).toHaveLength(3);
  });

  test("a share that has grown too old is dropped without a word", () => {
    const { isEmpty, promises } = planDigest(input({ contacts: [fits("Anna")], nudges: [waits("n1", "anna")] }));
    expect([isEmpty, promises]).toEqual([true, []]);
  });

  test("snoozed, it returns on its day", () => {
    const later: Nudge = { ...waits("n1", "anna"), status: "snoozed", due: SLOT, timesShown: 1 };
    const { passOn } = planDigest(input({ contacts: [fits("Anna")], nudges: [later], shares: [salmon] }));
    expect(passOn[0]?.people[0]?.nudge).toMatchObject({ id: "n1", status: "open", timesShown: 2 });
  });
});

describe("the owner's next slot", () => {
  test("is a week after this one, however late it runs, and never in the past", () => {
    const next = (now: string) => {
      const { changes } = planDigest(input({ now }));
      return changes.flatMap((change) => (change.entity === "owner" ? [change.after?.nextDigestAt] : []));
    };
    expect(next("2026-11-30T06:30:00.000Z")).toEqual(["2026-12-07T06:30:00.000Z"]);
    expect(next("2026-12-03T11:00:00.000Z")).toEqual(["2026-12-07T06:30:00.000Z"]);
    expect(next("2026-12-09T11:00:00.000Z")).toEqual(["2026-12-14T06:30:00.000Z"]);
  });
});
