import { describe, expect, it } from "vitest";

import type { Command } from "../../functions/domain/commands.ts";
import { fixtureLines, fixtureText } from "./fixture-files.ts";
import { NUMBERS, TODAY, answer, answerLines, mail, note, orders, read } from "./mail-builder.ts";
import { told as toldOf } from "./told.ts";

type Row = {
  readonly meaning: string;
  readonly en: readonly string[];
  readonly da: readonly string[];
  readonly commands: readonly Command[];
};
/** What is told, and indented below it a line for each command. */
function toldRows(file: string): readonly { readonly text: string; readonly expected: readonly string[] }[] {
  const [, ...rows] = `\n${fixtureLines(file).join("\n")}`.split(/\n(?! )/u);
  return rows.map((row) => {
    const [text = "", ...expected] = row.split("\n");
    return { text, expected: expected.map((line) => line.trim()) };
  });
}

const ROWS: readonly Row[] = JSON.parse(fixtureText("notes.json"));

describe("a note to log@", () => {
  it.each(ROWS)("$meaning: every wording gives the same commands", ({ en, da, commands }) => {
    const wordings = [...en, ...da];
    expect(wordings.map((text) => [text, note(text)])).toEqual(wordings.map((text) => [text, commands]));
  });

  it.each(ROWS.filter(({ en }) => !(en[0] ?? "\n").includes("\n")))(
    "$meaning: the subject counts as the first line",
    (row) => {
      const subject = row.en[0] ?? "";
      expect(note("", subject)).toEqual(row.commands);
    },
  );

  it("takes a subject that names nobody as the topic of what the body tells", () => {
    const told = {
      kind: "record",
      people: [{ by: "name", name: "Anna" }],
      at: "2026-11-23",
      channel: "meeting",
      direction: "both",
    };
    expect(note("Met Anna yesterday", "The boat show")).toEqual([{ ...told, subject: "The boat show" }]);
    expect(note("Met Anna yesterday", "Note")).toEqual([told]);
    expect(note("Met Anna yesterday", "Met Anna yesterday")).toEqual([told]);
  });

  it.each([
    ["20/11", "Kaffe med Bo\nAnna: flyttet til Aarhus", "Kaffe med Bo 20/11\nAnna: flyttet til Aarhus"],
    ["", "d. 20/11\nKaffe med Bo", "Kaffe med Bo 20/11"],
    ["", "20 Nov\nCoffee with Bo\n\n23 Nov\nLunch with Anna", "Coffee with Bo 20 Nov\nLunch with Anna 23 Nov"],
    ["20 Nov", "Coffee with Bo\nLunch with Anna 23 Nov", "Coffee with Bo 20 Nov\nLunch with Anna 23 Nov"],
  ])("takes the day above a contact for its day: %j above %j", (subject, text, same) => {
    expect(note(text, subject)).toEqual(note(same));
  });

  it("leaves a day above other words where it is", () => {
    expect(note("Kaffe med Bo i går", "20/11")).toMatchObject([{ kind: "record", at: "2026-11-23", subject: "20/11" }]);
  });

  it("reads nothing below the owner's own name, where no closing stands above it", () => {
    const signed = "he wants the slides\n\nKit Holm\nCEO, Foo Ltd\n+44 20 1234 5678";
    expect(note(`Met Bo, ${signed}`)).toEqual(note("Met Bo, he wants the slides"));
    expect(note("Anna Berg\nKit Holm\nBo Lind")).toEqual(note("Anna Berg\nBo Lind"));
  });

  it("never makes a contact of the owner, the service, a role or a list", () => {
    for (const address of [
      "kit@example.org",
      "kit+log@example.org",
      "log@in.livstegn.test",
      "no-reply@shop.example",
      "info@shop.example",
    ]) {
      expect(note(`Lunch with ${address} yesterday`)).not.toContainEqual(expect.objectContaining({ kind: "record" }));
    }
    expect(note("Lunch with Anna and info@shop.example")).toEqual([
      { kind: "record", people: [{ by: "name", name: "Anna" }], at: TODAY, channel: "meeting", direction: "both" },
      { kind: "not-understood", line: "info@shop.example", why: "nobody-behind" },
    ]);
  });

  it.each(["en", "da"])(
    "records no contact that did not come about, or not yet, %s; nor does an answer",
    (language) => {
      const sentences = fixtureLines(`not-done-${language}.txt`);
      const isContact = ({ kind }: Command) => kind === "record" || kind === "done";
      expect(sentences.filter((text) => note(text).some(isContact))).toEqual([]);
      expect(sentences.filter((text) => answer(text).some(isContact))).toEqual([]);
    },
  );

  it.each(["en", "da"])("and an answer tell of past contact and of its people alike, %s", (language) => {
    const rows = toldRows(`told-in-prose-${language}.txt`);
    expect(rows.map(({ text }) => ({ text, expected: answer(text).map(toldOf) }))).toEqual(rows);
    const prose = rows.filter(({ text }) => !/^\d/.test(text));
    expect(prose.map(({ text }) => ({ text, expected: note(text).map(toldOf) }))).toEqual(prose);
  });

  it("is no answer, which may be names, nobody, a note without a number or two promises", () => {
    const rows = toldRows("answers-in-words.txt");
    expect(rows.map(({ text }) => ({ text, expected: answer(text).map(toldOf) }))).toEqual(rows);
  });

  it("whose person was asked for is answered with a name", () => {
    const named = mail({ answer: answerLines("Bo"), fresh: "Bo" });
    const receipt = [{ kind: "reply", numbers: NUMBERS, of: "other" }] as const;
    expect(read(named, receipt)).toEqual([{ kind: "answer", target: { by: "names", names: ["Bo"] }, word: "none" }]);
  });

  it("says so when there is nothing to read", () => {
    expect(note("")).toEqual([{ kind: "not-understood", line: "", why: "empty" }]);
    expect(note("Hi!\n\nBest\nKit")).toEqual([{ kind: "not-understood", line: "Hi!", why: "nothing-to-record" }]);
  });
});

