import { expect, test } from "vitest";
import type { Command, ContactFields } from "../../../functions/domain/commands.ts";
import { isReceiptDue } from "../../../functions/domain/receipt-due.ts";
import { aMemory, met, on } from "./memory.ts";

const KNOWN = met(["Anna Berg"], { at: "2026-11-22" });

/** Whether a mail of an owner with so many receipts behind them gets one; Anna Berg and Anna Bech are known. */
function isDue(commands: readonly Command[], mode: "auto" | "always" | "problems", receiptsSent: number): boolean {
  const memory = aMemory();
  memory.mail([met(["Anna Berg", "Anna Bech"], { at: "2026-11-01" })]);
  const decision = memory.mail(commands);
  return isReceiptDue({ ...memory.state.owner, receipts: mode, receiptsSent }, decision);
}

test("the first ten mails get a receipt, the eleventh only when there is something to look at", () => {
  expect(isDue([KNOWN], "auto", 9)).toBe(true);
  expect(isDue([KNOWN], "auto", 10)).toBe(false);
});

const LATER: readonly [string, Command][] = [
  ["a question", met(["Anna"])],
  ["a new contact", met(["Bo Lind"])],
  ["a new contact from a bare fact", { kind: "note", who: { by: "name", name: "Sofie Lind" }, note: "harbour" }],
  [
    "a contact of years ago that is kept as a note",
    { kind: "note", who: { by: "name", name: "Anna Berg" }, note: "met in 2019", isLongAgo: true },
  ],
  ["a day", { kind: "follow-up", people: [{ by: "name", name: "Anna Berg" }], on: "2026-12-01" }],
  ["a weekday that may lie ahead", { ...KNOWN, mayBeAhead: "2026-11-29" }],
  ["an interval", { kind: "cadence", who: { by: "name", name: "Anna Berg" }, days: 30 }],
  ["a setting", { kind: "at-most", count: 5 }],
  ["a birthday", { ...KNOWN, fields: { dates: [{ label: "birthday", date: "--08-14" }] } }],
  ["something not understood", { kind: "not-understood", line: "1 frob", why: "unknown-verb" }],
  ["an unanswerable number", { kind: "done", target: on(1) }],
  ["a page that was asked for", { kind: "list" }],
];
test.each(LATER)("later, %s still gets a receipt", (_, command) => {
  expect(isDue([command], "auto", 99)).toBe(true);
});

test("a value that takes another's place gets a receipt that tells both, one for what was empty gets none", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"], { fields: { role: "CFO", importance: "normal" } })]);
  const told = (fields: ContactFields) => {
    const decision = memory.mail([{ kind: "note", who: { by: "name", name: "Anna Berg" }, fields }]);
    const was = decision.lines.flatMap((line) => (line.kind === "field-set" ? [line.was ?? "nothing"] : []));
    return [...was, isReceiptDue({ ...memory.state.owner, receiptsSent: 99 }, decision)];
  };
  expect(told({ phone: "12 34 56 78" })).toEqual(["nothing", false]);
  expect(told({ role: "cfo" })).toEqual(["nothing", false]);
  expect(told({ role: "CEO" })).toEqual(["cfo", true]);
  expect(told({ phone: "87 65 43 21" })).toEqual(["12 34 56 78", true]);
  expect(told({ importance: "important" })).toEqual(["nothing", false]);
  expect(told({ importance: "less" })).toEqual(["important", true]);
  expect(told({ role: "CEO" })).toEqual([false]);
});

test("receipts always means for whatever was done, receipts problems only for problems", () => {
  expect(isDue([KNOWN], "always", 99)).toBe(true);
  expect(isDue([KNOWN], "problems", 0)).toBe(false);
  expect(isDue([{ ...KNOWN, note: "boats" }], "problems", 99)).toBe(false);
  expect(isDue([met(["Anna"])], "problems", 99)).toBe(true);
  expect(isDue([{ kind: "list" }], "problems", 99)).toBe(true);
});

test.each<[string, Command]>([
  ["a day", { kind: "follow-up", people: [{ by: "name", name: "Anna Berg" }], on: "2026-12-01" }],
  ["a pause", { kind: "pause", until: "2026-12-01" }],
  ["an interval", { kind: "cadence", who: { by: "name", name: "Anna Berg" }, days: 30 }],
  ["a setting", { kind: "at-most", count: 5 }],
  ["the setting itself", { kind: "receipts", mode: "always" }],
])("%s is said back in every mode", (_, command) => {
  for (const mode of ["auto", "always", "problems"] as const) expect(isDue([command], mode, 99)).toBe(true);
});

test("pleasantries get no receipt", () => {
  expect(isDue([], "auto", 0)).toBe(false);
});
