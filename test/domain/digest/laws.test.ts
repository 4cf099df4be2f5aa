import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../../functions/domain/calendar.ts";
import { drawFor } from "../../../functions/domain/digest/chance.ts";
import { planDigest } from "../../../functions/domain/digest/plan.ts";
import type { Contact, Interaction, Nudge, NudgeKind, NudgeStatus } from "../../../functions/domain/model.ts";
import { input, nudge, owner, person, share, SLOT, touch } from "./given.ts";

const dayBefore = fc.integer({ min: 0, max: 1200 }).map((days) => addDays(SLOT, -days));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const words = fc.subarray(["salmon", "auditors", "harbours", "windmills"]);

const contact: fc.Arbitrary<Omit<Contact, "id" | "name">> = fc
  .record({
    days: fc.array(dayBefore, { maxLength: 6 }),
    direction: fc.constantFrom("in", "out", "both"),
    cadenceDays: maybe(fc.integer({ min: 1, max: 200 })),
    importance: fc.constantFrom("less", "normal", "important"),
    interests: words,
    never: fc.boolean(),
    shown: fc.array(dayBefore, { maxLength: 3 }),
    birthday: maybe(fc.constantFrom("--12-01", "--12-05", "--12-20", "--06-01")),
  })
  .map(({ days, direction, cadenceDays, shown, birthday, ...rest }) => ({
    ...person("x"),
    ...rest,
    touches: days.toSorted().map((day) => touch(day, { direction })),
    showings: shown.toSorted().map((slot, i) => ({ slot, nudge: `old-${i}`, answered: false })),
    dates: birthday === undefined ? [] : [{ label: "birthday", date: birthday }],
    ...(cadenceDays === undefined ? {} : { cadenceDays }),
  }));

const contacts = fc
  .array(contact, { maxLength: 30 })
  .map((all) => all.map((one, i): Contact => ({ ...one, id: `c${String(i).padStart(2, "0")}`, name: `Person ${i}` })));

const kinds: readonly NudgeKind[] = ["check-in", "follow-up", "date", "pledge", "pass-on"];
const statuses: readonly NudgeStatus[] = ["open", "snoozed"];
const nudges = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    status: fc.constantFrom(...statuses),
    who: fc.nat({ max: 29 }),
    due: fc.integer({ min: -40, max: 20 }).map((days) => addDays(SLOT, days)),
    share: fc.constantFrom("s1", "s2", "gone"),
  }),
  { maxLength: 12 },
);
const shares = [share("s1", "Salmon and auditors"), share("s2", "Windmills in harbours")];

const digest = fc
  .record({ contacts, nudges, places: fc.integer({ min: 1, max: 10 }), answeredSlots: fc.array(dayBefore) })
  .map(({ contacts: people, nudges: some, places, answeredSlots }) => {
    const made: Nudge[] = some.flatMap(({ who, share: part, ...rest }, i) => {
      const named = people[who];
      if (named === undefined) return [];
      return [nudge(`n${i}`, { ...rest, contacts: [named.id], ...(rest.kind === "pass-on" ? { share: part } : {}) })];
    });
    return input({
      contacts: people,
      nudges: made,
      shares,
      owner: owner({ checkInsPerDigest: places, answeredSlots }),
    });
  });

/** On Thursday of the digest's week. */
function meetingWith(some: readonly string[]): Interaction {
  return {
    id: "met",
    at: "2026-12-03T09:00:00.000Z",
    recordedAt: "2026-11-25T08:00:00.000Z",
    channel: "meeting",
    direction: "both",
    contacts: some,
    journal: "j",
    meeting: { uid: "met@example.org", sequence: 0 },
  };
}

