// How an answer is read: the table of answers, prose that is none, and where a verb may stand.

import { describe, expect, it } from "vitest";
import type { Command } from "../../functions/domain/commands.ts";
import { fixtureLines, fixtureText } from "./fixture-files.ts";
import { NUMBERS, answer, mail, read } from "./mail-builder.ts";

type Row = {
  readonly meaning: string;
  readonly en: readonly string[];
  readonly da: readonly string[];
  readonly commands: readonly Command[];
};
const ROWS: readonly Row[] = JSON.parse(fixtureText("commands.json"));
const SMALLEST_PROSE = 200;

describe("every row of the table of answers", () => {
  it.each(ROWS)("$meaning: every wording in both languages gives the same commands", ({ en, da, commands }) => {
    const wordings = [...en, ...da];
    expect(wordings.map((text) => [text, answer(text)])).toEqual(wordings.map((text) => [text, commands]));
  });

  it("reads the same whatever the owner's own language is", () => {
    const owner = {
      language: "da",
      timeZone: "Europe/Copenhagen",
      addresses: ["kit@example.org"],
      name: "Kit Holm",
    } as const;
    for (const { en, da, commands } of ROWS) {
      for (const text of [...en, ...da]) expect([text, answer(text, { owner })]).toEqual([text, commands]);
    }
  });

  it("reads every line of a mail that has them all", () => {
    const lines = ROWS.filter(({ meaning }) => /^(?:1 yes|undo|list|settings|did number 1|skip 3)$/.test(meaning));
    const text = lines.map(({ en }) => en[0] ?? "").join("\n");
    expect(answer(text).length).toBe(lines.length);
  });
});

describe("prose", () => {
  it.each(["prose-en.txt", "prose-da.txt"])("no sentence of %s is a command, alone or under a command", (file) => {
    const sentences = fixtureLines(file);
    expect(sentences.length).toBeGreaterThanOrEqual(SMALLEST_PROSE);
    expect(sentences.map((text) => [text, answer(text)])).toEqual(sentences.map((text) => [text, []]));
    const below = sentences.map((text) => [text, answer(`1 done\n\n${text}`).length]);
    expect(below).toEqual(sentences.map((text) => [text, 1]));
  });
});

describe("a verb in a phrase", () => {
  it.each(["never mind", "no longer at Acme", "no reply", "never heard of her", "not relevant any more"])(
    "is none: 1 %s",
    (words) => expect(answer(`1 ${words}`).map(({ kind }) => kind)).toContain("not-understood"),
  );
  it.each(["ikke aktuelt mere", "nej hvor dejligt", "aldrig hørt om hende", "ikke længere hos Acme"])(
    "is none: 1 %s",
    (words) => expect(answer(`1 ${words}`).map(({ kind }) => kind)).toContain("not-understood"),
  );
  it.each(["no she left", "nej hun er stoppet", "never, she left", "aldrig: stoppet", "no and 2 done", "nej tak"])(
    "is one where the rest is a note or a clause by itself: 1 %s",
    (words) => expect(answer(`1 ${words}`)[0]).toMatchObject({ target: { by: "numbers", numbers: [1] } }),
  );
});