describe("a list of birthdays", () => {
  const birthday = (name: string, date: string) => ({
    kind: "note",
    who: { by: "name", name },
    fields: { dates: [{ label: "birthday", date }] },
  });
  const both = [birthday("Anna Berg", "1975-05-03"), birthday("Bo Lind", "--06-04")];
  it.each([
    ["", "Birthdays:\nAnna Berg 3 May 1975\nBo Lind 4 June"],
    ["", "Birthday list\n- Anna Berg: 3/5/1975\n- Bo Lind: 4/6"],
    ["Birthdays", "Anna Berg - 3 May 1975\nBo Lind - 4 June"],
    ["", "Fødselsdage\n3. maj 1975: Anna Berg\n4. juni: Bo Lind"],
    ["Fødselsdage", "Anna Berg (3. maj 1975)\nBo Lind (4. juni)"],
  ])("tells each of its people, under a heading: %j, %j", (subject, text) => expect(note(text, subject)).toEqual(both));

  it("ends with the first line that is no day of somebody", () => {
    const commands = note("Birthdays:\nAnna Berg 3 May 1975\nCoffee with Bo Lind today");
    expect(commands).toMatchObject([both[0], { kind: "record", people: [{ name: "Bo Lind" }] }]);
  });
});

describe("a name alone", () => {
  it.each([
    ["Anna Berg\nCoffee yesterday", "record [Anna Berg] meeting both 2026-11-23"],
    ["Anna Berg\nKaffe i går kl. 9.15", 'record [Anna Berg] meeting both 2026-11-23 note "kl. 9.15"'],
    ["Anna Berg, Bo Lind\nLunch yesterday", "record [Anna Berg, Bo Lind] meeting both 2026-11-23"],
    ["Bo\n\nMet him at the fair yesterday", 'record [Bo] meeting both 2026-11-23 note "at the fair"'],
    ["Bo\n\nMødte ham på messen i går", 'record [Bo] meeting both 2026-11-23 note "på messen"'],
    ["Anna Berg\nTalte med hende i går om torsk", 'record [Anna Berg] other both 2026-11-23 about "torsk"'],
    ["Bo\nCall him on Friday", "follow-up [Bo] 2026-11-27"],
    ["Bo\nCalled, no answer", 'note [Bo] note "Called, no answer"'],
    ["Anna Berg\nLikes chess", 'note [Anna Berg] interests=["chess"]'],
  ])("says whom the line below it is about: %s", (text, expected) => {
    const [subject = "", ...body] = text.split("\n");
    expect(note(text).map(toldOf)).toEqual([expected]);
    expect(note(body.join("\n"), subject).map(toldOf)).toEqual([expected]);
  });
});

