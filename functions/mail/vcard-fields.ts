// The properties of one contact card, of any version, as a contact.
// Invariant: what a version writes otherwise (bare TYPE words, `mailto:`, grouped labels) is told apart here and nowhere else.

import { readAddressCell } from "./address-cell.ts";
import { toBirthday, toCard } from "./contact-card.ts";
import type { ContactCard } from "./contact-card.ts";
import { parameterOf, splitValue, unescapeText } from "./content-lines.ts";
import type { ContentLine } from "./content-lines.ts";

export type ReadCard = { readonly card: ContactCard; readonly hasUnreadableAddress: boolean };

/** The card whose content these lines are; `no-person` for a group (a list of other cards) or a place. */
export function readCardLines(line: number, lines: readonly ContentLine[]): ReadCard | "no-person" {
  const byName = Map.groupBy(lines, ({ name }) => name);
  const kind = textOf(byName, "KIND") || textOf(byName, "X-ADDRESSBOOKSERVER-KIND");
  if (/^(?:group|location|application|device)$/iu.test(kind)) return "no-person";
  const organisation = organisationOf(byName);
  const name = nameOf(byName);
  const addresses = preferredFirst(byName.get("EMAIL")).map(({ value }) => readAddressCell(unescapeText(value)));
  const card = toCard(line, {
    name,
    addresses: addresses.flatMap((cell) => cell.addresses),
    phones: phonesOf(byName.get("TEL")),
    organisation,
    role: textOf(byName, "TITLE") || textOf(byName, "ROLE"),
    birthday: birthdayOf(byName.get("BDAY")?.[0]),
    categories: listOf(byName, ["CATEGORIES"]),
    interests: listOf(byName, ["INTEREST", "HOBBY"]),
    strengths: listOf(byName, ["EXPERTISE"]),
    note: (byName.get("NOTE") ?? []).map(({ value }) => unescapeText(value)).join("\n"),
    language: unescapeText(preferredFirst(byName.get("LANG"))[0]?.value ?? ""),
    isOrganisation: isFirm(byName, kind) || (name === organisation && name !== "" && !hasNameParts(byName)),
  });
  return { card, hasUnreadableAddress: addresses.some(({ isUnreadable }) => isUnreadable) };
}

type ByName = ReadonlyMap<string, readonly ContentLine[]>;

function textOf(byName: ByName, name: string): string {
  return unescapeText(preferredFirst(byName.get(name))[0]?.value ?? "").trim();
}

/** RFC 6715 has one value a line, CATEGORIES has several. */
function listOf(byName: ByName, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => byName.get(name) ?? []).flatMap(({ value }) => splitValue(value, ","));
}

/** FN as it stands; where it is turned around ("Berg, Anna"), missing or an address, the parts of N; else the nickname. */
function nameOf(byName: ByName): string {
  const full = textOf(byName, "FN").replace(/\s+/gu, " ");
  const parts = nameParts(byName);
  const isPlain = full !== "" && !full.includes("@") && !/^[^,]+,\s*[^,]+$/u.test(full);
  if (isPlain) return full;
  return parts || (full.includes("@") ? "" : turned(full)) || textOf(byName, "NICKNAME");
}

/** N: family, given, additional, prefixes, suffixes. */
function nameParts(byName: ByName): string {
  const [family = "", given = "", additional = ""] = splitValue(byName.get("N")?.[0]?.value ?? "", ";");
  const words = [given, additional, family].map((part) => part.replace(/[\s,]+/gu, " ").trim());
  return words.filter((part) => part !== "").join(" ");
}

const hasNameParts = (byName: ByName): boolean => nameParts(byName) !== "";

/** "Berg, Anna" is Anna Berg. */
export function turned(name: string): string {
  const match = /^([^,]+),\s*([^,]+)$/u.exec(name.slice(0, 400));
  return match === null ? name : `${match[2]?.trim() ?? ""} ${match[1]?.trim() ?? ""}`.trim();
}

/** The firm without its departments. */
function organisationOf(byName: ByName): string {
  return (splitValue(preferredFirst(byName.get("ORG"))[0]?.value ?? "", ";")[0] ?? "").trim();
}

function isFirm(byName: ByName, kind: string): boolean {
  return /^org(?:ani[sz]ation)?$/iu.test(kind) || /^company$/iu.test(textOf(byName, "X-ABSHOWAS"));
}

/** By PREF=1..100 of 4.0, then TYPE=pref of 3.0 and 2.1, then as they stand. */
function preferredFirst(lines: readonly ContentLine[] = []): readonly ContentLine[] {
  return lines.toSorted((a, b) => preference(a) - preference(b));
}

function preference(line: ContentLine): number {
  const pref = Number(parameterOf(line, "PREF"));
  if (pref >= 1 && pref <= 100) return pref;
  return typesOf(line).has("PREF") ? 1 : 101;
}

/** `TYPE=WORK,VOICE`, `TYPE="work,voice"`, `TYPE=work;TYPE=voice` and `;WORK;VOICE` are one. */
function typesOf({ parameters }: ContentLine): ReadonlySet<string> {
  const types = (parameters.get("TYPE") ?? []).flatMap((value) => value.split(","));
  return new Set(types.map((type) => type.trim().toUpperCase()));
}

const silent = ["FAX", "PAGER", "MODEM", "BBS", "TEXTPHONE"];
const mobile = ["CELL", "MOBILE", "IPHONE"];

function phonesOf(lines: readonly ContentLine[] = []): readonly string[] {
  const spoken = lines.filter((line) => !silent.some((type) => typesOf(line).has(type)));
  const rank = (line: ContentLine) => (mobile.some((type) => typesOf(line).has(type)) ? 0 : 1);
  return preferredFirst(spoken)
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ value }) => unescapeText(value));
}

/** `19800814`, `1980-08-14T00:00:00Z`, `--0814`, `--08-14`, and Apple's `X-APPLE-OMIT-YEAR=1604:1604-08-14`. */
function birthdayOf(line: ContentLine | undefined): string {
  const match = /^\s*(?:(\d{4})|-)-?(\d{2})-?(\d{2})(?:$|[T\s])/u.exec(line?.value.slice(0, 40) ?? "");
  if (line === undefined || match === null) return "";
  const [, year, month, day] = match;
  const isOmitted = year === undefined || parameterOf(line, "X-APPLE-OMIT-YEAR") === year;
  return toBirthday(isOmitted ? undefined : Number(year), Number(month), Number(day));
}
