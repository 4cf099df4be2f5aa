// Meetings that come round: their next times are remembered, moved and called off one by one or together.
import { expect, test } from "vitest";
import { ANNA, invited, kinds } from "./invited.ts";
import type { Meeting } from "./invited.ts";
import { aMemory } from "./memory.ts";

const [FIRST, SECOND, THIRD] = ["2026-12-03T09:00:00.000Z", "2026-12-10T09:00:00.000Z", "2026-12-17T09:00:00.000Z"];
const LATER = [{ at: SECOND }, { at: THIRD }];

function series(invitation: Partial<Meeting["invitation"]> = {}, more: Partial<Meeting> = {}): Meeting {
  return invited({ recurs: true, people: [ANNA], ...more }, { occurrence: FIRST, later: LATER, ...invitation });
}
function aSeries() {
  const memory = aMemory();
  memory.mail([series()]);
  const times = () =>
    memory.interactions.map(({ at, meeting }) => [at, ...(meeting?.later ?? []).map((one) => one.at)]);
  return { memory, times };
}

test("an invitation to a series says when it ends, and told again it is no news", () => {
  const memory = aMemory();
  expect(memory.mail([series()]).lines).toMatchObject([{ kind: "meeting-ahead", recurs: true, last: THIRD }]);
  const longer = series({ later: [...LATER, { at: "2026-12-24T09:00:00.000Z" }], sequence: 1 });
  expect(memory.mail([longer])).toMatchObject({ lines: [{ kind: "meeting-kept", why: "same" }] });
});

test("of a series that goes on behind the times that were read no last one is said, however many are gone", () => {
  const memory = aMemory();
  const [ahead] = memory.mail([series({ goesOn: true })]).lines;
  const [, next] = memory.mail([invited({ act: "cancel" }, { occurrence: FIRST, sequence: 1 })]).lines;
  expect([ahead, next]).toMatchObject([
    { at: FIRST, recurs: true },
    { at: SECOND, recurs: true },
  ]);
  for (const line of [ahead, next]) expect(line).not.toHaveProperty("last");
});

test("a rule that nobody understands is said with the one time that is held", () => {
  const memory = aMemory();
  const told = invited({ recurs: true, unreadRule: "FREQ=HOURLY" }, { occurrence: FIRST });
  const { lines } = memory.mail([told]);
  expect(lines).toMatchObject([{ kind: "meeting-ahead", recurs: true, unreadRule: "FREQ=HOURLY" }]);
  expect(lines[0]).not.toHaveProperty("last");
});

test("one time called off lets the next come in its place, with those behind it; undone it stands again", () => {
  const { memory, times } = aSeries();
  const before = memory.exported();
  const off = memory.mail([invited({ act: "cancel" }, { occurrence: FIRST, sequence: 1 })]);
  expect(off.lines).toMatchObject([
    { kind: "meeting-cancelled", at: FIRST },
    { kind: "meeting-ahead", at: SECOND, people: ["Anna Berg"], last: THIRD },
  ]);
  expect(times()).toEqual([[SECOND, THIRD]]);
  expect(memory.contact("Anna Berg").touches.map(({ at }) => at)).toEqual([SECOND]);
  memory.mail([{ kind: "undo" }]);
  expect(memory.exported()).toEqual(before);
});

test("a later time called off does not come, and one that is moved is held where it was moved to", () => {
  const { memory, times } = aSeries();
  const off = memory.mail([invited({ act: "cancel", at: SECOND }, { occurrence: SECOND })]);
  expect(off.lines).toMatchObject([{ kind: "meeting-cancelled", at: SECOND, people: ["Anna Berg"] }]);
  expect(times()).toEqual([[FIRST, THIRD]]);
  const at = "2026-12-18T12:00:00.000Z";
  expect(kinds(memory.mail([invited({ at, people: [ANNA] }, { occurrence: THIRD })]))).toEqual(["meeting-ahead"]);
  expect(times()).toEqual([[FIRST], [at]]);
});

test("the time that is held, moved alone, keeps those behind it", () => {
  const { memory, times } = aSeries();
  const at = "2026-12-04T12:00:00.000Z";
  memory.mail([invited({ at, people: [ANNA] }, { occurrence: FIRST, sequence: 1 })]);
  expect(times()).toEqual([[at, SECOND, THIRD]]);
});

test("a new version of the series, or its end, is about all that lies ahead", () => {
  const { memory, times } = aSeries();
  memory.mail([invited({ at: SECOND, people: [ANNA] }, { occurrence: SECOND })]);
  expect(times()).toHaveLength(2);
  const moved = ["2026-12-04T09:00:00.000Z", "2026-12-11T09:00:00.000Z"] as const;
  const version = { occurrence: moved[0], later: [{ at: moved[1] }], sequence: 2 };
  expect(kinds(memory.mail([series(version, { at: moved[0] })]))).toEqual(["meeting-moved"]);
  expect(times()).toEqual([[...moved]]);
  expect(memory.mail([invited({ act: "cancel" }, { sequence: 3 })]).lines).toMatchObject([
    { kind: "meeting-cancelled", at: moved[0] },
  ]);
  expect(memory.interactions).toEqual([]);
});

test("a series that ends between two of its times leaves what has been", () => {
  const { memory, times } = aSeries();
  memory.pass(12);
  memory.mail([invited({ act: "cancel" }, { sequence: 1 })]);
  expect(times()).toEqual([[FIRST]]);
});

test("of a series nothing is changed from outside without proof, not even a later time", () => {
  const { memory } = aSeries();
  const before = memory.exported();
  const sentOn = { from: "eve@evil.example", isProven: true };
  const at = "2026-12-18T12:00:00.000Z";
  memory.mail([
    invited({ act: "cancel", at: SECOND, sentOn }, { occurrence: SECOND, sequence: 9 }),
    invited({ at, people: [ANNA], sentOn }, { occurrence: THIRD, sequence: 9 }),
    invited({ act: "cancel", sentOn }, { sequence: 9 }),
  ]);
  expect(memory.exported()).toEqual(before);
});
