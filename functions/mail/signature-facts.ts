// What the signature of a received mail says of its writer: name, role, organisation, telephone.
// Invariant: only the writer's own signature counts, under their own words and above any quote; in doubt nothing is taken.

import { isLegalForm, isNotice, kindOfLine } from "./signature-lines.ts";
import type { SignatureLine } from "./signature-lines.ts";
import { signatureStart } from "./signature.ts";
import { isRoleWord } from "./words/roles.ts";

export type SignatureFacts = {
  readonly name: string;
  readonly role?: string;
  readonly organisation?: string;
  readonly phone?: string;
};
/** Who wrote the mail, as far as its header says. */
export type Writer = { readonly name: string; readonly address: string };

/** Lines of a body that are looked at, and lines from its end in which a signature without a closing may stand. */
const MOST_LINES = 400;
const MOST_CHARACTERS = 60_000;
/** A line of a signature is read whole; a longer one is text. */
const LONGEST_LINE = 240;
const MOST_SIGNATURE_LINES = 16;

/** The facts of the signature that ends what this writer wrote; undefined when there is none that is surely theirs. */
export function readSignature(body: string, writer: Writer): SignatureFacts | undefined {
  const own = ownLines(body);
  const start = signatureStart(own);
  const below = own.slice(start).filter((line) => line.trim() !== "");
  const lines = below.length > 0 ? below : own.filter((line) => line.trim() !== "").slice(-MOST_SIGNATURE_LINES);
  const named = lines.findIndex((line) => namesWriter(line, writer));
  if (named < 0) return undefined;
  return factsOf(lines.slice(named, named + MOST_SIGNATURE_LINES), writer);
}

/** What stands above the first quoted line, header block or rule of a quote: deeper lines are other people's. */
function ownLines(body: string): readonly string[] {
  const lines = body
    .slice(0, MOST_CHARACTERS)
    .split("\n", MOST_LINES)
    .map((line) => line.slice(0, LONGEST_LINE));
  const quote = lines.findIndex(
    (line, index) => /^\s*>/u.test(line) || isHeaderBlock(lines, index) || isAttribution(line),
  );
  return (quote < 0 ? lines : lines.slice(0, quote)).map((line) =>
    line
      .replace(/\p{Cf}+/gu, "")
      .replace(/\p{Cc}/gu, " ")
      .replace(/[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}(?=\s|$)/gu, "")
      .trimEnd(),
  );
}

/** A label of a quoted mail's header, with another below it: every language writes it with a colon and an address or a date. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  const isLabel = (line: string | undefined) => /^\s*\*?\p{L}{2,12}\*?\s?:\*?\s+\S/u.test(line ?? "");
  const hasAddress = /^\s*\*?\p{L}{2,12}\*?\s?:.*\S@\S/u.test(lines[at] ?? "");
  const isDated = isLabel(lines[at + 1]) && /\d{4}/u.test(lines[at + 1] ?? "");
  return isLabel(lines[at]) && hasAddress && isDated;
}

function isAttribution(line: string): boolean {
  return (
    line.length < 200 && /(?:\d{4}|\d:\d\d|@).*(?:wrote|skrev|schrieb|écrit|escribió|schreef)\b.*:\s*$/iu.test(line)
  );
}

/** The line, or its first part, is the writer's name or the first of it: "Anna Berg", "Anna", "Anna Berg | Havnelab". */
function namesWriter(line: string, { name, address }: Writer): boolean {
  const [head = ""] = partsOf(line);
  const words = wordsOf(withoutClosing(head));
  if (words.length === 0 || words.length > 6) return false;
  const known = wordsOf(name);
  const local = wordsOf((address.split("@")[0] ?? "").replace(/[._-]/gu, " ")).filter((word) => word.length > 1);
  if (known.length > 0) return isSamePerson(words, known);
  return local.length > 1 && isSamePerson(words, local);
}

/** Every word of the shorter stands in the longer, and the first is the same. */
function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((word) => long.includes(word)) && (a[0] === b[0] || a.length === b.length);
}

/** "Mvh Anna", "Best regards, Anna Berg" on one line. */
function withoutClosing(text: string): string {
  return text.replace(
    /^(?:mvh|vh|kh|br|venlig hilsen|med venlig hilsen|best regards|kind regards|regards|hilsen|cheers|best)[,.]?\s+(?=\p{Lu})/iu,
    "",
  );
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
}

