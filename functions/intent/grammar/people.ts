// Who a line is about: names, addresses, and where they work, in a list joined by commas and "and".
// Invariant: of what may be no person only those count who are known; a list ends where no further name stands.

import type { PersonRef } from "../../domain/commands.ts";
import { AND, FACT_INDEX, PERSON_VERBS } from "./command-words.ts";
import { fold } from "./fold.ts";
import { isGivenName } from "./given-names.ts";
import { isCapitalised, nameAt } from "./name-run.ts";
import type { NameFound, PeoplePlace } from "./name-run.ts";
import { isAcronym, organisationNameAt, relationAt } from "./no-name-yet.ts";
import type { NoNameYet } from "./no-name-yet.ts";
import { phraseAt } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { theirsEnd } from "./their-people.ts";
import { roleAndPlaceAt, workplaceAt } from "./workplace.ts";
import type { Workplace } from "./workplace.ts";

export type Person = Workplace & {
  readonly ref: PersonRef;
  /** Named only as whose somebody or something is: "Finn's boss". */
  readonly isPossessive?: boolean;
};
export type PeopleFound = {
  readonly people: readonly Person[];
  readonly next: number;
  /** Words between the people that name nobody: "his wife Lis". */
  readonly aside?: string;
};

/** More people than this in one line is a list of something else. */
export const MOST_PEOPLE = 60;

/** The people named from token `at` on, if any. */
export function peopleAt(line: Line, at: number, reader: Reader, place: PeoplePlace): PeopleFound | undefined {
  const people: Person[] = [];
  const isSmall = isLowerCase(line, at, place);
  const asides: Aside[] = [];
  let next = at;
  let from = at;
  while (people.length + asides.length < MOST_PEOPLE) {
    const aside = place === "head" ? undefined : asideAt(line, from, reader);
    if (aside !== undefined) {
      if (people.length > 0 && isSentence(line, from, aside.next)) break;
      asides.push(aside);
      if (aside.person !== undefined) people.push(aside.person);
      if (aside.person !== undefined || isMark(line, from - 1, ",")) next = aside.next;
      const join = joinEnd(line, aside.next);
      if (join === aside.next) break;
      from = join;
      continue;
    }
    const found = personAt(line, from, reader, people.length === 0 || isSmall ? place : furtherPlace(place));
    if (found === undefined || (people.length > 0 && isSentence(line, from, found.next))) break;
    if (found.person !== undefined) people.push(found.person);
    next = found.next;
    const join = joinEnd(line, next);
    if (join === next) break;
    from = join;
  }
  const aside = asides.filter((one) => one.next <= next).map(({ text }) => text);
  return people.length === 0 ? undefined : { people, next, ...(aside.length > 0 && { aside: aside.join(", ") }) };
}

type Aside = { readonly text: string; readonly next: number; readonly person?: Person };

/** "Her colleague Per Dam" is somebody; "his wife Lis", by a first name alone, and "his boss" are told of the others. */
function asideAt(line: Line, at: number, reader: Reader): Aside | undefined {
  const end = theirsEnd(line, at);
  if (end === undefined) return undefined;
  const found = isCapitalised(line.tokens[end]) ? personAt(line, end, reader, "told") : undefined;
  const next = found?.next ?? end;
  const name = found?.person?.ref.name ?? "";
  const isSomebody = found?.person?.ref.by === "address" || name.includes(" ");
  const nameEnd = isSomebody ? end + name.split(" ").length : next;
  return {
    text: textBetween(line, at, Math.min(nameEnd, next)),
    next,
    ...(isSomebody && found?.person !== undefined && { person: found.person }),
  };
}

/** "Met Bo, Erik is well": behind a comma a name with a verb of its own begins what is told of them. */
function isSentence(line: Line, from: number, next: number): boolean {
  const word = wordAt(line, next);
  const isVerb = (PERSON_VERBS.has(word) && !JOINS.has(word)) || VERBS.has(word) || word.endsWith("n't");
  return isMark(line, from - 1, ",") && (isVerb || phraseAt(line, next, FACT_INDEX) !== undefined);
}

const JOINS: ReadonlySet<string> = new Set("and|who|now|og|som|der|nu".split("|"));
const VERBS: ReadonlySet<string> = new Set(
  "could|cancelled|canceled|never|says|called|wrote|likes|kunne|skulle|maatte|meldte|dukkede|aflyste|ringede|skrev|moedte|promised|promises|owes|offered|agreed|lovede|lover|skylder|sender|tilboed".split(
    "|",
  ),
);

/** Who writes the first name small writes them all small. */
function isLowerCase(line: Line, at: number, place: PeoplePlace): boolean {
  return place === "after-with" && !isCapitalised(line.tokens[at]);
}

/** Who comes after the first is no surer than at the head of a line, but what was done still says that it may be a firm. */
function furtherPlace(place: PeoplePlace): PeoplePlace {
  return place === "head" ? "head" : "told";
}

type PersonFound = { readonly person: Person | undefined; readonly next: number };

