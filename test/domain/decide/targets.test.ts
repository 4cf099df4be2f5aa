import { describe, expect, test } from "vitest";
import type { Command } from "../../../functions/domain/commands.ts";
import { ALL, BARE, aMemory, met, numbered, on } from "./memory.ts";
import { statuses, withDigest } from "./with-digest.ts";

test("several commands in one mail each reach their item", () => {
  const { memory, digest } = withDigest();
  memory.mail(
    [
      { kind: "done", target: on(1) },
      { kind: "snooze", target: on(2), until: "2026-12-14" },
      { kind: "skip", target: on(3) },
    ],
    digest,
  );
  expect(statuses(memory)).toEqual(["done", "snoozed", "skipped"]);
});

test("all done closes check-ins and follow-ups, nothing else", () => {
  const { memory } = withDigest();
  memory.mail([{ kind: "follow-up", people: [{ by: "name", name: "Dora Holm" }], on: "2026-12-01" }]);
  memory.mail([met(["Eva Salmon"], { fields: { interests: ["salmon"] } })]);
  memory.mail([{ kind: "share", title: "Salmon farming", text: "salmon", hasAttachment: false }]);
  const nudges = memory.nudges;
  const digest = memory.sent(
    "digest",
    nudges.map((nudge, index) => numbered(nudge, index + 1)),
    { slot: memory.today },
  );
  memory.mail([{ kind: "done", target: ALL }], digest);
  expect(memory.nudges.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
    "check-in done",
    "check-in done",
    "check-in done",
    "follow-up done",
    "pass-on open",
  ]);
});

test("what names an item beats all", () => {
  const { memory, digest } = withDigest();
  memory.mail(
    [
      { kind: "snooze", target: on(2), until: "2026-12-14" },
      { kind: "done", target: ALL },
    ],
    digest,
  );
  expect(statuses(memory)).toEqual(["done", "snoozed", "done"]);
});

test("rest is what no other command names, even a later one", () => {
  const { memory, digest } = withDigest();
  memory.mail(
    [
      { kind: "skip", target: { by: "rest" } },
      { kind: "done", target: { by: "names", names: ["Bo"] } },
    ],
    digest,
  );
  expect(statuses(memory)).toEqual(["skipped", "done", "skipped"]);
});

test("of two commands for one item the last counts", () => {
  const { memory, digest } = withDigest();
  memory.mail(
    [
      { kind: "done", target: on(1, 2) },
      { kind: "snooze", target: on(1), until: "2026-12-14" },
    ],
    digest,
  );
  expect(statuses(memory)).toEqual(["snoozed", "done", "open"]);
  expect(memory.contact("Anna Berg").touches).toHaveLength(1);
});

test("a note on an item that is done in the same mail stands beside it", () => {
  const { memory, digest } = withDigest();
  memory.mail(
    [
      { kind: "done", target: on(1) },
      { kind: "note", who: on(1), note: "moved to Aarhus" },
    ],
    digest,
  );
  expect(statuses(memory)[0]).toBe("done");
  expect(memory.contact("Anna Berg").notes).toMatchObject([{ text: "moved to Aarhus" }]);
});

test("a bare verb where several are open changes nothing and asks; 1,3 is enough of an answer", () => {
  const { memory, digest } = withDigest();
  const asked = memory.mail([{ kind: "done", target: BARE, note: "coffee" }], digest);
  expect(asked.lines).toEqual([
    {
      kind: "which-item",
      verb: "done",
      items: [
        { number: 1, name: "Anna Berg" },
        { number: 2, name: "Bo Lind" },
        { number: 3, name: "Carl Krog" },
      ],
    },
  ]);
  expect(statuses(memory)).toEqual(["open", "open", "open"]);
  memory.mail([{ kind: "answer", target: on(1, 3), word: "none" }], memory.receipt(asked));
  expect(statuses(memory)).toEqual(["done", "open", "done"]);
  expect(memory.contact("Carl Krog").touches.at(-1)?.topic).toBe("coffee");
});

test("the question which item was meant may be answered with all", () => {
  const { memory, digest } = withDigest();
  const asked = memory.mail([{ kind: "skip", target: BARE }], digest);
  memory.mail([{ kind: "answer", target: ALL, word: "none" }], memory.receipt(asked));
  expect(statuses(memory)).toEqual(["skipped", "skipped", "skipped"]);
});

