import { expect, test } from "vitest";
import { foldName, isFullName, nameOfAddress, oneLetterOff, whoIsNamed } from "../../functions/domain/names.ts";
import { person } from "./digest/given.ts";

const KNOWN = [
  "Anna Berg",
  "Anna Maria Bech",
  "Bo",
  "Bo Lind",
  "Søren Ørsted",
  "Åse Holm",
  "Jean-Luc Moreau",
  "Ib O'Hara",
  "Berg Olsen",
].map((name) => person(name));

test.each<[string, string[]]>([
  ["Anna", ["Anna Berg", "Anna Maria Bech"]],
  ["anna berg", ["Anna Berg"]],
  ["Anna B", ["Anna Berg", "Anna Maria Bech"]],
  ["Anna Bech", ["Anna Maria Bech"]],
  ["Anna Maria", ["Anna Maria Bech"]],
  ["Anna Berg Bech", []],
  ["Bo", ["Bo", "Bo Lind"]],
  ["Bo L", ["Bo Lind"]],
  ["Lind", ["Bo Lind"]],
  ["Berg", ["Berg Olsen"]],
  ["Soren", ["Søren Ørsted"]],
  ["søren orsted", ["Søren Ørsted"]],
  ["Ase", ["Åse Holm"]],
  ["Aase Holm", ["Åse Holm"]],
  ["jean luc", ["Jean-Luc Moreau"]],
  ["ib o’hara", ["Ib O'Hara"]],
  ["An", []],
  ["", []],
  ["?!", []],
])("%s means %j", (name, expected) => {
  expect(whoIsNamed(name, KNOWN).map((contact) => contact.name)).toEqual(expected);
});

test.each<[string, string[]]>([
  ["Advokat Lind", ["Bo Lind"]],
  ["overlæge Ørsted", ["Søren Ørsted"]],
  ["adv. Bo Lind", ["Bo Lind"]],
  ["Professor Bech", ["Anna Maria Bech"]],
  ["Sir Bo Lind", ["Bo Lind"]],
  ["Bo Linds", ["Bo Lind"]],
  ["Åse Holms", ["Åse Holm"]],
  ["Annas", []],
])("%s in another dress means %j", (name, expected) => {
  expect(whoIsNamed(name, KNOWN).map((contact) => contact.name)).toEqual(expected);
});

test.each<[string, string[]]>([
  ["Anna Berk", ["Anna Berg"]],
  ["Bo Lnid", ["Bo Lind"]],
  ["Søren Ørsed", ["Søren Ørsted"]],
  ["Jean-Luc Moreaux", ["Jean-Luc Moreau"]],
  ["Anna Berg", []],
  ["Anna Beck", []],
  ["Ob Lind", []],
  ["Berg Berg", []],
  ["Anne Bergh", []],
  ["Anna", []],
])("%s is but for one letter %j", (name, expected) => {
  expect(oneLetterOff(name, KNOWN).map((contact) => contact.name)).toEqual(expected);
});

test("an address names whoever has it", () => {
  const anna = person("Anna Berg", { addresses: ["anna@example.org"] });
  expect(whoIsNamed(" Anna@Example.org ", [...KNOWN, anna])).toEqual([anna]);
});

test.each([
  ["Ærø Ås", "aeroe aas"],
  ["  José   García ", "jose garcia"],
])("%s folds to %s", (name, folded) => {
  expect(foldName(name)).toBe(folded);
});

test.each([
  ["anna.berg@example.org", "Anna Berg"],
  ["anna_maria-berg@example.org", "Anna Maria Berg"],
  ["ab@example.org", "ab@example.org"],
  ["anna.b2@example.org", "anna.b2@example.org"],
])("of %s alone the name is %s", (address, name) => {
  expect(nameOfAddress(address)).toBe(name);
});

test("a full name has at least two words", () => {
  expect(isFullName("Sofie Lind")).toBe(true);
  expect(isFullName("Sofie ")).toBe(false);
});

test.each<[string, string[]]>([
  ["Mr. Kelly", ["John F. Kelly"]],
  ["Dr Kelly", ["John F. Kelly"]],
  ["Fru Moore", ['Elizabeth "Liz" Moore']],
  ["Hr. John Kelly", ["John F. Kelly"]],
  ["Liz", ['Elizabeth "Liz" Moore']],
  ["Elizabeth Moore", ['Elizabeth "Liz" Moore']],
  ["Bob Keane", ["Robert (Bob) Keane"]],
  ["Mr. Bob", ["Robert (Bob) Keane"]],
  ["Mr. Nobody", []],
])("%s is found by a title with the surname, or by what they are called", (asked, found) => {
  const known = ["John F. Kelly", "Kelly Smith", 'Elizabeth "Liz" Moore', "Robert (Bob) Keane"].map((name) =>
    person(name),
  );
  expect(whoIsNamed(asked, known).map(({ name }) => name)).toEqual(found);
});
