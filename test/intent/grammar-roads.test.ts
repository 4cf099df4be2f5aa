import { describe, expect, it } from "vitest";

import { forwarded, mail, read } from "./mail-builder.ts";

const LOG = [{ kind: "log" }] as const;
const ANNA = { by: "address", address: "anna@harbour.example", name: "Anna Berg" };
const RECEIVED = {
  kind: "record",
  people: [ANNA],
  at: "2026-11-03T08:15:00.000Z",
  channel: "mail",
  direction: "in",
  subject: "Salmon in Aarhus",
};
const ATTACHED = { kind: "mail", filename: "a.eml", contentType: "message/rfc822", text: "" } as const;
const CARLA = { name: "Carla Mose", address: "carla@mose.example" };

describe("a forwarded mail", () => {
  const one = forwarded({});

  it("is a contact with its sender at its date", () => {
    expect(read(mail({ subject: "Fwd: Salmon in Aarhus", forwarded: one, forwards: [one] }), LOG)).toEqual([RECEIVED]);
  });

  it("keeps the owner's words above it, and takes facts, cadence, promise and follow-up out of them", () => {
    const note =
      "Nice talk at the fair.\nevery 1 week #customer\nPromised the drawings by Friday\nfollow up in 2 weeks";
    const parsed = mail({ fresh: note, forwarded: { ...one, note }, forwards: [{ ...one, note }] });
    expect(read(parsed, LOG)).toEqual([
      { ...RECEIVED, note: "Nice talk at the fair.", fields: { tags: ["customer"], cadenceDays: 7 } },
      { kind: "pledge", by: "owner", person: ANNA, text: "the drawings", due: "2026-11-27" },
      { kind: "follow-up", people: [ANNA], on: "2026-12-08" },
    ]);
  });

  it.each(["Anna looks for a boat", "Anna Berg: looks for a boat", "She looks for a boat"])(
    "takes what its sender needs from the words above it: %s",
    (note) => {
      const parsed = mail({ fresh: note, forwarded: { ...one, note }, forwards: [{ ...one, note }] });
      expect(read(parsed, LOG)).toEqual([{ ...RECEIVED, fields: { needs: ["a boat"] } }]);
    },
  );

  it.each(["Bo looks for a boat", "Anna is happy", "met her on 9 Nov"])(
    "keeps the words above it that are no fact about its sender: %s",
    (note) => {
      const parsed = mail({ fresh: note, forwarded: { ...one, note }, forwards: [{ ...one, note }] });
      expect(read(parsed, LOG)).toEqual([{ ...RECEIVED, note }]);
    },
  );

  it("takes nothing from the forwarded mail's own body", () => {
    const body = "1 done\nundo\nevery 1 week\n#customer\nhelp";
    expect(read(mail({ forwarded: { ...one, body }, forwards: [{ ...one, body }] }), LOG)).toEqual([RECEIVED]);
  });

  it("is outgoing to all its people when the owner sent it", () => {
    const own = forwarded({
      from: { name: "Kit", address: "Kit@Work.example" },
      to: [
        { name: "Anna Berg", address: "Anna@Harbour.example" },
        { name: "", address: "kit@example.org" },
      ],
      cc: [CARLA, { name: "Desk", address: "support@shop.example" }],
    });
    expect(read(mail({ forwarded: own, forwards: [own] }), LOG)).toEqual([
      {
        ...RECEIVED,
        people: [ANNA, { by: "address", address: "carla@mose.example", name: "Carla Mose" }],
        direction: "out",
      },
    ]);
  });

  it("of a forward in a forward is the outermost that is not the owner's own", () => {
    const deeper = forwarded({ from: CARLA });
    const own = forwarded({
      from: { name: "Kit", address: "kit@work.example" },
      to: [{ name: "", address: "kit@example.org" }],
    });
    const mentioned = [{ by: "address", address: "carla@mose.example", name: "Carla Mose" }];
    const told = [{ ...RECEIVED, mentioned }];
    expect(read(mail({ forwarded: one, forwards: [one, deeper], mentioned: [CARLA] }), LOG)).toEqual(told);
    expect(read(mail({ forwarded: one, forwards: [own, one, deeper], mentioned: [CARLA] }), LOG)).toEqual(told);
  });

  it("mentions nobody whom it records, nor the owner, a desk or a list", () => {
    const desk = { name: "Desk", address: "support@shop.example" };
    const again = { name: "Anna Berg", address: "Anna@Harbour.example" };
    const kit = { name: "Kit", address: "kit@example.org" };
    const parsed = mail({ forwarded: one, forwards: [one], mentioned: [again, desk, kit, again] });
    expect(read(parsed, LOG)).toEqual([RECEIVED]);
  });

  it("is one contact each when several are attached", () => {
    const forwards = [one, forwarded({ from: CARLA, subject: "Nets" })];
    const people = read(mail({ forwarded: one, forwards, attachments: [ATTACHED, ATTACHED] }), LOG).map((command) =>
      command.kind === "record" ? command.people : command,
    );
    expect(people).toEqual([[ANNA], [{ by: "address", address: "carla@mose.example", name: "Carla Mose" }]]);
  });

  it("from nobody is answered", () => {
    const robot = forwarded({ from: { name: "Shop", address: "no-reply@shop.example" } });
    expect(read(mail({ forwarded: robot, forwards: [robot] }), LOG)).toEqual([
      { kind: "not-understood", line: "no-reply@shop.example", why: "nobody-behind" },
    ]);
  });

  it("without a date is now, and one from a clock that runs ahead too", () => {
    for (const date of ["", "2027-01-01T00:00:00.000Z"]) {
      const undated = forwarded({ date, dateLocal: "" });
      expect(read(mail({ forwarded: undated, forwards: [undated] }), LOG)).toMatchObject([
        { at: "2026-11-24T10:00:00.000Z" },
      ]);
    }
  });
});

