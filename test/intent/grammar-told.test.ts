// What an answer tells in words: whom the owner talked with, what a numbered line says, and what is plainly meant.

import { describe, expect, it } from "vitest";
import type { Command } from "../../functions/domain/commands.ts";
import { printMail } from "../../templates/print-mail.ts";
import { sampleViews } from "../templates/sample-views.ts";
import { answer } from "./mail-builder.ts";

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
