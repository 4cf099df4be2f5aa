// Which words of a note are told to have been kept and nothing more.

import { expect, it } from "vitest";

import { readAll } from "../../functions/intent/read-commands.ts";
import { NOW, OWNER, answerLines, forwarded, mail } from "./mail-builder.ts";
import type { ParsedMail } from "../../functions/mail/parsed-mail.ts";

const KNOWN = ["Anna Berg", "Bo Lind", "Carla Mose", "Dan Frost", "Tom Reed"];

function keptOf(parsed: ParsedMail): readonly string[] {
  const reading = {
    owner: OWNER,
    now: NOW,
    roads: [{ kind: "log" }],
    ownDomain: "in.livstegn.test",
    known: KNOWN,
  } as const;
  return readAll(parsed, reading).flatMap((command) =>
    command.kind === "not-understood" && command.why === "kept-as-words" ? [command.line] : [],
  );
}

const note = (text: string): ParsedMail => mail({ fresh: text, answer: answerLines(text) });

it.each([
  ["Spoke to Dan Frost. Ask him on Monday", "Ask him on Monday"],
  ["Talte med Dan Frost. Vi skal mødes på mandag", "Vi skal mødes på mandag"],
  ["Dan Frost: chase me if I haven't heard from him", "chase me if I haven't heard from him"],
  ["Dan Frost: deadline is Friday noon", "deadline is Friday noon"],
  ["Talte med Dan Frost. Bestil senest 15/12", "Bestil senest 15/12"],
  ["Anna Berg is ill. Send card", "Send card"],
  ["Can somebody tell me when I last saw Dan Frost?", "Can somebody tell me when I last saw Dan Frost?"],
  ["What's Dan's number?", "What's Dan's number?"],
  ["Dan Frost: lunch could be nice", "lunch could be nice"],
  ["Dan Frost: frokost en dag", "frokost en dag"],
  ["Coffee with Bo Lind is off", "Coffee with Bo Lind is off"],
  ["Please stop reminding me of Bo Lind", "Please stop reminding me of Bo Lind"],
  ["Check in with Bo every quarter", "Check in with Bo every quarter"],
  ["Dan Frost died last week", "Dan Frost died last week"],
  ["Dan Frost døde i sidste uge", "Dan Frost døde i sidste uge"],
  ["Kan du minde mig om det med Carla Mose?", "Kan du minde mig om det med Carla Mose?"],
  ["Anna Berg har fået ny mail: anna@new.example", "har fået ny mail: anna@new.example"],
  ["Met Anna Berg at 8, back to back with Carla at 9", "at 8, back to back with Carla at 9"],
  ["Carla introduced me to a lawyer called Benedict Shaw", "introduced me to a lawyer called Benedict Shaw"],
  ["Dan Frost: our accountant is Meg, mobile 0131 496 0333", "our accountant is Meg, mobile 0131 496 0333"],
  ["Dan Frost kender en god murer, tlf 11 22 33 44", "kender en god murer, tlf 11 22 33 44"],
  ["Dan Frost: the trust meets four times a year", "the trust meets four times a year"],
  ["Dan Frost: fonden mødes hvert kvartal", "fonden mødes hvert kvartal"],
])("of %j the owner is told what was only kept", (text, kept) => {
  expect(keptOf(note(text))).toEqual([kept]);
});

it.each([
  "Lunch with Bo Lind about salmon",
  "Frokost med Bo Lind i går, han har det godt",
  "Anna: moves to Aarhus on 1 March",
  "Anna: moved to Aarhus #customer, promised deck by Friday",
  "Anna Berg: har ikke lovet noget",
  "Spoke to Anna Berg, remind me on Friday",
  "Coffee with Anna Berg (anna@berg.example)",
  "Bo is well, we talked about Anna's wedding",
  "moved to Aarhus",
])("of %j there is nothing more to say", (text) => {
  expect(keptOf(note(text))).toEqual([]);
});

it("a note above a forward is looked at, and the forwarded mail's subject is not", () => {
  const one = forwarded({ subject: "Call me on Monday" });
  const parsed = (words: string) =>
    mail({ subject: "Fwd: x", fresh: words, forwarded: { ...one, note: words }, forwards: [one] });
  expect(keptOf(parsed(""))).toEqual([]);
  expect(keptOf(parsed("Good talk"))).toEqual([]);
  expect(keptOf(parsed("also spoke to Tom this morning, he agrees"))).toEqual([
    "also spoke to Tom this morning, he agrees",
  ]);
});

it("of many such words a few are told", () => {
  const text = `Met Bo Lind. ${Array.from({ length: 9 }, (_, at) => `Ask him ${at} things on Monday.`).join(" ")}`;
  expect(keptOf(note(text)).length).toBeLessThanOrEqual(3);
});