test("a bare verb means the item whose quoted line stands above it", () => {
  const { memory, digest } = withDigest();
  memory.mail([{ kind: "done", target: { by: "bare", quoted: 2 } }], digest);
  expect(statuses(memory)).toEqual(["open", "done", "open"]);
});

test("a bare verb means the only item that is open", () => {
  const { memory, digest } = withDigest();
  memory.mail([{ kind: "done", target: on(1, 2) }], digest);
  memory.mail([{ kind: "done", target: BARE }], digest);
  expect(statuses(memory)).toEqual(["done", "done", "done"]);
});

test("an unknown number is answered with those that there are", () => {
  const { memory, digest } = withDigest();
  const { lines } = memory.mail([{ kind: "done", target: on(9) }], digest);
  expect(lines).toEqual([{ kind: "unknown-number", number: 9, numbers: [1, 2, 3] }]);
});

test("a number in a new mail belongs to no mail", () => {
  const { memory } = withDigest();
  const { lines, changes } = memory.mail([{ kind: "done", target: on(1) }]);
  expect(lines).toEqual([{ kind: "not-answering-a-mail", line: "1" }]);
  expect(changes).toEqual([]);
});

test("a bare order in a new mail is answered without a word that only the program knows", () => {
  const { memory } = withDigest();
  const done: Command = { kind: "done", target: BARE };
  expect(memory.mail([done]).lines).toEqual([{ kind: "not-answering-a-mail", line: "" }]);
});

test("a name may stand for a number", () => {
  const { memory, digest } = withDigest();
  memory.mail([{ kind: "done", target: { by: "names", names: ["Bo"] } }], digest);
  expect(statuses(memory)).toEqual(["open", "done", "open"]);
});

test("a name that the mail does not show is looked for among all, and asked about when it fits two", () => {
  const { memory, digest } = withDigest();
  memory.mail([met(["Dora Holm", "Dora Vang"])]);
  const asked = memory.mail([{ kind: "done", target: { by: "names", names: ["Dora"] } }], digest);
  expect(asked.lines).toMatchObject([{ kind: "which-person", name: "Dora" }]);
  memory.mail([{ kind: "answer", target: on(1), word: "none" }], memory.receipt(asked));
  expect(memory.contact("Dora Holm").touches).toHaveLength(2);
});

test("without proof of the sender the mail's items can be closed and put off, and nothing else", () => {
  const { memory, digest } = withDigest();
  const rights = "answer-only" as const;
  memory.mail(
    [
      { kind: "done", target: on(1) },
      { kind: "never", target: on(2) },
      met(["Somebody New"]),
      { kind: "done", target: { by: "names", names: ["Dora"] } },
      { kind: "pause", until: "2027-01-01" },
    ],
    digest,
    { rights },
  );
  expect(statuses(memory)).toEqual(["done", "open", "open"]);
  expect(memory.contacts).toHaveLength(3);
  expect(memory.state.owner.pausedUntil).toBeUndefined();
});

test("the question which item was meant takes verbs with its numbers, too", () => {
  const { memory, digest } = withDigest();
  const asked = memory.mail([{ kind: "done", target: BARE }], digest);
  memory.mail(
    [
      { kind: "done", target: on(2) },
      { kind: "skip", target: { by: "names", names: ["Carl"] } },
    ],
    memory.receipt(asked),
  );
  expect(statuses(memory)).toEqual(["open", "done", "skipped"]);
});

test("a question may be answered with a name; a number beside it counts where the name fits several", () => {
  const memory = aMemory();
  memory.mail([met(["Dora Holm", "Dora Vang"], { at: "2026-11-01" })]);
  const asked = memory.mail([met(["Dora"])]);
  memory.mail([{ kind: "answer", target: on(1), word: "none", name: "Dora Vang" }], memory.receipt(asked));
  expect(memory.contact("Dora Vang").touches).toHaveLength(2);
  const again = memory.mail([met(["Dora"], { at: "2026-11-22" })]);
  memory.mail([{ kind: "answer", target: on(1), word: "none", name: "Dora" }], memory.receipt(again));
  expect(memory.contact("Dora Holm").touches).toHaveLength(2);
});

