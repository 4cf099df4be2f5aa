// Who is it? Names that say more or less, questions with one effect, what a mail tells by itself.
import { array, assert, constantFrom, property, record, shuffledSubarray } from "fast-check";
import { describe, expect, test } from "vitest";
import type { Command } from "../../../functions/domain/commands.ts";
import { aMemory, mailFrom, met, on, only } from "./memory.ts";

type Answer = Extract<Command, { kind: "answer" }>;
const yes: Answer = { kind: "answer", target: { by: "bare" }, word: "yes" };
const somebodyElse: Answer = { kind: "answer", target: { by: "bare" }, word: "other" };
const named = (name: string): Answer => ({ kind: "answer", target: { by: "bare" }, word: "none", name });

describe("a name that says more or less than one that is known", () => {
  test.each([
    ["Anna", "Anna Berg"],
    ["A. Berg", "Anna Berg"],
    ["Anna Berg", "Anna Maria Berg"],
    ["Anna B.", "Anna Berg"],
  ])("%s noted first, %s later: asked once, and yes makes one person under the fuller name", (first, later) => {
    const memory = aMemory();
    memory.mail([met([first])]);
    const asked = memory.mail([met([later], { at: "2026-11-22" })]);
    expect(asked.lines).toEqual([{ kind: "same-person", number: 1, name: first, address: later }]);
    expect(memory.interactions).toHaveLength(1);
    memory.mail([yes], memory.receipt(asked));
    expect(memory.contacts.map(({ name }) => name)).toEqual([later]);
    expect(only(memory.contacts).touches).toHaveLength(2);
    expect(memory.mail([met([later], { at: "2026-11-21" })]).questions).toEqual([]);
  });

  test("is somebody else when the owner says so, and both are told apart from then on", () => {
    const memory = aMemory();
    memory.mail([met(["Anna"])]);
    const asked = memory.mail([met(["Anna Berg"], { at: "2026-11-22" })]);
    memory.mail([{ kind: "no", target: on(1) }], memory.receipt(asked));
    expect(memory.contacts.map(({ name }) => name)).toEqual(["Anna", "Anna Berg"]);
    expect(memory.mail([met(["Anna Berg"], { at: "2026-11-20" })]).questions).toEqual([]);
  });

  test("is asked about by every road: a forward, a note, a reminder, a promise", () => {
    const roads: readonly Command[] = [
      mailFrom("Anna Berg", "anna@example.com"),
      met(["Anna Berg"]),
      { kind: "note", who: { by: "name", name: "Anna Berg" }, note: "moved" },
      { kind: "follow-up", people: [{ by: "name", name: "Anna Berg" }], on: "2026-12-01" },
      { kind: "pledge", by: "owner", person: { by: "name", name: "Anna Berg" }, text: "the deck" },
    ];
    for (const road of roads) {
      const memory = aMemory();
      memory.mail([met(["Anna"], { at: "2026-11-01" })]);
      const asked = memory.mail([road]);
      expect(
        asked.lines.map(({ kind }) => kind),
        road.kind,
      ).toEqual(["same-person"]);
      expect(memory.contacts).toHaveLength(1);
      memory.mail([yes], memory.receipt(asked));
      expect(only(memory.contacts).name, road.kind).toBe("Anna Berg");
    }
  });

  test("of a known person with another address is never taken for theirs unasked", () => {
    const memory = aMemory();
    memory.mail([mailFrom("Søren Jørgensen", "soren@example.com")]);
    for (const name of ["Søren Jørgensen", "Soren Joergensen", "Jørgensen Søren", "S. Jørgensen"]) {
      const asked = memory.mail([mailFrom(name, "sj@other.example")]);
      expect(
        asked.lines.map(({ kind }) => kind),
        name,
      ).toEqual(["same-person"]);
    }
    expect(memory.contacts).toHaveLength(1);
  });

  test("is no question when the address says another surname", () => {
    const memory = aMemory();
    memory.mail([mailFrom("Anna Berg", "berg@example.com")]);
    expect(memory.mail([mailFrom("Anna", "anna.holm@example.com")]).questions).toEqual([]);
    expect(memory.contacts).toHaveLength(2);
  });
});

