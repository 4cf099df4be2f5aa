import { expect, test } from "vitest";
import { addDays } from "../../../functions/domain/calendar.ts";
import type { Memory } from "./memory.ts";
import { ALL, BARE, aMemory, mailFrom, met, numbered, on, only } from "./memory.ts";

/** Three people met long ago, and a digest a week after the start that shows them as 1, 2 and 3. */
function withDigest() {
  const memory = aMemory();
  for (const name of ["Anna Berg", "Bo Lind", "Carl Krog"]) memory.mail([met([name], { at: "2026-06-01" })]);
  memory.pass(7);
  return { memory, digest: memory.digest(["Anna Berg", "Bo Lind", "Carl Krog"]) };
}

function statuses(memory: Memory): string[] {
  return memory.nudges.map(({ status }) => status);
}

test("done records a contact on the day of the answer, with the note, and closes the nudge", () => {
  const { memory, digest } = withDigest();
  const { lines } = memory.mail([{ kind: "done", target: on(1), note: "had coffee" }], digest);
  expect(lines).toEqual([{ kind: "done", number: 1, name: "Anna Berg", on: "2026-11-30", note: "had coffee" }]);
  expect(memory.interactions.at(-1)).toMatchObject({
    at: "2026-11-30",
    channel: "other",
    direction: "both",
    note: "had coffee",
  });
  expect(statuses(memory)).toEqual(["done", "open", "open"]);
  expect(memory.contact("Anna Berg").openNudges).toEqual([]);
});

test("the note may say when and how it was done", () => {
  const { memory, digest } = withDigest();
  memory.mail([{ kind: "done", target: on(1), note: "called", at: "2026-11-29", channel: "call" }], digest);
  expect(memory.interactions.at(-1)).toMatchObject({ at: "2026-11-29", channel: "call" });
});

test("an answer marks the showing and the digest as answered", () => {
  const { memory, digest } = withDigest();
  memory.mail([{ kind: "done", target: on(1) }], digest);
  expect(memory.state.owner.answeredSlots).toEqual(["2026-11-30"]);
  expect(memory.contact("Anna Berg").showings).toMatchObject([{ slot: "2026-11-30", answered: true }]);
  expect(memory.contact("Bo Lind").showings).toMatchObject([{ slot: "2026-11-30", answered: false }]);
});

test("a digest that is answered with prose alone was seen", () => {
  const { memory, digest } = withDigest();
  memory.mail([], digest);
  expect(memory.state.owner.answeredSlots).toEqual(["2026-11-30"]);
  expect(statuses(memory)).toEqual(["open", "open", "open"]);
});

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

test("snooze keeps the nudge until the named day, and the person with it", () => {
  const { memory, digest } = withDigest();
  const { lines } = memory.mail([{ kind: "snooze", target: on(2), until: "2026-12-14" }], digest);
  expect(lines).toEqual([{ kind: "snoozed", number: 2, name: "Bo Lind", until: "2026-12-14" }]);
  expect(only(memory.nudgesOf("Bo Lind"))).toMatchObject({ status: "snoozed", due: "2026-12-14" });
  expect(memory.contact("Bo Lind")).toMatchObject({
    skippedUntil: "2026-12-14",
    openNudges: [only(memory.nudgesOf("Bo Lind")).id],
  });
});

test("a bare later means the next digest", () => {
  const { memory, digest } = withDigest();
  const day = memory.state.owner.nextDigestAt.slice(0, 10);
  const { lines } = memory.mail([{ kind: "snooze", target: on(2) }], digest);
  expect(lines).toMatchObject([{ kind: "snoozed", until: day }]);
});

test("skip means one whole cadence from now, and is counted", () => {
  const { memory, digest } = withDigest();
  memory.mail([{ kind: "cadence", who: { by: "name", name: "Anna Berg" }, days: 14 }]);
  const { lines } = memory.mail([{ kind: "skip", target: on(1) }], digest);
  expect(lines).toEqual([{ kind: "skipped", number: 1, name: "Anna Berg", until: "2026-12-14" }]);
  expect(memory.contact("Anna Berg")).toMatchObject({ skipsInARow: 1, dueOn: "2026-12-14" });
});

