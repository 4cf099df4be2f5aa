import { describe, expect, test } from "vitest";
import { knownOf, matcherFor, matchOf, matchWords, whomItFits } from "../../functions/domain/match.ts";
import { person, touch } from "./digest/given.ts";

const NOTED = "2026-11-23T08:00:00.000Z";
const noted = (text: string) => person("Anna Berg", { notes: [{ at: NOTED, text }] });
const about = (title: string, text = "") => ({ title, text });

describe("words meet", () => {
  test.each([
    ["interests", person("Anna", { interests: ["Salmon farming"] }), "The future of salmon", ["Salmon"]],
    ["needs", person("Anna", { needs: ["an auditor"] }), "How to choose auditors", ["auditor"]],
    ["strengths", person("Anna", { strengths: ["GDPR"] }), "https://example.org/articles/gdpr-guide", ["GDPR"]],
    ["tags", person("Anna", { tags: ["windmills"] }), "A windmill at sea", ["windmills"]],
    ["notes", noted("Talked about the new harbour"), "Harbours of the north", ["harbour"]],
    [
      "past subjects",
      person("Anna", { touches: [touch("2026-11-01", { topic: "Re: batteries" })] }),
      "Battery prices",
      ["batteries"],
    ],
  ])("from %s, as they stand there", (_, contact, title, words) => {
    expect(matchWords(about(title), contact)).toEqual(words);
  });

  test("in Danish, though neither the contact's nor the owner's language is", () => {
    const english = person("Anna", { needs: ["bogholder"], language: "en" });
    expect(matchWords(about("Om bogholdere", "Hvad laver de?"), english)).toEqual(["bogholder"]);
    expect(matchWords(about("Om bogholdere"), english)).toEqual(["bogholder"]);
  });

  test.each([
    ["Ny rapport om laksefjorde", "laks"],
    ["Revisorerne advarer mod nye regler", "revisor"],
    ["Havvindmøller i Nordsøen", "vindmølle"],
    ["Søgning efter medarbejdere", "søgninger"],
    ["Bæredygtighed i byggeriet", "bæredygtig"],
    ["Soegemaskiner og kunstig intelligens", "søgemaskine"],
  ])("in Danish, inflected, in compounds and without its letters: %s", (title, interest) => {
    expect(matchWords(about(title), person("Anna", { interests: [interest], language: "da" }))).toEqual([interest]);
  });

  test.each([
    ["Opdræt af laks i Norge", "salmon"],
    ["Laksefjorde under pres", "salmon"],
    ["Nye regler for revisorer", "auditors"],
    ["Havneprojektet i Esbjerg", "harbours"],
    ["Salmon farming in the north", "laks"],
    ["How auditors work", "revisor"],
  ])("across the two languages: %s", (title, interest) => {
    expect(
      matchWords(about(title, "og det er der mange, der ikke ved"), person("Anna", { interests: [interest] })),
    ).toEqual([interest]);
  });

  test.each([
    ["Mad men and fast cars", "madlavning"],
    ["A barn in the bog", "børn, bøger"],
    ["The portfolio of a sailor", "havne"],
  ])("not where a word of one language only looks like one of the other: %s", (title, interest) => {
    expect(matchWords(about(title), person("Anna", { interests: [interest] }))).toEqual([]);
  });

  test("the stated and the title's come first, each once", () => {
    const contact = person("Anna", {
      tags: ["harbour"],
      interests: ["salmon"],
      notes: [{ at: NOTED, text: "Salmon, seaweed" }],
    });
    expect(matchWords(about("Salmon", "Seaweed in the harbour"), contact)).toEqual(["salmon", "harbour", "seaweed"]);
  });
});

