import { expect, test } from "vitest";
import { aMemory, mailFrom, met, numbered, on, only } from "./memory.ts";
import { statuses, withDigest } from "./with-digest.ts";

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

test("a draft that went to somebody else alone leaves its nudge open; one to more than its person closes it", () => {
  const { memory } = withDigest();
  const nudge = only(memory.nudgesOf("Anna Berg"));
  const sent = (...names: string[]) =>
    memory.mail([met(names, { channel: "mail", at: `${memory.today}T10:00:00.000Z`, closesNudge: nudge.id })]);
  sent("Gert Krogh");
  expect(only(memory.nudgesOf("Anna Berg")).status).toBe("open");
  sent("Hans Bro", "Anna Berg");
  expect(statuses(memory)[0]).toBe("done");
});

test("something to pass on that one draft brought to two is done for both", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg", "Bo Lind", "Cai Dam"], { fields: { interests: ["salmon"] } })]);
  memory.mail([{ kind: "share", title: "Salmon", text: "", hasAttachment: false }]);
  const [first] = memory.nudges;
  memory.mail([met(["Anna Berg", "Bo Lind"], { at: "2026-11-24", closesNudge: first?.id ?? "" })]);
  expect(statuses(memory)).toEqual(["done", "done", "open"]);
  expect(only(memory.shares).passedOn).toHaveLength(2);
});

test("whoever the owner says a share is for gets it, and nobody whose words it happens to meet", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"], { fields: { interests: ["safety"] } }), met(["Bo Lind"])]);
  const share = { kind: "share", title: "AI safety", text: "", hasAttachment: false } as const;
  const { lines } = memory.mail([{ ...share, recipients: ["Bo", "Nobody Known"] }]);
  expect(lines).toMatchObject([{ kind: "shared", fits: [{ name: "Bo Lind", words: [] }] }]);
  expect(memory.nudges.map(({ contacts }) => contacts)).toEqual([[memory.contact("Bo Lind").id]]);
  expect(memory.mail([{ ...share, title: "AI safety 2", recipients: ["Nobody"] }]).lines).toMatchObject([
    { fits: [{ name: "Anna Berg" }] },
  ]);
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

test("a plain no answers whom the owner talked with, but where one thing is to pass on it may be that", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"], { fields: { interests: ["salmon"] } }), met(["Bo Lind"])]);
  const before = memory.exported();
  const { lines } = memory.mail([{ kind: "no", target: { by: "bare" } }], memory.digest(["Bo Lind"]));
  expect(lines).toEqual([]);
  expect(memory.exported().interactions).toEqual(before.interactions);
  expect(only(memory.nudgesOf("Bo Lind")).status).toBe("open");
  memory.mail([{ kind: "share", title: "Salmon", text: "", hasAttachment: false }]);
  const digest = memory.sent(
    "digest",
    memory.nudges.map((nudge, index) => numbered(nudge, index + 1)),
    { slot: memory.today },
  );
  const declined = memory.mail([{ kind: "no", target: { by: "bare" } }], digest);
  expect(declined.lines).toMatchObject([{ kind: "declined", name: "Anna Berg", title: "Salmon" }]);
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