test("never stops all nudges about a person until a cadence is given", () => {
  const { memory, digest } = withDigest();
  memory.mail([{ kind: "never", target: on(1) }], digest);
  expect(memory.contact("Anna Berg").dueOn).toBeUndefined();
  expect(statuses(memory)[0]).toBe("dropped");
  memory.mail([{ kind: "cadence", who: { by: "name", name: "Anna" }, days: 30 }]);
  expect(memory.contact("Anna Berg")).toMatchObject({ never: false, dueOn: "2026-07-01" });
});

test("done, next 14 January brings the person on that day", () => {
  const { memory, digest } = withDigest();
  memory.mail([{ kind: "done", target: on(1), next: "2027-01-14" }], digest);
  expect(memory.contact("Anna Berg")).toMatchObject({ nextOn: "2027-01-14", dueOn: "2027-01-14" });
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

test("an item that is closed already answers so and changes nothing", () => {
  const { memory, digest } = withDigest();
  memory.mail([{ kind: "done", target: on(1) }], digest);
  const { lines, changes } = memory.mail([{ kind: "done", target: on(1) }], digest);
  expect(lines).toEqual([{ kind: "already-closed", number: 1, name: "Anna Berg", status: "done" }]);
  expect(changes).toEqual([]);
});

test("a late done on a dropped check-in still records the contact", () => {
  const { memory, digest } = withDigest();
  memory.drop(only(memory.nudgesOf("Anna Berg")));
  memory.pass(7);
  memory.mail([{ kind: "done", target: on(1) }], digest);
  expect(memory.contact("Anna Berg").touches.at(-1)?.at).toBe("2026-12-07");
});

test("an unknown number is answered with those that there are", () => {
  const { memory, digest } = withDigest();
  const { lines } = memory.mail([{ kind: "done", target: on(9) }], digest);
  expect(lines).toEqual([{ kind: "unknown-number", number: 9, numbers: [1, 2, 3] }]);
});

test("a number in a new mail belongs to no mail", () => {
  const { memory } = withDigest();
  const { lines, changes } = memory.mail([{ kind: "done", target: on(1) }]);
  expect(lines).toMatchObject([{ kind: "not-answering-a-mail" }]);
  expect(changes).toEqual([]);
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

test("any recorded contact after it was shown closes a check-in; an older one does not", () => {
  const { memory } = withDigest();
  memory.mail([met(["Anna Berg"], { at: addDays("2026-11-30", -3) })]);
  expect(statuses(memory)[0]).toBe("open");
  memory.mail([met(["Anna Berg"], { at: "2026-11-30" })]);
  expect(statuses(memory)[0]).toBe("done");
});

test("a follow-up closes when the person answers first, not when the owner writes again", () => {
  const memory = aMemory();
  memory.mail([mailFrom("Anna Berg", "anna@example.org", { direction: "out" })]);
  memory.mail([{ kind: "follow-up", people: [{ by: "address", address: "anna@example.org" }], on: "2026-12-07" }]);
  memory.pass(2);
  const again = { at: "2026-11-24T09:00:00.000Z", subject: "Again" };
  memory.mail([mailFrom("Anna Berg", "anna@example.org", { ...again, direction: "out" })]);
  expect(only(memory.nudges).status).toBe("open");
  memory.mail([mailFrom("Anna Berg", "anna@example.org", { ...again, at: "2026-11-25T07:00:00.000Z" })]);
  expect(only(memory.nudges).status).toBe("done");
});

test("done on a follow-up closes it and is no contact", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"])]);
  memory.mail([{ kind: "follow-up", people: [{ by: "name", name: "Anna Berg" }], on: "2026-11-27" }]);
  const follow = memory.sent("follow-up", [numbered(only(memory.nudges), 1)]);
  memory.mail([{ kind: "done", target: BARE }], follow);
  expect(only(memory.nudges).status).toBe("done");
  expect(memory.interactions).toHaveLength(1);
});

test("sending the draft of a check-in records the mail, closes the nudge and counts as an answer", () => {
  const { memory } = withDigest();
  const nudge = only(memory.nudgesOf("Anna Berg"));
  memory.mail([
    mailFrom("Anna Berg", "anna@example.org", {
      direction: "out",
      at: "2026-11-30T09:00:00.000Z",
      closesNudge: nudge.id,
    }),
  ]);
  expect(statuses(memory)).toEqual(["done", "open", "open"]);
  expect(memory.state.owner.answeredSlots).toEqual(["2026-11-30"]);
});

test("something to pass on is matched by its words, and passed on when its draft is sent", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"], { fields: { interests: ["salmon"] } }), met(["Bo Lind"])]);
  const { lines } = memory.mail([{ kind: "share", title: "Salmon in the fjord", text: "", hasAttachment: false }]);
  expect(lines).toEqual([
    { kind: "shared", title: "Salmon in the fjord", fits: [{ name: "Anna Berg", words: ["salmon"] }] },
  ]);
  const nudge = only(memory.nudges);
  expect(nudge).toMatchObject({ kind: "pass-on", contacts: [memory.contact("Anna Berg").id], due: "2026-11-23" });
  memory.mail([met(["Anna Berg"], { at: "2026-11-24", closesNudge: nudge.id })]);
  expect(only(memory.shares).passedOn).toMatchObject([{ contact: memory.contact("Anna Berg").id }]);
  expect(only(memory.nudges).status).toBe("done");
});

test("no declines a share for one person; the others may still get it", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg", "Bo Lind"], { fields: { interests: ["salmon"] } })]);
  memory.mail([{ kind: "share", title: "Salmon", text: "", hasAttachment: false }]);
  const digest = memory.sent(
    "digest",
    memory.nudges.map((nudge, index) => numbered(nudge, index + 1)),
    { slot: memory.today },
  );
  const { lines } = memory.mail([{ kind: "no", target: on(1) }], digest);
  expect(lines).toMatchObject([{ kind: "declined", number: 1, title: "Salmon" }]);
  expect(statuses(memory)).toEqual(["dropped", "open"]);
  expect(only(memory.shares).declined).toEqual(memory.nudges[0]?.contacts);
});

test("the same link sent in twice is one share", () => {
  const memory = aMemory();
  const share = {
    kind: "share",
    title: "News",
    url: "https://news.example/1",
    text: "",
    hasAttachment: false,
  } as const;
  memory.mail([share]);
  memory.mail([{ ...share, title: "Fwd: News" }]);
  expect(memory.shares).toHaveLength(1);
});

test("a fact about somebody unknown: a full name is kept as a tie from before, a first name is asked about", () => {
  const memory = aMemory();
  memory.mail([{ kind: "note", who: { by: "name", name: "Sofie Lind" }, note: "from the harbour days" }]);
  expect(only(memory.contacts)).toMatchObject({ name: "Sofie Lind", touches: [] });
  const { lines } = memory.mail([{ kind: "note", who: { by: "name", name: "Olga" }, note: "moved" }]);
  expect(lines).toEqual([{ kind: "nobody-named", name: "Olga" }]);
});

test("an address that is somebody else's is not taken from them", () => {
  const memory = aMemory();
  memory.mail([mailFrom("Anna Berg", "anna@example.org"), met(["Bo Lind"])]);
  memory.mail([{ kind: "note", who: { by: "name", name: "Bo" }, fields: { addresses: ["anna@example.org"] } }]);
  expect(memory.contact("Bo Lind").addresses).toEqual([]);
  expect(memory.contact("Anna Berg").addresses).toEqual(["anna@example.org"]);
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

test("what was told in the same mail is the contact that done speaks of, and is recorded once", () => {
  const { memory, digest } = withDigest();
  const { lines } = memory.mail(
    [met(["Anna Berg"], { at: "2026-11-30" }), { kind: "done", target: on(1), next: "2027-01-14" }],
    digest,
  );
  expect(lines.map(({ kind }) => kind)).toEqual(["recorded", "done"]);
  expect(memory.contact("Anna Berg").touches).toHaveLength(2);
  expect(memory.contact("Anna Berg").nextOn).toBe("2027-01-14");
});

test("a contact told and a snooze in one mail are both what the owner wants", () => {
  const { memory, digest } = withDigest();
  memory.mail(
    [met(["Anna Berg"], { at: "2026-11-30" }), { kind: "snooze", target: on(1), until: "2026-12-14" }],
    digest,
  );
  expect(only(memory.nudgesOf("Anna Berg"))).toMatchObject({ status: "snoozed", due: "2026-12-14" });
  expect(memory.contact("Anna Berg").touches).toHaveLength(2);
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

test("who had no address gets the one that the owner typed into their draft", () => {
  const { memory } = withDigest();
  const nudge = only(memory.nudgesOf("Anna Berg"));
  const people = [{ by: "address" as const, address: "anna@fjord.example" }];
  memory.mail([mailFrom("", "", { people, direction: "out", at: "2026-11-30T09:00:00.000Z", closesNudge: nudge.id })]);
  expect(memory.contacts).toHaveLength(3);
  expect(memory.contact("Anna Berg").addresses).toEqual(["anna@fjord.example"]);
});

test("a draft that was sent to somebody else as well closes its nudge and records both", () => {
  const { memory } = withDigest();
  const nudge = only(memory.nudgesOf("Anna Berg"));
  memory.mail([
    met(["Anna Berg", "Dora Holm"], { at: "2026-12-08", channel: "mail", direction: "out", closesNudge: nudge.id }),
  ]);
  expect(only(memory.nudgesOf("Anna Berg")).status).toBe("done");
  expect(memory.contact("Dora Holm").touches).toHaveLength(1);
});

test("a contact after the skip ends the wait that the skip asked for", () => {
  const { memory, digest } = withDigest();
  memory.mail([{ kind: "cadence", who: { by: "name", name: "Anna Berg" }, days: 90 }]);
  memory.mail([{ kind: "skip", target: on(1) }], digest);
  memory.pass(2);
  memory.mail([met(["Anna Berg"], { at: "2026-12-02", fields: { cadenceDays: 14 } })]);
  expect(memory.contact("Anna Berg")).toMatchObject({ skipsInARow: 0, dueOn: "2026-12-16" });
});

test("no on a check-in that carries a share declines the share and leaves the check-in", () => {
  const { memory, digest } = withDigest();
  memory.mail([{ kind: "share", title: "Trout", text: "", hasAttachment: false }]);
  const nudge = only(memory.nudgesOf("Anna Berg"));
  memory.change({ entity: "nudge", id: nudge.id, before: nudge, after: { ...nudge, share: only(memory.shares).id } });
  const { lines } = memory.mail([{ kind: "no", target: on(1) }], digest);
  expect(lines).toEqual([{ kind: "declined", number: 1, name: "Anna Berg", title: "Trout" }]);
  expect(only(memory.shares).declined).toEqual(nudge.contacts);
  expect(only(memory.nudgesOf("Anna Berg"))).not.toHaveProperty("share");
  expect(statuses(memory)[0]).toBe("open");
});

test("a cadence by number reaches the person of that number and closes nothing", () => {
  const { memory, digest } = withDigest();
  memory.mail([{ kind: "cadence", who: on(2), days: 42 }], digest);
  expect(memory.contact("Bo Lind").cadenceDays).toBe(42);
  expect(statuses(memory)[1]).toBe("open");
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

test("a cadence that makes somebody overdue is echoed with the day on which they can come", () => {
  const { memory } = withDigest();
  memory.pass(1);
  memory.mail([{ kind: "digest-slot", weekday: "monday" }]);
  const { lines } = memory.mail([{ kind: "cadence", who: { by: "name", name: "Anna Berg" }, days: 42 }]);
  expect(lines).toEqual([{ kind: "cadence-set", name: "Anna Berg", days: 42, dueOn: "2026-12-07" }]);
  expect(memory.contact("Anna Berg").dueOn).toBe("2026-07-13");
});

test("a contact told by another route closes a check-in, but does not mean that the digest was seen", () => {
  const { memory } = withDigest();
  memory.mail([met(["Anna Berg"], { at: "2026-11-30" })]);
  expect(statuses(memory)[0]).toBe("done");
  expect(memory.state.owner.answeredSlots).toEqual([]);
  expect(memory.contact("Anna Berg").showings).toMatchObject([{ answered: false }]);
});

test("who is spoken of in the answer to a digest was answered about, even of a contact before it", () => {
  const { memory, digest } = withDigest();
  memory.mail([met(["Anna Berg"], { at: "2026-11-28" })], digest);
  expect(statuses(memory)[0]).toBe("open");
  expect(memory.contact("Anna Berg").showings).toMatchObject([{ answered: true }]);
  expect(memory.contact("Bo Lind").showings).toMatchObject([{ answered: false }]);
});