describe("whatever is due", () => {
  test("there are never more check-ins than the owner set, but for those that were snoozed to now and one dormant and one new tie", () => {
    fc.assert(
      fc.property(digest, (given) => {
        const { signs } = planDigest(given);
        const returned = signs.filter(({ terms }) => terms[0]?.kind === "snoozed-until").length;
        const count = (kind: string) => signs.filter(({ slotKind }) => slotKind === kind).length;
        expect(count("ordinary")).toBeLessThanOrEqual(Math.max(returned, given.owner.checkInsPerDigest));
        expect(count("dormant")).toBeLessThanOrEqual(1);
        expect(count("new")).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("nobody with a check-in or something to be passed on has a second item, nor is met before the next digest", () => {
    fc.assert(
      fc.property(digest, fc.nat({ max: 5 }), (due, met) => {
        const given = { ...due, meetings: [meetingWith(due.contacts.slice(0, met).map(({ id }) => id))] };
        const { promises, signs, passOn } = planDigest(given);
        const chosen = [...signs, ...passOn.flatMap(({ people }) => people)].map(({ contact: one }) => one.id);
        const standing = new Set(promises.flatMap(({ contacts: some }) => some.map(({ id }) => id)));
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(chosen.filter((id) => standing.has(id))).toEqual([]);
        expect(chosen.filter((id) => given.meetings[0]?.contacts.includes(id))).toEqual([]);
      }),
    );
  });

  test("numbers run from one without a gap, and each stands for a nudge that is stored with the mail", () => {
    fc.assert(
      fc.property(digest, (given) => {
        const { items, changes } = planDigest(given);
        expect(items.map(({ number }) => number)).toEqual(items.map((_, i) => i + 1));
        const stored = new Map(
          changes.flatMap((change) => (change.entity === "nudge" ? [[change.id, change.after]] : [])),
        );
        for (const item of items) {
          expect(item.kind === "nudge" && stored.get(item.nudge)).toMatchObject({ status: "open", shownIn: SLOT });
        }
      }),
    );
  });

  test("nothing is written for anybody who is not in the digest", () => {
    fc.assert(
      fc.property(digest, (given) => {
        const { items, changes } = planDigest(given);
        const shown = new Set(items.flatMap((item) => (item.kind === "nudge" ? item.contacts : [])));
        const written = changes.flatMap((change) => (change.entity === "contact" ? [change.id] : []));
        expect(written.filter((id) => !shown.has(id))).toEqual([]);
        expect(new Set(changes.map(({ entity, id }) => `${entity} ${id}`)).size).toBe(changes.length);
      }),
    );
  });

  test("a transaction has room for the fullest digest, and what waits comes in the next", () => {
    const people = Array.from({ length: 120 }, (_, i) =>
      person(`P${i}`, {
        interests: ["salmon"],
        touches: [touch("2026-08-01")],
        dates: [{ label: "birthday", date: "--12-02" }],
      }),
    );
    const made = people.flatMap(({ id }, i) => [
      nudge(`r${i}`, { contacts: [id], status: "snoozed" }),
      nudge(`o${i}`, { contacts: [id], kind: "pass-on", share: "gone" }),
      nudge(`w${i}`, { contacts: [id], kind: "pass-on", share: "s1" }),
    ]);
    const given = input({ contacts: people, nudges: made, shares, owner: owner({ checkInsPerDigest: 10 }) });
    const { changes, promises, signs, passOn } = planDigest(given);
    expect(changes.length).toBeLessThanOrEqual(95);
    expect([promises, signs, passOn].every((section) => section.length > 0)).toBe(true);
    expect(changes.filter((change) => change.entity === "nudge" && change.after?.status === "dropped")).not.toEqual([]);
  });

  test("the order in which contacts, nudges and shares are read changes nothing", () => {
    fc.assert(
      fc.property(digest, (given) => {
        const turned = {
          ...given,
          contacts: given.contacts.toReversed(),
          nudges: given.nudges.toReversed(),
          shares: given.shares.toReversed(),
        };
        const shown = (given_: typeof given) => {
          const { promises, signs, passOn } = planDigest(given_);
          return [
            promises.map(({ contacts: some, day }) => [day, some.map(({ id }) => id)]),
            signs.map(({ contact: one, slotKind, terms }) => [one.id, slotKind, terms]),
            passOn.map(({ share: part, people }) => [
              part.id,
              people.map(({ contact: one, words: met }) => [one.id, met]),
            ]),
          ];
        };
        expect(shown(restarted(turned))).toEqual(shown(restarted(given)));
      }),
    );
  });
});

/** Fresh ids from the start, so that two plans can be compared. */
function restarted<T extends { readonly newId: () => string }>(given: T): T {
  let made = 0;
  return { ...given, newId: () => `made-${++made}` };
}

describe("chance", () => {
  test("is the same for the same owner, slot and person, and spread evenly over people", () => {
    const draws = Array.from({ length: 5000 }, (_, i) => drawFor("00000000000000aa", SLOT, `c${i}`));
    expect(draws).toEqual(draws.map((_, i) => drawFor("00000000000000aa", SLOT, `c${i}`)));
    for (let tenth = 0; tenth < 10; tenth++) {
      const inTenth = draws.filter((draw) => draw > tenth / 10 && draw <= (tenth + 1) / 10).length;
      expect(inTenth).toBeGreaterThan(400);
      expect(inTenth).toBeLessThan(600);
    }
  });
});
