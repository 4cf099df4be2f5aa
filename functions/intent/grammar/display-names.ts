// The display name of a mailbox as a person's name, and what it says of where they work.
// Invariant: what is no name is dropped, never guessed at; a name that is spelled properly stays letter for letter.

import { isRoleWord } from "../../mail/words/roles.ts";
import { PARTICLES } from "./command-words.ts";
import { fold } from "./fold.ts";
import { isGivenName } from "./given-names.ts";
import { isNoPerson } from "./no-person-words.ts";

export type Displayed = { readonly name?: string; readonly organisation?: string; readonly role?: string };

const LONGEST_NAME = 80;
const LONGEST_ORGANISATION = 60;

/** `"Berg, Anna (ACME)"` is Anna Berg at ACME, `ANNA BERG - ACME` too, `anna.berg@x.example` nobody's name. */
export function readDisplayName(display: string): Displayed {
  const plain = withoutMarks(display);
  const bracketed = splitBracket(plain);
  const parted = splitWorkplace(withoutTitles(bracketed.name));
  const name = properCase(inOrder(parted.name));
  if (!isName(name)) return {};
  return { name: cut(name), ...workOf([bracketed.inside, bracketed.after, parted.beside], name) };
}

/** What stands beside a name is a job, a workplace, or neither. */
function workOf(texts: readonly (string | undefined)[], name: string): Omit<Displayed, "name"> {
  const told = texts.filter((text) => text !== undefined && isWork(text, name)).filter((text) => text !== undefined);
  const role = told.find(isRole);
  const organisation = told.find((text) => !isRole(text));
  return { ...(organisation !== undefined && { organisation }), ...(role !== undefined && { role }) };
}

function isRole(text: string): boolean {
  return text.split(/[\s,&/-]+/u).some((word) => isRoleWord(word));
}

