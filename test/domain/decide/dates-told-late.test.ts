import { expect, test } from "vitest";
import type { Command } from "../../../functions/domain/commands.ts";
import { aMemory } from "./memory.ts";

const born = (date: string): Command => ({
  kind: "note",
  who: { by: "name", name: "Bo Lind" },
  fields: { dates: [{ label: "birthday", date }] },
});
const dated = (memory: ReturnType<typeof aMemory>) =>
  memory.nudges.flatMap(({ kind, status, due }) => (kind === "date" ? [`${due} ${status}`] : []));

test("a date before the next digest stands in it though its day is over; a later one waits for its own week", () => {
  const memory = aMemory();
  memory.mail([born("--11-24")]);
  expect(dated(memory)).toEqual(["2026-11-24 open"]);
  expect(memory.contact("Bo Lind").openNudges).toHaveLength(1);
  const later = aMemory();
  later.mail([born("--11-30")]);
  expect(dated(later)).toEqual([]);
});

test("a date that is corrected leaves none behind, and an undo and its undo leave one", () => {
  const memory = aMemory();
  memory.mail([born("--11-24")]);
  memory.mail([{ kind: "undo" }]);
  expect(dated(memory).filter((one) => one.endsWith("open"))).toEqual([]);
  memory.mail([{ kind: "undo" }]);
  expect(dated(memory).filter((one) => one.endsWith("open"))).toEqual(["2026-11-24 open"]);
  memory.mail([born("--12-24")]);
  expect(dated(memory).filter((one) => one.endsWith("open"))).toEqual([]);
});
