// Mails to the other addresses, and addresses that are nobody's.
import { describe, expect, it } from "vitest";

import { isRoleAddress } from "../../functions/intent/grammar/nobody.ts";
import { NUMBERS, forwarded, mail, read } from "./mail-builder.ts";

const ANNA = { by: "address", address: "anna@harbour.example", name: "Anna Berg" };

describe("other addresses", () => {
  it("share@ keeps title, first link and words, of what is written or forwarded", () => {
    expect(
      read(mail({ subject: "Salmon news", fresh: "Read https://salmon.example/a, and https://b.example." }), [
        { kind: "share" },
      ]),
    ).toEqual([
      {
        kind: "share",
        title: "Salmon news",
        url: "https://salmon.example/a",
        text: "Read https://salmon.example/a, and https://b.example.",
        hasAttachment: false,
        isOwn: true,
      },
    ]);
    // The note of the forward still holds the signature that was cut from the fresh text.
    const one = forwarded({ body: "See https://c.example/x", note: "For Bo?\n\nKit Holm\nHavnelab" });
    expect(
      read(mail({ subject: "Fwd: x", fresh: "For Bo?", forwarded: one, forwards: [one] }), [{ kind: "share" }]),
    ).toEqual([
      {
        kind: "share",
        title: "Salmon in Aarhus",
        url: "https://c.example/x",
        text: "See https://c.example/x",
        hasAttachment: false,
        note: "For Bo?",
      },
    ]);
    const words = "For Nora and Linda Moss: the AI Safety Summit\nhttps://b.example";
    expect(read(mail({ subject: "", fresh: words }), [{ kind: "share" }])).toMatchObject([
      {
        recipients: ["Nora", "Linda Moss"],
        title: "the AI Safety Summit",
        text: "the AI Safety Summit\nhttps://b.example",
      },
    ]);
    const danish = mail({ subject: "Fwd: x", fresh: "til Ole, Bo og Åse", forwarded: one, forwards: [one] });
    expect(read(danish, [{ kind: "share" }])).toMatchObject([{ recipients: ["Ole", "Bo", "Åse"] }]);
    for (const fresh of ["For those who care: news", "to be read: Nora", "For Nora, who likes salmon: news"]) {
      expect(read(mail({ subject: "News", fresh }), [{ kind: "share" }])[0]).not.toHaveProperty("recipients");
    }
    // Who answers a mail to share@ passes on what the answer quotes.
    expect(read(mail({ subject: "Re: x", fresh: "For Bo?", answered: one }), [{ kind: "share" }])).toMatchObject([
      { kind: "share", title: "Salmon in Aarhus", url: "https://c.example/x", note: "For Bo?" },
    ]);
    expect(read(mail({}), [{ kind: "share" }])).toEqual([{ kind: "not-understood", line: "", why: "empty-share" }]);
  });

  it("an answer of a name alone is a contact only where the digest asked for names", () => {
    const named = (of: "digest" | "other") =>
      read(mail({ fresh: "Anna Berg" }), [{ kind: "reply", numbers: [], of }]).map(({ kind }) => kind);
    expect(named("digest")).toEqual(["record"]);
    expect(named("other")).toEqual(["not-understood"]);
  });

  it("me@ is told what me@ understands, and lists those of a tag", () => {
    const orders = (fresh: string) => read(mail({ fresh }), [{ kind: "me" }]);
    for (const line of ["2", "what can you do?"]) {
      expect(orders(line)).toEqual([{ kind: "not-understood", line, why: "unknown-order" }]);
    }
    for (const line of ["list #customer", "liste #customer"])
      expect(orders(line)).toEqual([{ kind: "find", words: "#customer" }]);
  });

  it("a cadence above a forward is no question who it is", () => {
    const one = forwarded({});
    for (const fresh of ["every week", "hver uge"]) {
      expect(read(mail({ fresh, forwarded: one, forwards: [one] }), [{ kind: "log" }])).toMatchObject([
        { kind: "record", fields: { cadenceDays: 7 } },
      ]);
    }
  });

  it("ask@ and intro@ say that they are not there yet, and help@ helps", () => {
    expect(read(mail({ subject: "Who knows salmon?" }), [{ kind: "ask" }])).toEqual([
      { kind: "not-yet", what: "asking", line: "Who knows salmon?" },
    ]);
    expect(read(mail({ fresh: "Anna and Bo: both work with salmon" }), [{ kind: "intro" }])).toEqual([
      { kind: "not-yet", what: "introductions", line: "Anna and Bo: both work with salmon" },
    ]);
    expect(read(mail({ fresh: "anything" }), [{ kind: "help" }])).toEqual([{ kind: "help" }]);
  });

  it.each(["ask", "intro", "share"] as const)("%s@ does help and undo all the same", (kind) => {
    expect(read(mail({ subject: "help" }), [{ kind }])).toEqual([{ kind: "help" }]);
    expect(read(mail({ fresh: "fortryd" }), [{ kind }])).toEqual([{ kind: "undo" }]);
  });

  it("the drop-box logs what was sent on by itself, and reads no commands", () => {
    const received = mail({
      from: { name: "Anna Berg", address: "anna@harbour.example" },
      fresh: "1 done\nundo",
      subject: "Nets",
    });
    expect(read({ ...received, to: [{ name: "", address: "kit@example.org" }] }, [{ kind: "drop-box" }])).toEqual([
      {
        kind: "record",
        people: [ANNA],
        at: "2026-11-24T10:00:00.000Z",
        channel: "mail",
        direction: "in",
        subject: "Nets",
      },
    ]);
  });

  it("an answer that also goes to log@ is an answer, and its words are no note", () => {
    const roads = [{ kind: "reply", numbers: NUMBERS }, { kind: "log" }] as const;
    expect(read(mail({ fresh: "1 done" }), roads)).toEqual([{ kind: "done", target: { by: "numbers", numbers: [1] } }]);
  });
});

describe("addresses that are nobody", () => {
  it.each(
    "info@x.example noreply@x.example no-reply@x.example do-not-reply@x.example support@x.example kundeservice@x.example sales@x.example bounces+12@x.example mailer-daemon@x.example ikke-svar@x.example news-owner@x.example talk@lists.x.example talk@googlegroups.com nyhedsbrev@x.example faktura@x.example notifications@github.example reply-12ab@x.example nobody".split(
      " ",
    ),
  )("%s is", (address) => {
    expect(isRoleAddress(address)).toBe(true);
  });

  it.each("anna@x.example bo.lind@x.example a.b+tag@x.example lists.berg@x.example alister@x.example".split(" "))(
    "%s is somebody",
    (address) => {
      expect(isRoleAddress(address)).toBe(false);
    },
  );
});
