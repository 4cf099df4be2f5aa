// What stands in a mail beside cards and tables: the people come first, so that the words can be about them.
// Invariant: words that only introduce a file are no mistakes, and words about its one person are kept as a note of theirs.

import type { Command, PersonRef } from "../../domain/commands.ts";
import type { NotUnderstood } from "../../domain/not-understood.ts";
import type { ParsedMail } from "../../mail/parsed-mail.ts";
import { fold } from "./fold.ts";
import { wordSet } from "./phrases.ts";

/** The commands of a mail with those of its files; what only meant the files is left out. */
export function besidePeople(told: readonly Command[], people: readonly Command[]): readonly Command[] {
  const meant = told.flatMap((command) => (isAboutFile(command) ? notUsed(command) : [command]));
  const isAside = meant.some(({ kind }) => kind === "record");
  const taken = people.map((command) => (command.kind === "import" && isAside ? { ...command, isAside } : command));
  return [...taken, ...meant];
}

/** "My contacts" above a file asks for no list. */
function isAboutFile(command: Command): boolean {
  return command.kind === "list" || (command.kind === "not-understood" && EXPLAINED_BY_FILE.has(command.why));
}

/** "All of them like salmon" is more than an introduction, and nobody's note. */
function notUsed(command: Command): readonly Command[] {
  if (command.kind !== "not-understood") return [];
  const words = command.line.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  const isMore =
    words.length >= FEWEST_WORDS && !words.some((word) => INTRODUCING.has(fold(word.replace(/[^\p{L}]/gu, ""))));
  return isMore ? [{ ...command, why: "beside-list" }] : [];
}
const FEWEST_WORDS = 4;

/** "Here are my contacts", "vedhæftet er listen": words that only hand over a file. */
const INTRODUCING = wordSet(
  "here|attached|enclosed|attachment|list|contacts|contact|import|file|csv|vcf|vcard|card|cards|addresses|export|exported|please",
  "her|hermed|vedhæftet|vedlagt|vedhæfter|liste|listen|kontakter|kontakt|importer|importér|fil|filen|kort|kortet|adressebog|adresser|eksport",
);

const EXPLAINED_BY_FILE: ReadonlySet<string> = new Set<NotUnderstood>([
  "empty",
  "empty-orders",
  "nothing-attached",
  "nothing-to-record",
  "no-person",
  "unknown-verb",
  "unknown-order",
]);

/** The people of a card or two, as if the mail had named them: for a reminder that says nobody else. */
export function namedByCards(people: readonly Command[]): readonly Command[] {
  const rows = people.flatMap((command) => (command.kind === "import" ? command.rows : []));
  if (rows.length > MOST_NAMED) return [];
  return rows.map(({ name, addresses: [address] }): Command => {
    const who: PersonRef =
      address === undefined
        ? { by: "name", name: name ?? "" }
        : { by: "address", address, ...(name !== undefined && { name }) };
    return { kind: "note", who };
  });
}
/** More cards than this are an address book. */
const MOST_NAMED = 5;

/** Words that name nobody, beside the card of one person, are about that person: the mail as if it began with the name. */
export function aboutOnePerson(
  mail: ParsedMail,
  told: readonly Command[],
  people: readonly Command[],
): ParsedMail | undefined {
  const rows = people.flatMap((command) => (command.kind === "import" ? command.rows : []));
  const name = rows.length === 1 ? rows[0]?.name : undefined;
  const words = mail.fresh.trim();
  const isAboutNobody = told.every((command) => command.kind === "not-understood" && WITHOUT_PERSON.has(command.why));
  return name === undefined || words === "" || !isAboutNobody
    ? undefined
    : { ...mail, subject: "", fresh: `${name}: ${words}` };
}

const WITHOUT_PERSON: ReadonlySet<NotUnderstood> = new Set<NotUnderstood>(["no-person", "nothing-to-record"]);