function personAt(line: Line, at: number, reader: Reader, place: PeoplePlace): PersonFound | undefined {
  const alone = addressAt(line, at);
  if (alone !== undefined) return { person: byAddress(alone.address, "", reader), next: alone.next };
  const nameless = relationAt(line, at) ?? (place === "head" ? undefined : organisationNameAt(line, at));
  if (nameless !== undefined) return namedBeside(line, nameless, reader) ?? asNameless(nameless);
  const found = nameAt(line, at, place, reader);
  if (found === undefined) return undefined;
  if (place !== "head" && isAcronym(line, at, found.next)) {
    return asNameless({ name: textBetween(line, at, found.next), next: found.next, isNot: "organisation" });
  }
  const contact = place === "head" ? undefined : atFirm(line, found, reader);
  if (contact !== undefined) return contact;
  const { name, next, isPossessive } = found;
  const address = addressAt(line, next) ?? (isMark(line, next, ",") ? addressAt(line, next + 1) : undefined);
  if (address !== undefined) return withWorkBehind(line, byAddress(address.address, name, reader), address.next);
  const ref: PersonRef = { by: "name", name, ...(found.isDoubtful && { onlyKnown: true }) };
  const work = isPossessive ? undefined : (workplaceAt(line, next) ?? firmBeside(line, next, place));
  const { next: end, ...told } = work ?? { next };
  const later = work !== undefined && isMark(line, end, ",") ? addressAt(line, end + 1) : undefined;
  if (later !== undefined) {
    const person = byAddress(later.address, name, reader);
    return { person: person === undefined ? undefined : { ...person, ...told }, next: later.next };
  }
  return { person: { ref, ...told, ...(isPossessive && { isPossessive }) }, next: end };
}

/** "Nubank (Paulo Reis, head of BD)": the bracket says who, and what stands before it where they work. */
function atFirm(line: Line, firm: NameFound, reader: Reader): PersonFound | undefined {
  if (!isMark(line, firm.next, "(") || isGivenName(fold(firm.name).split(" ")[0] ?? "")) return undefined;
  const inside = nameAt(line, firm.next + 1, "told", reader);
  if (inside === undefined || !inside.name.includes(" ") || inside.isPossessive) return undefined;
  const work = isMark(line, inside.next, ",") ? roleAndPlaceAt(line, inside.next + 1) : undefined;
  const isSomebody = work !== undefined || isGivenName(fold(inside.name).split(" ")[0] ?? "");
  const end = work?.next ?? inside.next;
  if (!isSomebody || !isMark(line, end, ")")) return undefined;
  const { next: _, ...told } = work ?? { next: end };
  return { person: { ref: { by: "name", name: inside.name }, organisation: firm.name, ...told }, next: end + 1 };
}

/** "Bo Lind (bo@lind.example), CEO at Nordlys" */
function withWorkBehind(line: Line, person: Person | undefined, at: number): PersonFound {
  const work = person === undefined ? undefined : workplaceAt(line, at);
  if (person === undefined || work === undefined) return { person, next: at };
  const { next, ...told } = work;
  return { person: { ...person, ...told }, next };
}

/** "Coffee with Anna, Nordlys A/S": a firm right behind a name is where they work. */
function firmBeside(line: Line, at: number, place: PeoplePlace) {
  const firm = place !== "head" && isMark(line, at, ",") ? organisationNameAt(line, at + 1) : undefined;
  return firm === undefined ? undefined : { organisation: firm.name, next: firm.next };
}

/** "Finn's boss Vera Juul", "Finns chef, Vera Juul": the name says who, the relation what they are. */
function namedBeside(line: Line, { name: role, next, isNot }: NoNameYet, reader: Reader): PersonFound | undefined {
  const at = isMark(line, next, ",(") ? next + 1 : next;
  const found = isNot === "relation" ? nameAt(line, at, "head", reader) : undefined;
  if (found === undefined || found.isDoubtful || found.isPossessive || !isCapitalised(line.tokens[at]))
    return undefined;
  const end = isMark(line, found.next, ",)") ? found.next + 1 : found.next;
  return { person: { ref: { by: "name", name: found.name }, role }, next: end };
}

function asNameless({ name, next, isNot }: NoNameYet): PersonFound {
  return { person: { ref: { by: "name", name, isNot } }, next };
}

/** A role's or the owner's own address says nothing of who it is; the name beside it still does. */
function byAddress(address: string, name: string, reader: Reader): Person | undefined {
  if (reader.isNobody(address)) return name === "" ? undefined : { ref: { by: "name", name } };
  return { ref: { by: "address", address, ...(name !== "" && { name }) } };
}

/** `anna@x.example`, `<anna@x.example>`, `(anna@x.example)`. */
function addressAt(line: Line, at: number): { readonly address: string; readonly next: number } | undefined {
  const open = isMark(line, at, "<([") ? at + 1 : at;
  const token = line.tokens[open];
  if (token?.kind !== "address") return undefined;
  const next = open > at && isMark(line, open + 1, ">)]") ? open + 2 : open + 1;
  return { address: token.text.toLowerCase(), next };
}

function joinEnd(line: Line, at: number): number {
  const comma = isMark(line, at, ",&+/") ? at + 1 : at;
  return phraseAt(line, comma, AND)?.next ?? comma;
}