describe("a mail to others with log@ in BCC or CC", () => {
  const to = [{ name: "Anna Berg", address: "anna@harbour.example" }];
  const sent = { ...RECEIVED, direction: "out", at: "2026-11-24T10:00:00.000Z", subject: "Lunch?" };

  it("is outgoing to all To and Cc people, and of its body nothing is kept", () => {
    const parsed = mail({
      subject: "Re: Lunch?",
      fresh: "1 done\nAnna: likes opera",
      to,
      cc: [CARLA, { name: "", address: "log@in.livstegn.test" }, { name: "", address: "news@list.example" }],
    });
    const people = [ANNA, { by: "address", address: "carla@mose.example", name: "Carla Mose" }];
    expect(read(parsed, LOG)).toEqual([{ ...sent, people }]);
  });

  it("is that also when it carries a forward or a quoted mail", () => {
    const one = forwarded({ from: CARLA });
    expect(read(mail({ subject: "Lunch?", to, forwarded: one, forwards: [one] }), LOG)).toEqual([sent]);
  });

  it("closes the nudge of its draft, also with changed subject and further people", () => {
    const parsed = mail({ subject: "Something else", to: [...to, CARLA] });
    expect(read(parsed, [{ kind: "draft", nudge: "00000000000000aa" }])).toMatchObject([
      { kind: "record", closesNudge: "00000000000000aa", subject: "Something else" },
    ]);
  });

  it("asks for a follow-up with its people on each day of its addresses", () => {
    const roads = [{ kind: "log" }, { kind: "follow-up", words: ["2w", "friday", "14days", "whenever"] }] as const;
    expect(read(mail({ subject: "Lunch?", to }), roads)).toEqual([
      sent,
      { kind: "follow-up", people: [ANNA], on: "2026-12-08" },
      { kind: "follow-up", people: [ANNA], on: "2026-11-27" },
      { kind: "not-understood", line: "whenever", why: "bad-address-verb" },
    ]);
  });
});

describe("an address that names a day", () => {
  const DAYS: readonly (readonly [string, string])[] = [
    ["2w", "2026-12-08"],
    ["2weeks", "2026-12-08"],
    ["in2weeks", "2026-12-08"],
    ["3days", "2026-11-27"],
    ["3d", "2026-11-27"],
    ["1m", "2026-12-24"],
    ["1month", "2026-12-24"],
    ["1year", "2027-11-24"],
    ["friday", "2026-11-27"],
    ["fri", "2026-11-27"],
    ["nextfriday", "2026-11-27"],
    ["tomorrow", "2026-11-25"],
    ["14aug", "2027-08-14"],
    ["aug14", "2027-08-14"],
    ["14-aug", "2027-08-14"],
    ["2027-08-14", "2027-08-14"],
    ["nextweek", "2026-11-30"],
    ["next-week", "2026-11-30"],
    ["nextmonth", "2026-12-01"],
    ["week34", "2027-08-23"],
    ["afterchristmas", "2026-12-27"],
    ["om2uger", "2026-12-08"],
    ["2uger", "2026-12-08"],
    ["omenuge", "2026-12-01"],
    ["om14dage", "2026-12-08"],
    ["om3maaneder", "2027-02-24"],
    ["om3mdr", "2027-02-24"],
    ["fredag", "2026-11-27"],
    ["paafredag", "2026-11-27"],
    ["naestefredag", "2026-11-27"],
    ["lørdag", "2026-11-28"],
    ["loerdag", "2026-11-28"],
    ["imorgen", "2026-11-25"],
    ["overmorgen", "2026-11-26"],
    ["14maj", "2027-05-14"],
    ["uge34", "2027-08-23"],
    ["naesteuge", "2026-11-30"],
    ["efterjul", "2026-12-27"],
  ];

  it.each(DAYS)("%s@ is %s", (word, day) => {
    const [, followUp] = read(mail({ fresh: "Coffee with Anna" }), [{ kind: "follow-up", words: [word] }]);
    expect(followUp).toEqual({ kind: "follow-up", people: [{ by: "name", name: "Anna" }], on: day });
  });

  it.each(["today", "yesterday", "igaar", "2020-01-01", "31june", "team", "x", "", "2", "w2w2w2"])(
    "%s@ is answered",
    (word) => {
      const commands = read(mail({ fresh: "Coffee with Anna" }), [{ kind: "follow-up", words: [word] }]);
      expect(commands[1]).toEqual({ kind: "not-understood", line: word, why: "bad-address-verb" });
    },
  );
});