describe("an answer to who was meant", () => {
  const asking = () => {
    const memory = aMemory();
    memory.mail([mailFrom("Anna Berg", "berg@example.org"), mailFrom("Anna Bech", "bech@example.org")]);
    const asked = memory.mail([met(["Anna"])]);
    return { memory, receipt: memory.receipt(asked) };
  };
  const meetings = (memory: ReturnType<typeof aMemory>) =>
    memory.interactions.filter(({ channel }) => channel === "meeting");

  test("has one effect: the second is told that the first stands", () => {
    const { memory, receipt } = asking();
    memory.mail([{ kind: "answer", target: on(1), word: "none" }], receipt);
    const second = memory.mail([{ kind: "answer", target: on(2), word: "none" }], receipt);
    expect(second.lines).toEqual([{ kind: "already-answered", name: "Anna" }]);
    expect(meetings(memory).map(({ contacts }) => contacts)).toEqual([[memory.contact("Anna Berg").id]]);
  });

  test("may be given again once it was undone", () => {
    const { memory, receipt } = asking();
    const first = memory.mail([{ kind: "answer", target: on(1), word: "none" }], receipt);
    memory.mail([{ kind: "undo" }], memory.sent("receipt", [], { journal: first.journal }));
    memory.mail([{ kind: "answer", target: on(2), word: "none" }], receipt);
    expect(meetings(memory).map(({ contacts }) => contacts)).toEqual([[memory.contact("Anna Bech").id]]);
  });

  test("is one answer in one mail, too", () => {
    const { memory, receipt } = asking();
    memory.mail([named("Berg"), named("Bech")], receipt);
    expect(meetings(memory)).toHaveLength(1);
  });

  test("may be the name alone, or somebody whom it did not offer", () => {
    const { memory, receipt } = asking();
    memory.mail([named("Bech")], receipt);
    expect(meetings(memory)[0]?.contacts).toEqual([memory.contact("Anna Bech").id]);
    const other = asking();
    other.memory.mail([named("Anna Holm")], other.receipt);
    expect(meetings(other.memory)[0]?.contacts).toEqual([other.memory.contact("Anna Holm").id]);
  });

  test("that it was somebody else asks for the full name, and what was told waits for it", () => {
    const { memory, receipt } = asking();
    const again = memory.mail([somebodyElse], receipt);
    expect(again.lines).toEqual([{ kind: "who", number: 1, name: "Anna", why: "other" }]);
    expect(memory.contacts).toHaveLength(2);
    const further = memory.mail([{ kind: "answer", target: on(1), word: "other" }], memory.receipt(again));
    expect(further.lines).toEqual(again.lines);
    const last = memory.receipt(further);
    memory.mail([named("Anna Holm")], last);
    expect(memory.contacts.map(({ name }) => name)).toEqual(["Anna Berg", "Anna Bech", "Anna Holm"]);
    expect(meetings(memory).map(({ contacts }) => contacts)).toEqual([[memory.contact("Anna Holm").id]]);
    expect(memory.mail([named("Anna Krog")], last).lines).toEqual([{ kind: "already-answered", name: "Anna" }]);
  });

  test("that says no more than was asked is asked again", () => {
    const { memory, receipt } = asking();
    expect(memory.mail([named("Anna")], receipt).lines.map(({ kind }) => kind)).toEqual(["which-person"]);
    expect(meetings(memory)).toEqual([]);
  });

  test("that one of several was not meant leaves it open which was", () => {
    const { memory, receipt } = asking();
    memory.mail([{ kind: "no", target: on(1) }], receipt);
    expect(meetings(memory)).toEqual([]);
  });
});