test("without proof of the sender a recorded line is no item to put off", () => {
  const memory = aMemory();
  const { journal } = memory.mail([met(["Anna Berg"])]);
  const interaction = memory.interactions[0]?.id ?? "";
  const digest = memory.digest([], [{ number: 1, kind: "recorded", interaction, journal }]);
  const { changes } = memory.mail([{ kind: "snooze", target: on(1), until: "2027-05-01" }], digest, {
    rights: "answer-only",
  });
  expect(changes).toEqual([]);
});

test("numbers in an answer to a mail that is forgotten mean nothing, and the receipt says so", () => {
  const { memory } = withDigest();
  const { lines } = memory.mail([{ kind: "done", target: on(1) }], undefined, { answersUnknown: true });
  expect(lines).toEqual([{ kind: "answered-mail-unknown" }]);
});

test("all done, late, on a digest whose check-ins were dropped, still records the contacts", () => {
  const { memory, digest } = withDigest();
  for (const nudge of memory.nudges) memory.drop(nudge);
  memory.pass(7);
  memory.mail([{ kind: "done", target: ALL }], digest);
  expect(memory.interactions.slice(3).map(({ at }) => at)).toEqual(["2026-12-07", "2026-12-07", "2026-12-07"]);
});

test("all leaves alone what an earlier answer has put off", () => {
  const { memory, digest } = withDigest();
  memory.mail([{ kind: "snooze", target: on(2), until: "2026-12-14" }], digest);
  memory.mail([{ kind: "done", target: ALL }], digest);
  expect(statuses(memory)).toEqual(["done", "snoozed", "done"]);
});

describe("a name at several open items of the mail", () => {
  const byName = { kind: "done", target: { by: "names", names: ["Anna"] } } as const;

  function withPromises(texts: readonly string[]) {
    const { memory } = withDigest();
    const anna = { by: "name", name: "Anna" } as const;
    memory.mail(texts.map((text) => ({ kind: "pledge", by: "owner", person: anna, text, due: "2026-12-01" }) as const));
    const also = memory.nudges
      .filter(({ kind }) => kind === "pledge")
      .map(({ id, contacts }, index) => ({ number: 4 + index, kind: "nudge", nudge: id, contacts }) as const);
    return { memory, digest: memory.digest(["Anna Berg", "Bo Lind", "Carl Krog"], also) };
  }

  test("is done with the one that is no promise, and what stays open is said", () => {
    const { memory, digest } = withPromises(["the deck"]);
    const { lines } = memory.mail([byName], digest);
    expect(lines).toMatchObject([
      { kind: "left-open", items: [{ number: 4, name: "Anna Berg" }] },
      { kind: "done", number: 1 },
    ]);
    expect([...memory.state.pledges.values()].map(({ status }) => status)).toEqual(["open"]);
  });

  test("is asked about when several could be meant, and the number says which", () => {
    const { memory, digest } = withPromises(["the deck", "a list"]);
    memory.mail([{ kind: "done", target: on(1) }], digest);
    const asked = memory.mail([byName], digest);
    expect(asked.lines).toMatchObject([
      { kind: "which-item", verb: "done", items: [{ about: "the deck" }, { about: "a list" }] },
    ]);
    expect([...memory.state.pledges.values()].map(({ status }) => status)).toEqual(["open", "open"]);
    const [item] = asked.lines.flatMap((line) => (line.kind === "which-item" ? line.items : []));
    memory.mail([{ kind: "answer", target: on(item?.number ?? 0), word: "none" }], memory.receipt(asked));
    expect([...memory.state.pledges.values()].map(({ status }) => status)).toEqual(["kept", "open"]);
  });
});

test("how often is said of all people of a mail in which nothing is open, and asked about where it is said of nobody", () => {
  const { memory, digest } = withDigest();
  const asked = memory.mail([{ kind: "cadence", who: { by: "bare" }, days: 42 }], digest);
  expect(asked.lines).toMatchObject([{ kind: "which-item", verb: "cadence" }]);
  memory.mail([{ kind: "done", target: ALL }], digest);
  memory.mail([{ kind: "cadence", who: ALL, days: 42 }], digest);
  expect(memory.contacts.map(({ cadenceDays }) => cadenceDays)).toEqual([42, 42, 42]);
});
