import { describe, expect, it } from "vitest";

import type { Command } from "../../functions/domain/commands.ts";
import { printMail } from "../../templates/print-mail.ts";
import { sampleViews } from "../templates/sample-views.ts";
import { fixtureLines, fixtureText } from "./fixture-files.ts";
import { NUMBERS, TODAY, answer, mail, read } from "./mail-builder.ts";

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

describe("names without a verb", () => {
  const talked = { kind: "record", at: TODAY, channel: "other", direction: "both" };
  const anna = { by: "name", name: "Anna" };

  it("are whom the owner talked with, also under a greeting and beside commands", () => {
    expect(answer("Anna")).toEqual([{ ...talked, people: [anna] }]);
    expect(answer("Hi!\n\nAnna\n2 skip")).toEqual([
      { ...talked, people: [anna] },
      { kind: "skip", target: { by: "numbers", numbers: [2] } },
    ]);
  });

  it("are a signature under prose, after a closing, or where they are the owner's own", () => {
    expect(answer("The boat is fine again.\n\nAnna Berg")).toEqual([]);
    expect(answer("1 done\n\nAnna Berg")).toHaveLength(1);
    expect(answer("Kit Holm")).toEqual([]);
    expect(answer("Berg Consulting ApS")).toEqual([]);
  });

  it("answer the question of a mail that asks who was meant", () => {
    const chosen = { kind: "answer", target: { by: "bare" }, word: "none", name: "Anna Bech" };
    expect(read(mail({ fresh: "Anna Bech" }), ASKED)).toEqual([chosen]);
    expect(read(mail({ fresh: "bech" }), ASKED)).toEqual([{ ...chosen, name: "bech" }]);
    expect(read(mail({ fresh: "Anna Holm" }), ASKED)).toEqual([{ ...chosen, name: "Anna Holm" }]);
  });

  it.each(["none of them", "Somebody else!", "en anden", "ny"])(
    "%s is none of those whom the mail asks about",
    (text) => {
      const bare = { kind: "answer", target: { by: "bare" }, word: "other" };
      expect(read(mail({ fresh: text }), ASKED)).toEqual([bare]);
      const numbered = { ...bare, target: { by: "numbers", numbers: [1] } };
      expect(read(mail({ fresh: `1 ${text}` }), ASKED)).toEqual([numbered]);
    },
  );
});

const ASKED = [
  {
    kind: "reply",
    numbers: [
      { number: 1, names: ["Anna Berg"], asks: true },
      { number: 2, names: ["Anna Bech"], asks: true },
    ],
  },
] as const;