describe("a contact of whom only the first name is known", () => {
  test("never wins unasked over others of that first name", () => {
    const memory = aMemory();
    memory.mail([met(["Anna"], { at: "2026-11-01" })]);
    expect(memory.mail([met(["Anna"], { at: "2026-11-02" })]).questions).toEqual([]);
    memory.mail([mailFrom("Anna Berg", "berg@example.org")], undefined);
    const first = memory.mail([met(["Anna Bech"], { at: "2026-11-03" })]);
    memory.mail([{ kind: "no", target: on(1) }], memory.receipt(first));
    const asked = memory.mail([met(["Anna"], { at: "2026-11-04" })]);
    expect(asked.lines).toMatchObject([{ kind: "which-person", name: "Anna" }]);
    expect(asked.questions.length).toBeGreaterThan(1);
  });

  test("gets no address of an Anna who may be another", () => {
    const memory = aMemory();
    memory.mail([met(["Anna"], { at: "2026-11-01" })]);
    const first = memory.mail([met(["Anna Bech"], { at: "2026-11-03" })]);
    memory.mail([{ kind: "no", target: on(1) }], memory.receipt(first));
    const asked = memory.mail([mailFrom("Anna", "anna@example.com")]);
    expect(asked.lines).toMatchObject([{ kind: "which-person" }]);
  });
});

