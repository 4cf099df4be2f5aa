// Whoever the owner knows is a name wherever it stands: no table of given names decides whether they are seen.

import { describe, expect, it } from "vitest";

import { languageOfWords } from "../../functions/intent/asked-language.ts";
import { answer, mail, read } from "./mail-builder.ts";
import { told } from "./told.ts";

const KNOWN =
  "Beth Olsen|Karim Haddad|Ulla Holm|Owen Price|Ludwig Kern|Zbyszek Wolski|Hadiza Bello|Gry Krag|Kim Vester|Line Bech|Ea Friis|Bjørn Dahl|Farah Amin|Chloe Marsh|Asger Lind|Hugo Brandt|Will Bruun|Boat Committee|Find Beth".split(
    "|",
  );

const reading = (text: string, known: readonly string[] = KNOWN) =>
  read(mail({ fresh: text }), [{ kind: "log" }], { known }).map(told);

describe("the name of somebody known", () => {
  it.each([
    ["Almost met Zbyszek yesterday", 'note [Zbyszek?] note "Almost met Zbyszek yesterday"'],
    ["hadiza texted me", "record [Hadiza] message in 2026-11-24"],
    ["Owen promised to pay by 1 December", 'pledge contact [Owen] "to pay" 2026-12-01'],
    ["almost met ludwig yesterday", 'note [Ludwig?] note "almost met ludwig yesterday"'],
    ["bjørn har fødselsdag 2. maj", 'note [Bjørn] dates=[{"label":"birthday","date":"--05-02"}]'],
    ["kim vester ringede i morges", "record [Kim Vester] call in 2026-11-24"],
    ["line bech ringede i morges", "record [Line Bech] call in 2026-11-24"],
    ["ea ringede i morges", "record [Ea] call in 2026-11-24"],
    ["gry ringede i morges", "record [Gry] call in 2026-11-24"],
  ])("is seen in '%s'", (text, expected) => {
    expect(reading(text)).toEqual([expected]);
  });

  it.each([
    ["Andre Silva: moved to Braga", 'note [Andre Silva] note "moved to Braga"'],
    ["Andre is thinking of selling", 'note [Andre] note "is thinking of selling"'],
    ["Andre er flyttet til Braga", 'note [Andre] note "er flyttet til Braga"'],
    ["De andre er flyttet", "asked no-person"],
    ["Ida marie poulsen, new address 4 West Street", 'note [Ida marie poulsen] note "new address 4 West Street"'],
    ["Ida marie poulsen: flytter til Aarhus", 'note [Ida marie poulsen] note "flytter til Aarhus"'],
  ])("wins over the word that it is too, and over its letters: '%s'", (text, expected) => {
    expect(reading(text, [...KNOWN, "Andre Silva", "Ida Marie Poulsen", "Marie Poulsen"])).toEqual([expected]);
  });

  it.each([
    ["Find Beth a CFO", "Beth?"],
    ["Skip Beth's party", "Beth?"],
    ["Hired Farah Amin, starts 4 January", "Farah Amin?"],
    ["Per Beth, the fair is off", "Beth?"],
  ])("is not made longer by the word before it: '%s'", (text, who) => {
    const known = KNOWN.filter((name) => name !== "Find Beth");
    expect(reading(text, known)).toEqual([`note [${who}] note "${text}"`]);
  });

  it.each([
    ["cofee with chloe yestrday", 'note [Chloe] note "cofee with chloe yestrday"'],
    ["lovede ulla oplægget inden fredag", 'pledge owner [Ulla] "oplægget" 2026-11-27'],
    ["PROMISED BETH THE DECK BY FRIDAY", 'pledge owner [Beth] "THE DECK" 2026-11-27'],
    ["asger starter hos coop d. 1/2", 'note [Asger?] note "asger starter hos coop d. 1/2"'],
    ["caled hugo tday", 'note [Hugo?] note "caled hugo tday"'],
    ["kaffe med asger jensen i går", "record [Asger Jensen] meeting both 2026-11-23"],
    ["MEETING WITH ZAHRA QURESHI YESTERDAY", "record [Zahra Qureshi] meeting both 2026-11-23"],
  ])("ends where it is known to end in a line of one case: '%s'", (text, expected) => {
    expect(reading(text)).toEqual([expected]);
  });

  it("may go on as the name of somebody else", () => {
    expect(reading("Met Farah Amin Madsen")).toEqual(["record [Farah Amin Madsen] meeting both 2026-11-24"]);
  });

  it.each(["will call later", "boat trip yesterday", "find a plumber"])("makes no person of '%s'", (text) => {
    expect(reading(text)).toEqual(reading(text, []));
  });

  it("is forgotten with the mail", () => {
    reading("hadiza texted me");
    expect(reading("hadiza texted me", [])).not.toContain("record [Hadiza] message in 2026-11-24");
  });
});

describe("a name with more in it", () => {
  it.each([
    ["Breakfast with Robert (Bob) Keane from Atomico", "Robert (Bob) Keane", "organisation=Atomico"],
    [
      "Frokost med Alexander (Sander) Krogh fra Zealand Pharma",
      "Alexander (Sander) Krogh",
      "organisation=Zealand Pharma",
    ],
    ["Lunch with 王伟 (Wang Wei) from ByteDance", "王伟 (Wang Wei)", "organisation=ByteDance"],
    ['Lunch with Elizabeth "Liz" Moore', 'Elizabeth "Liz" Moore'],
    ["Lunch with Will 'Sparky' Sparks", "Will 'Sparky' Sparks"],
    ["Lunch with Raj Patel, PhD today", "Raj Patel"],
    ["Lunch with Raj Patel, Ph.D. today", "Raj Patel"],
    ["Lunch with Abd al-Rahman ibn Khalid", "Abd al-Rahman ibn Khalid"],
    ["Meeting with Nubank (Paulo Reis, head of BD)", "Paulo Reis", "organisation=Nubank role=head of BD"],
    ["Lunch with Anna (Nordlys)", "Anna", "organisation=Nordlys"],
  ])("is one name in '%s'", (text, name, work = "") => {
    const expected = `record [${name}] meeting both 2026-11-24 ${work}`.trim();
    expect(reading(text, [])).toEqual([expected]);
  });
});

it.each([
  ["MØDE MED ØJVIND ÅGÅRD I GÅR", "da"],
  ["KAFFE MED TOVE LANG I DAG", "da"],
  ["COFFEE WITH BETH OLSEN YESTERDAY", "en"],
])("tells the language of '%s' though it is all in capitals", (text, language) => {
  expect(languageOfWords(text)).toBe(language);
});

describe("the name of somebody known in an answer", () => {
  const known = ["Maj Lind", "Will Bruun", "Walt Poe", "Gert Toft"];

  it.each([
    ["Maj", "record [Maj?] other both 2026-11-24"],
    ["Gert og Maj", "record [Gert, Maj] other both 2026-11-24"],
    ["Talte med Maj i maj", "record [Maj] other both 2026-05-01"],
    ["Will", "record [Will?] other both 2026-11-24"],
    ["Walt", "record [Walt] other both 2026-11-24"],
  ])("is neither a month, an auxiliary nor the slip of a verb: %s", (text, expected) => {
    expect(answer(text, { known }).map(told)).toEqual([expected]);
  });

  it.each(["Wiat", "snoze 2 weeks"])("leaves the slip of a verb one: %s", (text) => {
    expect(answer(text, { known }).map(({ kind }) => kind)).toEqual(["snooze"]);
  });
});