describe("words do not meet", () => {
  test("when they say nothing about what a text is about", () => {
    expect(
      matchWords(
        about("Meeting notes", "We met for lunch to plan the next week"),
        noted("Lunch: planned next week's meeting"),
      ),
    ).toEqual([]);
    expect(
      matchWords(about("Mødet i næste uge", "Vi skal tale om det"), noted("Møde i næste uge, hun ville tale om det")),
    ).toEqual([]);
  });

  test("when the word is a part of another in English only", () => {
    expect(matchWords(about("The portfolio of the future"), person("Anna", { tags: ["port"] }))).toEqual([]);
  });

  test("when it is the person's own name", () => {
    expect(matchWords(about("Berg and his mountains"), noted("Anna Berg: called"))).toEqual([]);
  });

  test("when one word of a note is met somewhere in a long article", () => {
    const filler = Array.from({ length: 100 }, (_, i) => `unrelated${String.fromCharCode(97 + (i % 26))}${i}`).join(
      " ",
    );
    const article = about("On something else", `${filler} seaweed`);
    expect(matchWords(article, noted("She likes seaweed"))).toEqual([]);
    expect(matchWords(article, person("Anna", { interests: ["seaweed"] }))).toEqual(["seaweed"]);
  });

  test("with the host of a link or an address", () => {
    const contact = person("Anna", { interests: ["example", "harbourmail"] });
    expect(matchWords(about("https://example.org/", "from ann@harbourmail.example"), contact)).toEqual([]);
  });
});

describe("whom a share fits", () => {
  test("only those with a word that met, the stated before the mentioned, at most so many", () => {
    const people = [
      noted("The salmon was good"),
      person("Bo", { interests: ["salmon"] }),
      person("Cai", { interests: ["windmills"] }),
      person("Dea", { interests: ["salmon"], needs: ["fish feed"] }),
    ];
    const fits = whomItFits(about("Salmon and their feed"), people, 2);
    expect(fits.map(({ contact, words }) => [contact.name, words])).toEqual([
      ["Dea", ["salmon", "feed"]],
      ["Bo", ["salmon"]],
    ]);
  });

  test("does not depend on the order of the people", () => {
    const people = ["A", "B", "C", "D"].map((name) => person(name, { interests: ["salmon"] }));
    const names = (some: typeof people) => whomItFits(about("Salmon"), some, 3).map(({ contact }) => contact.name);
    expect(names(people.toReversed())).toEqual(names(people));
  });

  test("one prepared share gives what each question alone gives", () => {
    const match = matcherFor(about("Salmon"));
    const anna = person("Anna", { interests: ["salmon"] });
    expect(match(knownOf(anna))).toEqual(matchOf(about("Salmon"), anna));
  });

  test("comes to an end for a long article and a full network", () => {
    const article = about("Report", "havvindmøller og laksefjorde i nord ".repeat(2000));
    const topics = Array.from({ length: 60 }, (_, i) => touch("2026-11-01", { topic: `emne nummer ${i} om fiskeri` }));
    const people = Array.from({ length: 300 }, (_, i) => person(`P${i}`, { touches: topics }));
    expect(whomItFits(article, people, 5)).toEqual([]);
  });
});

describe("a note's words", () => {
  const met = (text: string, title: string, others: readonly string[] = []) =>
    whomItFits(about(title), [noted(text), ...others.map((name) => person(name))], 5).map(({ words }) => words);

  test("that name other people meet nothing, where they are written as names", () => {
    expect(met("Works with Linda on salmon", "Linda and the summit", ["Linda Moss"])).toEqual([]);
    expect(met("Works with Linda on salmon", "Linda and the salmon", ["Linda Moss"])).toEqual([["salmon"]]);
    expect(met("Walks in the skov each week", "Skov og natur", ["Ole Skov"])).toEqual([["skov"]]);
  });

  test.each([
    ["Met him at the harbour summit", "AI Safety Summit"],
    ["mødte hende på klimatopmødet i Aarhus", "Klimatopmødet"],
  ])("of where they met meet nothing: %s", (text, title) => {
    expect(met(text, title)).toEqual([]);
    expect(met(`${text}, likes batteries`, "Batteries")).toEqual([["batteries"]]);
  });
});