describe("the answer to a mail that does nothing but ask", () => {
  const HELD = [{ kind: "reply", numbers: [{ number: 1, names: [], isHeld: true }], of: "other" }] as const;
  const heard = (text: string, road: typeof ASKED | typeof HELD) => read(mail({ fresh: text }), road);

  it.each(["Yes, that was me", "Yes, it was me.", "Ja, det var mig"])("is a yes said twice: %s", (text) => {
    expect(heard(text, HELD)).toEqual([{ kind: "answer", target: { by: "bare" }, word: "yes" }]);
  });
  it.each(["Yes, I sent it.", "OK", "Sure", "yes to 1", "no, not me", "Ja, den er min", "That is all right with me"])(
    "is never passed over in silence where it may be meant for a held mail: %s",
    (line) => {
      expect(heard(`${line}\n\nBest regards\nAnn`, HELD)).toEqual([{ kind: "not-understood", line, why: "no-answer" }]);
    },
  );
  it.each(["The first", "Hard to say which of them", "I mean the one from Aarhus", "Bech, sorry"])(
    "is never passed over in silence where it may say who was meant: %s",
    (line) => {
      expect(heard(line, ASKED)).toEqual([{ kind: "not-understood", line, why: "no-answer" }]);
    },
  );
  it("may be thanks alone, which answer nothing", () => {
    expect([heard("Thanks!", ASKED), heard("Tak!\n\nMvh Ann", HELD), heard("", HELD)]).toEqual([[], [], []]);
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

describe("whom the owner talked with", () => {
  const known = ["Ivy Lane", "Mike Rowe", "Priya Shah", "Emil Sand", "Gert Toft"];
  const namesIn = (text: string) =>
    answer(text, { known }).flatMap((command) =>
      command.kind === "record" ? command.people.map(({ name }) => name) : [],
    );

  it.each(["en", "da"] as const)("is told below the question itself, whatever stands above, %s", (language) => {
    const digest = printMail(sampleViews(language)["digest"] ?? expect.fail()).text.split("\n");
    const [from, footer] = [digest.findIndex((line) => /\b[Nn]ames|[Nn]avne/.test(line)), digest.indexOf("-- ")];
    expect(from).toBeGreaterThan(0);
    const lines = digest.map((line, at) => `> ${line}${at === footer - 1 ? "\n\nIvy and Nadia Kern" : ""}`);
    expect(namesIn(["> 2. Bo Lind\ndone\n\nI was in Oslo.", ...lines].join("\n"))).toEqual(["Ivy", "Nadia Kern"]);
    expect(namesIn(`1 done\n\n${lines.join("\n").replace("Ivy and Nadia Kern", "")}\nNadia Kern`)).toEqual([]);
  });

  it.each([
    ["5 snooze 3 weeks\n\nPriya and Ivy", ["Priya", "Ivy"]],
    ["2 kept\n\nIvy, Mike", ["Ivy", "Mike"]],
    ["5 klaret\n\nEmil og Gert", ["Emil", "Gert"]],
    ["5 klaret\n\nEmil\nGert\n\nMvh\nMike", ["Emil", "Gert"]],
    ["The harbour was windy.\n\nMike", ["Mike"]],
  ])("is told by a paragraph of known names, as in %j", (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    "1 done\n\nThanks\nIvy",
    "1 done\n\nThanks!\n\nIvy",
    "1 done\n\nBest regards\n\nIvy",
    "1 done\n\nKit",
    "1 done\n\nNadia Kern",
  ])("is not told by the name of who signs %j", (text) => {
    expect(namesIn(text)).toEqual([]);
  });
});

describe("a line led by the number of an item", () => {
  it.each([
    ["2 she's on leave until January", 2, "she's on leave until January"],
    ["4 has moved to Oslo, and likes it there", 4, "has moved to Oslo, and likes it there"],
    ["4 already talked at xmas", 4, "already talked at xmas"],
    ["3 takkede ham på stedet", 3, "takkede ham på stedet"],
    ["2 lunch on Thursday", 2, "lunch on Thursday"],
    ["2 frokost på torsdag", 2, "frokost på torsdag"],
    ["5 Eva er ved at være klar til noget nyt", 5, "er ved at være klar til noget nyt"],
  ])("is no prose: %s", (text, number, note) => {
    const commands = answer(`Hi\n\n${text}`);
    expect(commands).toEqual([
      { kind: "note", who: { by: "numbers", numbers: [number] }, note },
      { kind: "not-understood", line: note, why: "kept-as-words" },
    ]);
    expect(answer(`The boat was fine and there were\n${text}`)).toEqual([]);
  });

  it.each(["2 promised her the list by Friday", "2 lovede ham the list inden fredag"])("promises: %s", (text) => {
    const pledge = { kind: "pledge", by: "owner", person: { by: "name", name: "Bo Lind" }, text: "the list" };
    expect(answer(text)).toEqual([{ ...pledge, due: "2026-11-27" }]);
  });

  it.each([
    ["2 done: great talk. promised her the list by Friday", "owner", "the list"],
    ["2 done, promised to send the list by Friday", "owner", "to send the list"],
    ["2: promised him the list by Friday", "owner", "the list"],
    ["2 snooze 2 weeks, he promised me the list by Friday", "contact", "the list"],
    ["2 gjort, lovede hende mit CV senest fredag", "owner", "mit CV"],
    ["2 gjort: god snak, hun lovede at sende listen inden fredag", "contact", "at sende listen"],
  ])("promises in the note of what became of it: %s", (text, by, promised) => {
    const pledge = { kind: "pledge", by, person: { by: "name", name: "Bo Lind" }, text: promised, due: "2026-11-27" };
    expect(answer(text).filter(({ kind }) => kind === "pledge")).toEqual([pledge]);
  });

  it.each([
    "2 done, promised nothing",
    "1, 2 done, promised her the list",
    "2 done, the promised list arrived",
    "2 gjort, lovede ikke noget",
  ])("promises nothing where it says so or whom is unclear: %s", (text) => {
    expect(answer(text).map(({ kind }) => kind)).toEqual(["done"]);
  });

  it.each(["1 moved to 1 February", "1 er flyttet til 1. februar"])(
    "moves, as a meeting is, or puts off: %s",
    (text) => {
      const target = { by: "numbers", numbers: [1] };
      expect(answer(text)).toEqual([{ kind: "meeting-answer", target, to: "2027-02-01" }]);
    },
  );

  it("puts off: 1 pushed to 1 Feb", () => {
    const target = { by: "numbers", numbers: [1] };
    expect(answer("1 pushed to 1 Feb")).toEqual([{ kind: "snooze", target, until: "2027-02-01" }]);
  });

  it("is asked about when it asks", () => {
    expect(answer("2 where did he go?")).toEqual([
      { kind: "not-understood", line: "2 where did he go?", why: "unknown-verb" },
    ]);
  });
});

describe("past contact behind a number and a colon", () => {
  it.each([
    ["5: met her last Friday", { channel: "meeting", at: "2026-11-20" }],
    ["5: har mødt ham i fredags til frokost", { channel: "meeting", at: "2026-11-20" }],
    ["5: called her yesterday", { channel: "call", direction: "out", at: "2026-11-23" }],
    ["5: hun ringede til mig", { channel: "call", direction: "in" }],
  ])("is contact: %s", (text, told) => {
    const target = { by: "numbers", numbers: [5] };
    expect(answer(text)).toEqual([{ kind: "done", target, note: text.slice(3), ...told }]);
  });

  it.each(["5: called, no answer", "5: moved to Aarhus", "5: ringede, intet svar"])(
    "is none, but a note: %s",
    (text) => {
      expect(answer(text).map(({ kind }) => kind)).toEqual(["note"]);
    },
  );
});

describe("what is plainly meant", () => {
  const known = ["Ivy Lane", "Gert Toft", "Greg Hall", "Ole Krag", "Maj Lind", "Will Ford"];
  const plain = (text: string) => answer(text, { known }).map((command) => plainOf(command));
  const plainOf = (command: Command): string => {
    if (command.kind === "record")
      return `record ${command.people.map(({ name }) => name).join("+")} ${command.channel} ${command.at}`;
    if (!("target" in command)) return JSON.stringify(command);
    const { target } = command;
    const whose =
      target.by === "numbers" ? target.numbers.join("+") : target.by === "names" ? target.names.join("+") : target.by;
    return `${command.kind} ${whose}${command.kind === "snooze" && command.until !== undefined ? ` ${command.until}` : ""}`;
  };

  it.each([
    ["both 1 and 2 done", ["done 1+2"]],
    ["både 1 og 2 klaret", ["done 1+2"]],
    ["done with 1 and 3; 2 can wait until next week", ["done 1+3", "snooze 2 2026-11-30"]],
    ["2 kan godt vente til 1. december", ["snooze 2 2026-12-01"]],
    ["Mark 5 as done", ["done 5"]],
    ["Marker 3 som klaret", ["done 3"]],
    ["Re 1: done. Re 2: later.", ["done 1", "snooze 2"]],
    ["Vedr. 1: gjort", ["done 1"]],
    ["har talt med både 1 og 2", ["done 1+2"]],
    ["I talked with 1 and 2", ["done 1+2"]],
    ["Dan, Ivy and Eva done. Snooze everyone else two weeks.", ["done Dan+Ivy+Eva", "snooze rest 2026-12-08"]],
    ["jeg har ringet til Ole", ["record Ole call 2026-11-24"]],
    ["Ole ringede selv i går", ["record Ole call 2026-11-23"]],
    ["Ivy and I had lunch on Thursday", ["record Ivy meeting 2026-11-19"]],
    ["Gert og jeg spiste frokost i torsdags", ["record Gert meeting 2026-11-19"]],
    ["met up w/ Greg + Ivy for drinks", ["record Greg+Ivy meeting 2026-11-24"]],
    [
      "Ole (telefon), Gert (kaffe i går), Ivy",
      ["record Ole other 2026-11-24", "record Gert meeting 2026-11-23", "record Ivy other 2026-11-24"],
    ],
  ])("is read: %s", (text, commands) => {
    expect(plain(text)).toEqual(commands);
  });

  it.each([
    ["Ole is dead", "names", ["Ole"], "is dead"],
    ["Ole Krag er død", "names", ["Ole Krag"], "er død"],
    ["4: Dan died last year, never", "numbers", [4], "died last year, never"],
    ["Ole retired, take him off the list", "names", ["Ole"], "retired, take him off the list"],
    ["Ole er gået på pension, tag ham af listen", "names", ["Ole"], "er gået på pension, tag ham af listen"],
  ])("brings nobody again who is gone: %s", (text, by, whom, note) => {
    expect(answer(text, { known })).toEqual([{ kind: "never", target: { by, [by]: whom }, note }]);
  });

  it.each(["Ole is dead tired", "Ole's father died", "Oles far er død", "Hans far er død", "Is Ole dead?"])(
    "and still brings whoever is not: %s",
    (text) => {
      expect(answer(text, { known }).filter(({ kind }) => kind === "never")).toEqual([]);
    },
  );

  it.each([
    ["I'm on vacation until 1 December", { kind: "pause", until: "2026-12-01" }],
    ["Jeg er på ferie til 1. december", { kind: "pause", until: "2026-12-01" }],
    ["Hold inde med mails indtil 1. december", { kind: "pause", until: "2026-12-01" }],
    ["kun 2 om ugen tak", { kind: "at-most", count: 2 }],
    ["Only 2 a week please", { kind: "at-most", count: 2 }],
    ["digest Friday at noon", { kind: "digest-slot", weekday: "friday", time: "12:00" }],
    ["ivy evry 3 weeks", { kind: "cadence", who: { by: "name", name: "Ivy" }, days: 21 }],
  ])("sets what it says: %s", (text, command) => {
    expect(answer(text, { known })).toEqual([command]);
  });

  it.each([
    "Ivy sjældnere",
    "Ole Krag less often",
    "pause uge 42 og 43",
    "I'm on vacation until 10/19",
    "Spoke at length yesterday, Gert and us all",
  ])("is answered where it is not understood: %s", (text) => {
    expect(answer(text, { known })).not.toEqual([]);
    expect(answer(`Hi\n\n${text}\n\nThe harbour was windy, they say.`, { known })).not.toEqual([]);
  });
});