/** One line may hold a whole signature: `Anna Berg | Head of Sales | Havnelab A/S | +45 12 34 56 78`. */
function partsOf(line: string): readonly string[] {
  return line
    .split(/\s*[|•·●▪]\s*|\s+[–—]\s+|\s{3,}|\s+\/\/\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function factsOf(lines: readonly string[], writer: Writer): SignatureFacts {
  const [first = "", ...rest] = lines;
  const [head = "", ...beside] = partsOf(first);
  const end = rest.findIndex((line) => isNotice(line));
  const told = [...beside, ...(end < 0 ? rest : rest.slice(0, end)).flatMap(partsOf)];
  const all = told.map((text) => ({ text, ...kindOfLine(text) }));
  const work = workOf(all, writer.address);
  const phone = phoneOf(all);
  return { name: withoutClosing(head), ...work, ...(phone !== undefined && { phone }) };
}

type Told = SignatureLine & { readonly text: string };

/** A mobile or direct number before a plain one; the switchboard and the fax are nobody's. */
function phoneOf(lines: readonly Told[]): string | undefined {
  const phones = lines.flatMap((line) => (line.kind === "phones" ? line.phones : []));
  const ranked = ["mobile", "plain"].flatMap((rank) => phones.filter((phone) => phone.rank === rank));
  return ranked[0]?.number;
}

/** The role stands right below the name, the organisation below it or where a legal form or the address's domain names it. */
function workOf(lines: readonly Told[], address: string): Split {
  const words = lines.filter(({ kind }) => kind === "words");
  const at = words.slice(0, 2).findIndex(({ text }) => hasRole(text));
  const roleLine = at < 0 ? undefined : words[at];
  const split: Split = roleLine === undefined ? {} : splitRole(roleLine.text);
  const below = words[at < 0 ? 0 : at + 1];
  const sure = words
    .filter((line) => line !== roleLine)
    .find(({ text }) => isLegalForm(text) || isOfDomain(text, address));
  const isBelowRole = roleLine !== undefined && below !== undefined && mayBeFirm(below.text);
  const organisation = split.organisation ?? sure?.text ?? (isBelowRole ? below.text : undefined);
  return {
    ...(split.role !== undefined && { role: split.role }),
    ...(organisation !== undefined && { organisation: organisation.replace(/[,;.]+$/u, "") }),
  };
}

function hasRole(text: string): boolean {
  return (
    text.split(" ").length <= 9 &&
    text.split(/[\s,/&()-]+/u).some((word) => isRoleWord(word)) &&
    !/[.!?]$/u.test(text.replace(DEGREE, ""))
  );
}

type Split = Pick<SignatureFacts, "role" | "organisation">;

/** Its full stop ends no sentence. */
const DEGREE = /\b(?:ph\.?d|m\.?sc|b\.?sc|cand\.[\p{L}.]+|adm|ing)\.$/iu;

/** "Head of Sales, Havnelab A/S", "Direktør hos Havnelab": both stand on one line. */
function splitRole(text: string): Split {
  const match = /^(.+?)(?:,\s+|\s+(?:at|hos|@|i|bei|på)\s+(?=\p{Lu}|\d)|\s+-\s+)(.+)$/u.exec(text);
  const [, role = "", behind = ""] = match ?? [];
  const isPlace =
    match !== null && hasRole(role) && !hasRole(behind) && /^[\p{Lu}\d]/u.test(behind) && !DEPARTMENT.test(behind);
  return isPlace ? { role, organisation: behind } : { role: text.replace(/[,;]+$/u, "") };
}

/** A department says where in the firm, not which firm. */
const DEPARTMENT =
  /^(?:sales|marketing|hr|it|finance|legal|operations|nordics?|emea|europe|denmark|danmark|sweden|norge|salg|indkøb|økonomi|drift|produktion|udvikling|kommunikation|jura|r&d|research|engineering|product|ph\.?d|msc|mba|cand\W.*|m\.sc.*)(?:\b.*)?$/iu;

/** `Havnelab` for anna@havnelab.example. */
function isOfDomain(text: string, address: string): boolean {
  const host = (address.split("@")[1] ?? "").toLowerCase().split(".");
  const label = (host.at(-2) ?? "").replace(/-/gu, "");
  const plain = wordsOf(text).join("");
  return (
    label.length >= 4 &&
    !COMMON_HOSTS.has(label) &&
    plain.length >= 3 &&
    plain.length <= 60 &&
    (plain.includes(label) || (plain.length >= 5 && label.includes(plain)))
  );
}

const COMMON_HOSTS: ReadonlySet<string> = new Set(
  "gmail|outlook|hotmail|live|yahoo|icloud|mail|proton|protonmail|fastmail|example|gmx|jubii|stofanet|telia|msn|aol|googlemail|web|online".split(
    "|",
  ),
);

/** A short name in capitals, without digits or a sentence's marks. */
function mayBeFirm(text: string): boolean {
  const words = text.split(" ");
  return (
    words.length <= 5 &&
    text.length <= 50 &&
    /^\p{Lu}/u.test(text) &&
    !/[\d@:!?]|\.$/u.test(text) &&
    !DEPARTMENT.test(text) &&
    !hasRole(text) &&
    words.filter((word) => /^[\p{Lu}&+]/u.test(word)).length * 2 > words.length
  );
}