describe("a line that begins like a courtesy", () => {
  const noteOf = (body: string) => note(body, "Coffee with Ole Rud yesterday").map(toldOf);

  it.each([
    "Great talk about cod quotas",
    "Thanks for the boat",
    "God snak om torskekvoter",
    "Tak for båden",
    "God snak om kvoter.\nHun vil have en pris",
  ])("is kept when it says more: %s", (body) => {
    expect(noteOf(body)).toEqual([`record [Ole Rud] meeting both 2026-11-23 note "${body}"`]);
  });

  it.each(["Great talk!", "Thanks for your help!", "Have a nice day", "See you soon", "God snak!", "Tak for hjælpen"])(
    "is passed over when it says nothing more: %s",
    (body) => {
      expect(noteOf(body)).toEqual(["record [Ole Rud] meeting both 2026-11-23"]);
    },
  );
});

describe("a day that there is not", () => {
  const refused = (line: string) => [{ kind: "not-understood", line, why: "no-such-day-told" }];

  it.each([
    "Lunch with Xenia Dam 31/2",
    "Lunch with Xenia Dam on 31 February",
    "met Xenia Dam on 31/2 about salmon",
    "Lunch with Xenia Dam on 8/14",
    "Bo Lind: called 31/6",
    "Frokost med Xenia Dam d. 31/2",
    "Mødte Xenia Dam d. 31. juni om laks",
  ])("is answered, and no contact of today: %s", (line) => {
    expect(note(line)).toEqual(refused(line));
  });

  it.each(["Lunch with Xenia Dam about the 50/50 deal", "Lunch with Xenia Dam about the 13/14 budget"])(
    "is told apart from a figure: %s",
    (line) => {
      expect(note(line).map(({ kind }) => kind)).toEqual(["record"]);
    },
  );
});

describe("a mail to me@", () => {
  it("understands each line, or answers it", () => {
    expect(orders("Hi\n\ntime zone Europe/Paris\nfrobnicate\nAnna every 2 months\n\nBest\nKit")).toEqual([
      { kind: "time-zone", timeZone: "Europe/Paris" },
      { kind: "not-understood", line: "frobnicate", why: "unknown-order" },
      { kind: "cadence", who: { by: "name", name: "Anna" }, days: 61 },
    ]);
  });

  it("reads several settings on a line, and the subject as the first line", () => {
    expect(orders("language Danish, digest Friday 8:00", "at most 4")).toEqual([
      { kind: "at-most", count: 4 },
      { kind: "language", language: "da" },
      { kind: "digest-slot", weekday: "friday", time: "08:00" },
    ]);
  });

  it("says nothing of a subject that only names the mail, unless it is all there is", () => {
    expect(orders("help", "A few things")).toEqual([{ kind: "help" }]);
    expect(orders("", "A few things")).toEqual([
      { kind: "not-understood", line: "A few things", why: "unknown-order" },
    ]);
    expect(orders("")).toEqual([{ kind: "not-understood", line: "", why: "empty-orders" }]);
  });

  it("takes a greeting for no order, and not for an empty mail", () => {
    for (const [text, subject] of [
      ["hi", "Hello"],
      ["", "Hej"],
      ["Hello!\n\nBest\nKit", ""],
    ] as const)
      expect(orders(text, subject)).toEqual([]);
    expect(orders("", "(no subject)")).toEqual([{ kind: "not-understood", line: "", why: "empty-orders" }]);
  });

  it("answers a value that there is not", () => {
    const why = (text: string) =>
      orders(text).map((command) => (command.kind === "not-understood" ? command.why : command.kind));
    expect(why("time zone Mars/Olympus")).toEqual(["no-such-zone"]);
    expect(why("digest Tuesday 25:00")).toEqual(["no-such-time"]);
    expect(why("digest 2:30")).toEqual(["no-such-time"]);
    expect(why("pause until 31 June")).toEqual(["no-such-date"]);
    expect(why("pause until yesterday")).toEqual(["date-in-the-past"]);
    expect(why("language Klingon")).toEqual(["no-such-language"]);
    expect(why("at most 50")).toEqual(["no-such-count"]);
    expect(why("receipts sometimes")).toEqual(["no-such-receipts"]);
  });
});
