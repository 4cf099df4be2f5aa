import { expect, test } from "vitest";
import type { Command } from "../../../functions/domain/commands.ts";
import type { Decision, State } from "../../../functions/domain/decision.ts";
import { applyChanges } from "../../../functions/domain/apply-changes.ts";
import { decideAll } from "../../../functions/domain/decide/decide-all.ts";
import { owner, person } from "../digest/given.ts";
import { world } from "../digest/world.ts";

let made = 0;
/** Decides a mail and keeps its journal, as the store does. */
function mailed(state: State, commands: readonly Command[], at: string): { state: State; decision: Decision } {
  const journal = `j${++made}`;
  const context = {
    now: at,
    mail: "m",
    journal,
    newId: () => `n${++made}`,
    ownDomain: "in.example",
    rights: "all",
  } as const;
  const decision = decideAll(commands, state, context);
  const { changes, lines } = decision;
  const kept = { id: journal, at, mail: "m", changes, lines, undone: false };
  return { state: { ...applyChanges(state, changes), journals: [kept, ...state.journals] }, decision };
}
const met = (name: string, day: string): Command => ({
  kind: "record",
  people: [{ by: "name", name }],
  at: day,
  channel: "meeting",
  direction: "both",
});
const undo = (name: string): Command => ({ kind: "undo", name });
const daysWith = ({ contacts }: State, name: string) =>
  [...contacts.values()].find((one) => one.name === name)?.touches.map(({ at }) => at);

function twoWeeks(): State {
  const before = world(owner(), [person("Anna Berg"), person("Anna Lund"), person("Bo Holm")]).state;
  const first = mailed(before, [met("Anna Berg", "2026-11-10")], "2026-11-10T10:00:00.000Z").state;
  const second = mailed(first, [met("Anna Berg", "2026-11-24")], "2026-11-24T10:00:00.000Z").state;
  return mailed(second, [met("Bo Holm", "2026-11-25")], "2026-11-25T10:00:00.000Z").state;
}

test("undo with a name takes back the latest that was recorded with that person, and nothing of others", () => {
  const { state } = mailed(twoWeeks(), [undo("Anna Berg")], "2026-11-26T10:00:00.000Z");
  expect(daysWith(state, "Anna Berg")).toEqual(["2026-11-10"]);
  expect(daysWith(state, "Bo Holm")).toEqual(["2026-11-25"]);
});

test("it reaches back a week, and answering a digest what that digest lists", () => {
  const late = "2026-12-10T10:00:00.000Z";
  expect(mailed(twoWeeks(), [undo("Bo")], late).decision.lines).toEqual([
    { kind: "nothing-to-undo", why: { kind: "nothing-of", name: "Bo Holm" } },
  ]);
  const state = twoWeeks();
  const journal = state.journals.find(({ at }) => at.startsWith("2026-11-25"))?.id ?? "";
  const items = [{ number: 1, kind: "recorded", interaction: "i", journal }] as const;
  const answered = { id: "d", kind: "digest", at: late, language: "en", answers: [], items } as const;
  const undone = mailed({ ...state, answered }, [undo("Bo")], late);
  expect(daysWith(undone.state, "Bo Holm")).toEqual([]);
  expect(mailed({ ...state, answered }, [undo("Anna Berg")], late).decision.lines).toEqual([
    { kind: "nothing-to-undo" },
  ]);
});

test("it takes back also what was no contact: a cadence, a note about them", () => {
  const often: Command = {
    kind: "cadence",
    who: { by: "name", name: "Bo Holm" },
    days: 42,
  };
  const told = mailed(twoWeeks(), [often], "2026-11-26T09:00:00.000Z").state;
  const cadenceOf = ({ contacts }: State) => [...contacts.values()].find(({ name }) => name === "Bo Holm")?.cadenceDays;
  expect(cadenceOf(told)).toBe(42);
  const { state } = mailed(told, [undo("Bo")], "2026-11-26T10:00:00.000Z");
  expect(cadenceOf(state)).toBeUndefined();
  expect(daysWith(state, "Bo Holm")).toEqual(["2026-11-25"]);
});

test("a name that means two is asked about, and one that means nobody is said to", () => {
  const state = twoWeeks();
  const asked = mailed(state, [undo("Anna")], "2026-11-26T10:00:00.000Z").decision;
  expect(asked.changes).toEqual([]);
  expect(asked.questions).toHaveLength(2);
  const nobody = mailed(state, [undo("Carl")], "2026-11-26T10:00:00.000Z").decision;
  expect(nobody.lines).toEqual([{ kind: "nobody-named", name: "Carl" }]);
});