describe("answers that contradict each other", () => {
  const answer = (word: "yes" | "no"): Command =>
    word === "yes" ? { kind: "answer", target: on(1), word } : { kind: "no", target: on(1) };
  const asking = () => {
    const memory = aMemory();
    memory.mail([mailFrom("Anna Berg", "anna@example.org", { at: "2026-11-01T10:00:00.000Z" })]);
    const mails = ["2026-11-02", "2026-11-03"].map((day) =>
      memory.mail([mailFrom("Anna Berg", "anna@new.example", { at: `${day}T10:00:00.000Z`, subject: day })]),
    );
    const [first, second] = mails.map((asked) => memory.receipt(asked));
    return { memory, first, second };
  };
  const subjects = (memory: ReturnType<typeof aMemory>) =>
    memory.contacts.map(({ addresses, touches }) => [addresses, touches.map(({ topic }) => topic)]);

  test("each do what their own question says: yes after no", () => {
    const { memory, first, second } = asking();
    memory.mail([answer("no")], second);
    const { lines } = memory.mail([answer("yes")], first);
    expect(subjects(memory)).toEqual([
      [
        ["anna@new.example", "anna@example.org"],
        ["The harbour", "2026-11-02"],
      ],
      [[], ["2026-11-03"]],
    ]);
    expect(lines.map(({ kind }) => kind)).toEqual(["field-removed", "field-set", "recorded"]);
  });

  test("each do what their own question says: no after yes", () => {
    const { memory, first, second } = asking();
    memory.mail([answer("yes")], second);
    memory.mail([answer("no")], first);
    expect(subjects(memory)).toEqual([
      [["anna@example.org"], ["The harbour", "2026-11-03"]],
      [["anna@new.example"], ["2026-11-02"]],
    ]);
  });

  test("are none when they are the same: two no's make one person", () => {
    const { memory, first, second } = asking();
    memory.mail([answer("no")], second);
    memory.mail([answer("no")], first);
    expect(subjects(memory)).toEqual([
      [["anna@example.org"], ["The harbour"]],
      [["anna@new.example"], ["2026-11-02", "2026-11-03"]],
    ]);
  });

  test("by name, too: two no's make one person", () => {
    const memory = aMemory();
    memory.mail([met(["Anna"], { at: "2026-11-01" })]);
    const mails = ["2026-11-02", "2026-11-03"].map((at) => memory.mail([met(["Anna Berg"], { at })]));
    for (const asked of mails) memory.mail([answer("no")], memory.receipt(asked));
    expect(memory.contacts.map(({ name, touches }) => [name, touches.length])).toEqual([
      ["Anna", 1],
      ["Anna Berg", 2],
    ]);
  });

  test("several questions of one mail keep their numbers, in whatever order and however often they are answered", () => {
    const answers = [1, 2, 3].flatMap((number) => [number, number]);
    assert(
      property(shuffledSubarray(answers, { minLength: answers.length }), (order) => {
        const memory = aMemory();
        memory.mail([
          mailFrom("Anna Berg", "anna@example.org", { at: "2026-11-01T10:00:00.000Z" }),
          mailFrom("Bo Lind", "bo@example.org", { at: "2026-11-01T11:00:00.000Z" }),
          mailFrom("Carl Krog", "carl@example.org", { at: "2026-11-01T12:00:00.000Z" }),
        ]);
        const receipt = memory.receipt(
          memory.mail([
            mailFrom("Anna Berg", "anna@new.example"),
            mailFrom("Bo Lind", "bo@new.example"),
            mailFrom("Carl Krog", "carl@new.example"),
          ]),
        );
        for (const number of order) {
          const no: Command = { kind: "no", target: on(number) };
          memory.mail([number === 2 ? no : { kind: "answer", target: on(number), word: "yes" }], receipt);
        }
        expect(memory.contacts.map(({ name, addresses, touches }) => [name, addresses.length, touches.length])).toEqual(
          [
            ["Anna Berg", 2, 2],
            ["Bo Lind", 1, 1],
            ["Carl Krog", 2, 2],
            ["Bo Lind", 1, 1],
          ],
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe("a name that nobody is known by", () => {
  const likes: Command = { kind: "note", who: { by: "name", name: "Kirsten" }, fields: { interests: ["sailing"] } };
  const asking = (command: Command) => {
    const memory = aMemory();
    memory.mail([met(["Bo Lind"], { at: "2026-11-01" })]);
    const asked = memory.mail([command]);
    expect(asked.lines).toEqual([{ kind: "who", number: 1, name: "Kirsten", why: "unknown" }]);
    expect(memory.contacts).toHaveLength(1);
    return { memory, receipt: memory.receipt(asked) };
  };

  test.each<[string, Command, string]>([
    ["a full name", named("Kirsten Lund"), "Kirsten Lund"],
    ["a full name by number", { kind: "answer", target: on(1), word: "none", name: "Kirsten Lund" }, "Kirsten Lund"],
    ["yes", { kind: "answer", target: on(1), word: "yes" }, "Kirsten"],
    ["that she is new", somebodyElse, "Kirsten"],
    ["the name once more", named("Kirsten"), "Kirsten"],
  ])("is asked about, and what was told is kept for the answer: %s", (_, answer, name) => {
    const { memory, receipt } = asking(likes);
    memory.mail([answer], receipt);
    expect(memory.contact(name).interests).toEqual(["sailing"]);
    expect(memory.mail([answer], receipt).lines).toEqual([{ kind: "already-answered", name: "Kirsten" }]);
    expect(memory.contacts).toHaveLength(2);
  });

  test("may be somebody known by another", () => {
    const { memory, receipt } = asking(likes);
    memory.mail([{ kind: "answer", target: on(1), word: "none", name: "Bo Lind" }], receipt);
    expect(memory.contact("Bo Lind").interests).toEqual(["sailing"]);
    expect(memory.contacts).toHaveLength(1);
  });

  test("waits with a cadence, too", () => {
    const { memory, receipt } = asking({ kind: "cadence", who: { by: "name", name: "Kirsten" }, days: 42 });
    memory.mail([named("Kirsten Lund")], receipt);
    expect(memory.contact("Kirsten Lund").cadenceDays).toBe(42);
  });
});

describe("an organisation instead of a person", () => {
  const firm = (name: string): Command => ({
    ...met([], { note: "the pier" }),
    people: [{ by: "name", name, isNot: "organisation" }],
  });

  test("is asked about, and recorded with whoever it was, who works there", () => {
    const memory = aMemory();
    const asked = memory.mail([firm("Vestas A/S")]);
    expect(asked.lines).toEqual([{ kind: "who", number: 1, name: "Vestas A/S", why: "organisation" }]);
    expect(memory.contacts).toEqual([]);
    const again = memory.mail([yes], memory.receipt(asked));
    expect(again.lines).toEqual(asked.lines);
    memory.mail([named("Mette Holm")], memory.receipt(again));
    expect(only(memory.contacts)).toMatchObject({ name: "Mette Holm", organisation: "Vestas A/S" });
    expect(only(memory.interactions)).toMatchObject({ note: "the pier" });
  });

  test("that is known by those who work there is no person either, and they are offered", () => {
    const memory = aMemory();
    memory.mail([
      met(["Mette Holm"], { at: "2026-11-01", fields: { organisation: "Vestas A/S" } }),
      met(["Vera Juul"], { at: "2026-11-01", fields: { organisation: "Nordlys" } }),
    ]);
    for (const name of ["Vestas", "vestas a/s"]) {
      const asked = memory.mail([met([name], { at: name === "Vestas" ? "2026-11-02" : "2026-11-03" })]);
      expect(asked.lines).toMatchObject([
        { kind: "which-person", name, isOrganisation: true, options: [{ number: 1, name: "Mette Holm" }] },
      ]);
      memory.mail([{ kind: "answer", target: on(1), word: "none" }], memory.receipt(asked));
    }
    expect(memory.contacts).toHaveLength(2);
    expect(memory.contact("Mette Holm").touches).toHaveLength(3);
  });

  test("may have been somebody else there", () => {
    const memory = aMemory();
    memory.mail([met(["Mette Holm"], { at: "2026-11-01", fields: { organisation: "Vestas" } })]);
    const asked = memory.mail([met(["Vestas"])]);
    const other = memory.mail([somebodyElse], memory.receipt(asked));
    expect(other.lines).toEqual([{ kind: "who", number: 1, name: "Vestas", why: "organisation" }]);
    memory.mail([named("Bo Lind")], memory.receipt(other));
    expect(memory.contact("Bo Lind")).toMatchObject({ organisation: "Vestas" });
    expect(memory.contact("Bo Lind").touches).toHaveLength(1);
  });

  test("is nobody who bears its name", () => {
    const memory = aMemory();
    memory.mail([met(["Anna Holm"], { at: "2026-11-01", fields: { organisation: "Holm" } })]);
    expect(memory.mail([met(["Holm"])]).questions).toEqual([]);
    expect(memory.contact("Anna Holm").touches).toHaveLength(2);
  });
});

test("somebody's boss is a person without a name: asked, and never taken for whose boss it is", () => {
  const memory = aMemory();
  memory.mail([met(["Finn Krog"], { at: "2026-11-01" })]);
  const asked = memory.mail([{ ...met([]), people: [{ by: "name", name: "Finn's boss", isNot: "relation" }] }]);
  expect(asked.lines).toEqual([{ kind: "who", number: 1, name: "Finn's boss", why: "relation" }]);
  memory.mail([named("Vera Juul")], memory.receipt(asked));
  expect(memory.contact("Vera Juul").touches).toHaveLength(1);
  expect(memory.contact("Finn Krog").touches).toHaveLength(1);
});

describe("what a mail tells of a person by itself", () => {
  const told = { organisation: "Havnelab", role: "CTO", phone: "12 34 56 78" };
  const signed = (fields: object) =>
    mailFrom("Anna Berg", "anna@example.com", {
      people: [{ by: "address", address: "anna@example.com", name: "Anna Berg", told: fields }],
    });

  test("fills what is empty, and the receipt says what was taken", () => {
    const memory = aMemory();
    const { lines } = memory.mail([signed(told)]);
    expect(memory.contact("Anna Berg")).toMatchObject(told);
    expect(lines.flatMap((line) => (line.kind === "field-set" ? [[line.field, line.value]] : []))).toEqual([
      ["organisation", "Havnelab"],
      ["role", "CTO"],
      ["phone", "12 34 56 78"],
    ]);
  });

  test("never overwrites what is known, by a signature or by the owner", () => {
    const value = constantFrom("Havnelab", "Nordlys", "Kites");
    const some = record({ organisation: value, role: value, phone: value }, { requiredKeys: [] });
    assert(
      property(array(some, { minLength: 1, maxLength: 4 }), (tellings) => {
        const memory = aMemory();
        const first: Record<string, string> = {};
        for (const [index, fields] of tellings.entries()) {
          memory.mail([{ ...signed(fields), at: `2026-11-0${index + 1}T10:00:00.000Z` }]);
          for (const [field, text] of Object.entries(fields)) first[field] ??= text;
        }
        expect(memory.contact("Anna Berg")).toMatchObject(first);
      }),
      { numRuns: 60 },
    );
  });

  test("gives somebody known by an address alone their name, and nobody another", () => {
    const memory = aMemory();
    const bare: Command = { ...mailFrom("", "ab@example.com"), people: [{ by: "address", address: "ab@example.com" }] };
    memory.mail([bare]);
    memory.mail([mailFrom("Anna Berg", "ab@example.com", { at: "2026-11-21T10:15:00.000Z" })]);
    memory.mail([mailFrom("Support Desk", "ab@example.com", { at: "2026-11-22T10:15:00.000Z" })]);
    expect(memory.contacts.map(({ name }) => name)).toEqual(["Anna Berg"]);
  });

  test("a tagged address is that of the person behind it", () => {
    const memory = aMemory();
    memory.mail([mailFrom("Anna Berg", "anna@example.com")]);
    expect(
      memory.mail([mailFrom("Anna Berg", "anna+boats@example.com", { at: "2026-11-21T10:15:00.000Z" })]).questions,
    ).toEqual([]);
    expect(only(memory.contacts).touches).toHaveLength(2);
  });
});

test("a word that may be no person makes nobody", () => {
  const memory = aMemory();
  const { lines } = memory.mail([{ ...met([]), people: [{ by: "name", name: "Holdet", onlyKnown: true }] }]);
  expect(memory.contacts).toEqual([]);
  expect(lines[0]).toEqual({ kind: "nobody-named", name: "Holdet" });
});

test("in whatever order mails come, the same people are known by the same addresses", () => {
  const mails: readonly Command[] = [
    mailFrom("Anna Berg", "anna@example.com", { at: "2026-11-01T10:00:00.000Z" }),
    mailFrom("Bo Lind", "bo@example.com", { at: "2026-11-02T10:00:00.000Z" }),
    met(["Anna Berg"], { at: "2026-11-03" }),
    met(["Bo Lind", "Carla Skov"], { at: "2026-11-04" }),
    mailFrom("BO LIND", "bo@example.com", { at: "2026-11-05T10:00:00.000Z" }),
    mailFrom("Carla Skov", "carla@example.com", { at: "2026-11-06T10:00:00.000Z" }),
  ];
  const known = (order: readonly Command[]) => {
    const memory = aMemory();
    for (const command of order) memory.mail([command]);
    return memory.contacts
      .map(({ name, addresses, touches }) => `${name.toLowerCase()} <${addresses.join()}> ${touches.length}`)
      .toSorted((a, b) => (a < b ? -1 : 1));
  };
  const expected = known(mails);
  assert(
    property(shuffledSubarray([...mails], { minLength: mails.length }), (order) => {
      expect(known(order)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test("a need that is told with and without its article is one", () => {
  const memory = aMemory();
  const needs = (value: string): Command => ({
    kind: "note",
    who: { by: "name", name: "Anna Berg" },
    fields: { needs: [value] },
  });
  memory.mail([needs("an auditor")]);
  memory.mail([needs("auditor")]);
  expect(only(memory.contacts).needs).toEqual(["an auditor"]);
});