/** Quotes, stars, emoji and addresses around a name, and what a list or a service has added to it. */
function withoutMarks(display: string): string {
  return display
    .slice(0, 300)
    .replace(/<[^<>]*>|\S+@\S+/gu, " ")
    .replace(/\p{Extended_Pictographic}|\u200d|\ufe0f|[*"“”„«»<>]/gu, " ")
    .replace(/(?:^|\s)['‘’`]+|['‘’`]+(?=\s|$)/gu, " ")
    .replace(/\s+(?:via|through|gennem|über|genom|par|por)\s+\S.*$/iu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

type Bracketed = { readonly name: string; readonly inside?: string; readonly after?: string };

/** `Anna Berg (ACME)`, `Anna Berg [ACME]`. */
function splitBracket(text: string): Bracketed {
  const match = /^([^()[\]]*)[([]([^()[\]]{1,80})[)\]]\s*(?:[,;-]\s*)?([^()[\]]*)$/u.exec(text);
  if (match === null) return { name: text.replace(/[()[\]]/gu, " ").trim() };
  const [, before = "", inside = "", after = ""] = match;
  return {
    name: before.trim(),
    inside: inside.trim(),
    ...(after !== "" && { after: after.replace(/^[-–—|•:\s]+/u, "") }),
  };
}

const TITLE =
  /^(?:dr|mr|mrs|ms|mx|miss|prof|professor|hr|fru|frk|herr|frau|ing|dipl|sir|mag|cand|adv)\.?\s+(?=\S+\s*\S)/iu;
const DEGREE =
  /[,\s]+(?:ph\.?d\.?|md|m\.d\.|mba|msc|m\.sc\.?|bsc|ba|ma|cpa|cfa|esq\.?|jr\.?|sr\.?|llm|dphil|pmp|acca)\.?$/iu;

function withoutTitles(text: string): string {
  const untitled = text.replace(TITLE, "").replace(TITLE, "");
  return untitled.replace(DEGREE, "").replace(DEGREE, "").trim();
}

type Parted = { readonly name: string; readonly beside?: string };

/** `Anna Berg - ACME`, `Anna Berg | ACME`, `Anna Berg at ACME`, `Anna Berg, ACME A/S`. */
function splitWorkplace(text: string): Parted {
  const match =
    /^(.{2,80}?)(?:\s+[-–—|•·:]+\s*|\s*[|•]\s*|\s+(?:at|from|@|fra|hos|von|bei|från|chez|\/)\s+|\s*@\s*|\/(?=\p{Lu}))(\S.*)$/iu.exec(
      text,
    );
  if (match !== null && !isSurnameFirst(match[1] ?? "")) {
    return { name: (match[1] ?? "").trim(), beside: (match[2] ?? "").trim() };
  }
  const comma = /^([^,]+),\s*([^,]+)$/u.exec(text);
  const [, before = "", after = ""] = comma ?? [];
  const isBehindName = comma !== null && !isInverted(before, after);
  return isBehindName ? { name: before.trim(), beside: after.trim() } : { name: text };
}

/** "Berg, Anna": one word, or small words and one, before the comma, and a name after it. */
function isInverted(before: string, after: string): boolean {
  const surnames = before.trim().split(" ");
  const given = after.trim().split(" ");
  if (isGivenName(fold(surnames[0] ?? "")) && surnames.length > 1) return false;
  return given.length <= 3 && surnames.length <= 3 && !given.some((word) => isNoPerson(fold(word)));
}

function isSurnameFirst(text: string): boolean {
  return text.trim().endsWith(",");
}

function inOrder(text: string): string {
  const comma = /^([^,]+),\s*([^,]+)$/u.exec(text);
  return comma === null ? text.replace(/,\s*$/u, "").trim() : `${(comma[2] ?? "").trim()} ${(comma[1] ?? "").trim()}`;
}

/** All capitals and all small letters are the client's or the hasty typist's; initials and mixed spellings stay. */
export function properCase(name: string): string {
  const letters = name.replace(/[^\p{L}]/gu, "");
  const isShouted = letters === letters.toUpperCase() && letters.length > 3;
  const isSmall = letters === letters.toLowerCase();
  if (letters === "" || (!isShouted && !isSmall)) return withSurnameLast(name);
  // "anna.berg" is what stands before the at sign.
  const words = isSmall && /^\p{L}{2,}(?:[._]\p{L}{2,})+$/u.test(name) ? name.replace(/[._]/gu, " ") : name;
  return words
    .split(" ")
    .map((word, index) => (index > 0 && PARTICLES.has(word.toLowerCase()) ? word.toLowerCase() : raised(word)))
    .join(" ");
}

/** "BERG Anna": in French and in directories the surname is in capitals, wherever it stands. */
function withSurnameLast(name: string): string {
  const words = name.split(" ");
  const isCapitals = (word: string) => /^[\p{Lu}'’-]{3,}$/u.test(word) && /\p{Lu}{3}/u.test(word);
  if (!words.some(isCapitals) || words.every(isCapitals)) return name;
  const ordered = isCapitals(words[0] ?? "")
    ? [...words.filter((word) => !isCapitals(word)), ...words.filter(isCapitals)]
    : words;
  return ordered.map((word) => (isCapitals(word) ? raised(word) : word)).join(" ");
}

function raised(word: string): string {
  if (/^\p{L}\.?$/u.test(word)) return word.toUpperCase();
  return word.toLowerCase().replace(/(^|[-'’.])\p{L}/gu, (letter) => letter.toUpperCase());
}

function isName(text: string): boolean {
  return /\p{L}{2}|\p{L}\.? \p{L}/u.test(text) && !/\d{3}|[@/\\:]/u.test(text);
}

/** Too long a name is cut behind a word. */
function cut(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  return name
    .slice(0, LONGEST_NAME + 1)
    .replace(/\s+\S*$/u, "")
    .slice(0, LONGEST_NAME);
}

/** Not the person's own initials, pronouns or a remark of the mail system. */
function isWork(text: string, name: string): boolean {
  const folded = fold(text);
  const isRemark = REMARKS.test(folded) || !/\p{Lu}|\d/u.test(text) || text.length > LONGEST_ORGANISATION;
  return !isRemark && !isInitials(folded, fold(name)) && /\p{L}{2}/u.test(text);
}

const REMARKS =
  /^(?:she|he|they|hun|han|de|de\/dem|her|him|ext|ext\.|external|ekstern|extern|guest|gaest|privat|private|work|arbejde|mobile|mobil|iphone|teams|zoom|google.*|linkedin.*|via .*|ooo|out of office|ferie|barsel|on leave|jr|sr|ii|iii|uk|us|dk|se|no|de|eu|test|home|hjemme|new|ny)(?:\W.*)?$/u;

/** `(ANBE)`, `(AB)`: up to five letters that run through the name from its first. */
function isInitials(text: string, name: string): boolean {
  if (text.length > 5 || !/^[a-z]+$/u.test(text) || text[0] !== name[0]) return false;
  let at = -1;
  for (const letter of text.split("")) {
    at = name.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