describe("where an answer stands", () => {
  const ONE = { by: "numbers", numbers: [1] };

  it("reads commands above, between and below the quoted lines", () => {
    const commands = answer(
      "1 done\n\nOn Monday Livstegn wrote:\n> 1. Anna Berg\n> 2. Bo Lind\n2 skip\n> 3. Carla Mose\n> -- \n3 never",
    );
    expect(commands).toEqual([
      { kind: "done", target: ONE },
      { kind: "skip", target: { by: "numbers", numbers: [2] } },
      { kind: "never", target: { by: "numbers", numbers: [3] } },
    ]);
  });

  it("takes a bare verb under a quoted line as that item's", () => {
    const commands = answer(
      "> 1. Anna Berg, Havnelab\n> why now\ndone: sent it\n> 2. Bo Lind\n\nudsæt 2 uger\n\n> 3. Carla\nskip\n> footer",
    );
    expect(commands).toEqual([
      { kind: "done", target: { by: "bare", quoted: 1 }, note: "sent it" },
      { kind: "snooze", target: { by: "bare", quoted: 2 }, until: "2026-12-08" },
      { kind: "skip", target: { by: "bare", quoted: 3 } },
    ]);
  });

  it.each(["2 weeks", "two weeks", "2 uger", "to uger"])("takes %s alone under a quoted line as its snooze", (text) => {
    const until = { kind: "snooze", target: { by: "bare", quoted: 3 }, until: "2026-12-08" };
    expect(answer(`> 2. Bo Lind\n> 3. Carla Mose\n${text}\n> footer`)).toEqual([until]);
  });

  it.each([
    "Thanks!\n\nLater,\nAnn",
    "Thanks a lot\n\nLater,\nKit",
    "Tak!\n\nSenere,\nBo Lind",
    "Mange tak!\n\nSenere,\nKit",
  ])("takes a verb, a comma and a name below pleasantries alone as a closing: %j", (text) =>
    expect(answer(text)).toEqual([]),
  );

  it.each(["Later! Cheers, Kit", "Later. Have a great day", "Senere! God weekend", "Done! What a day"])(
    "takes a verb that may only take its leave, or begin a sentence, for none: %s",
    (text) => expect(answer(text)).toEqual([]),
  );

  it.each([
    ["Done! Spoke to her yesterday", "Spoke to her yesterday", "2026-11-23"],
    ["Gjort. Vi talte sammen i går", "Vi talte sammen i går", "2026-11-23"],
    ["Klaret! Sikke en dag", "Sikke en dag", undefined],
    ["Done. What a day", "What a day", undefined],
  ])("takes what follows the full stop for the note where the mail has one item: %s", (text, note, at) => {
    const only = [{ kind: "reply", numbers: [{ number: 1, names: ["Anna Berg"] }] }] as const;
    const commands = read(mail({ answer: [{ kind: "fresh", text }], fresh: text }), only);
    expect(commands).toMatchObject([{ kind: "done", target: { by: "bare" }, note, ...(at !== undefined && { at }) }]);
  });

  it("takes a verb below a greeting as an answer where no name takes leave", () => {
    expect(answer("Thanks!\n\nlater")).toEqual([{ kind: "snooze", target: { by: "bare" } }]);
  });

  it("takes a bare verb below the whole quote as one above it", () => {
    expect(answer("> 1. Anna Berg\n> 2. Bo Lind\n> footer\n\ndone")).toEqual([
      { kind: "done", target: { by: "bare" } },
    ]);
  });

  it("takes a bare verb under a quote that was cut down to the item as the item's", () => {
    expect(answer("> 2. Bo Lind\ndone")).toEqual([{ kind: "done", target: { by: "bare", quoted: 2 } }]);
  });

  it("does not take a number that the mail did not have for an item", () => {
    expect(answer("> 99. Somebody\ndone\n> footer")).toEqual([{ kind: "done", target: { by: "bare" } }]);
  });

  it("takes a bare verb after a command and a blank line as a closing", () => {
    expect(answer("1 done\n\nLater,\nKit")).toEqual([{ kind: "done", target: ONE }]);
    expect(answer("1 gjort\n\nSenere!")).toEqual([{ kind: "done", target: ONE }]);
    expect(answer("1 done\nlater")).toHaveLength(2);
    expect(answer("Hello\n\ndone")).toEqual([{ kind: "done", target: { by: "bare" } }]);
  });

  it("lets the quoted item win over the rule of the closing", () => {
    const commands = answer("> 1. Anna Berg\ndone\n\n> 2. Bo Lind\n\nlater\n\n> footer");
    expect(commands).toEqual([
      { kind: "done", target: { by: "bare", quoted: 1 } },
      { kind: "snooze", target: { by: "bare", quoted: 2 } },
    ]);
  });

  it("lets a number count after a closing too, and nothing in a signature", () => {
    expect(answer("1 done\n\n2 skip")).toHaveLength(2);
    expect(answer("1 done\n\nBest regards\nAnna Berg\n12 34 56 78")).toEqual([{ kind: "done", target: ONE }]);
    const signed = mail({
      answer: [
        { kind: "fresh", text: "1 done" },
        { kind: "fresh", text: "-- " },
        { kind: "fresh", text: "skip" },
      ],
      signature: "skip",
    });
    expect(read(signed, [{ kind: "reply", numbers: NUMBERS }])).toEqual([{ kind: "done", target: ONE }]);
  });

  it("reads the fresh text where the mail has no answer lines, and the subject where it has no text", () => {
    const road = [{ kind: "reply", numbers: NUMBERS }] as const;
    expect(read(mail({ fresh: "1 done" }), road)).toEqual([{ kind: "done", target: ONE }]);
    expect(read(mail({ subject: "1 done" }), road)).toEqual([{ kind: "done", target: ONE }]);
    expect(read(mail({ subject: "Re: Anna and Bo" }), road)).toEqual([]);
  });

  it("loses nothing of a mail for a line that is not understood", () => {
    const kinds = answer("1 done\n2 frobnicate\n3 skip").map(({ kind }) => kind);
    expect(kinds).toEqual(["done", "not-understood", "skip"]);
  });
});

describe("of two commands for one item", () => {
  it("the last counts, across lines and quoted items", () => {
    expect(answer("1 done\n1 skip")).toEqual([{ kind: "skip", target: { by: "numbers", numbers: [1] } }]);
    expect(answer("1 skip\n> 1. Anna Berg\ndone\n> footer")).toEqual([
      { kind: "done", target: { by: "bare", quoted: 1 } },
    ]);
  });

  it("a note beside a verb is no second command", () => {
    expect(answer("1 done\n1 note: new boat")).toHaveLength(2);
  });
});
