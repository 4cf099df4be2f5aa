// A contact card of several lines, as one pastes it: a name, and under it where they work, an address, a telephone.
// Invariant: every line is one that a card has, and one is an address or a telephone; anything else is a note of many lines.

import type { Command, ContactFields, PersonRef } from "../../domain/commands.ts";
import { kindOfLine } from "../../mail/signature-lines.ts";
import { isRoleWord } from "../../mail/words/roles.ts";
import { fold } from "./fold.ts";
import { isGivenName } from "./given-names.ts";
import { isCapitalised, nameAt } from "./name-run.ts";
import type { Reader } from "./reader.ts";
import { scan, textBetween } from "./scan.ts";
import type { Line } from "./scan.ts";

const MOST_LINES = 12;
const MOST_WORD_LINES = 3;

/** A note about the person of the card, or undefined when the lines are none. */
export function readCardLines(subject: string, lines: readonly Line[], reader: Reader): readonly Command[] | undefined {
  const written = lines.filter(({ tokens }) => tokens.length > 0);
  if (written.length < 2 || written.length > MOST_LINES) return undefined;
  const titled = nameAlone(scan(subject), reader);
  const head = nameAlone(written[0], reader);
  // Below a subject that is a name the first line may be where they work.
  const first = titled !== undefined && head !== undefined && isGiven(titled) && !isGiven(head) ? undefined : head;
  const name = first ?? titled;
  if (name === undefined) return undefined;
  const facts = factsOf(written.slice(first === undefined ? 0 : 1), reader);
  if (facts === undefined) return undefined;
  const { address, ...fields } = facts;
  const who: PersonRef = address === undefined ? { by: "name", name } : { by: "address", address, name };
  return [{ kind: "note", who, ...(Object.keys(fields).length > 0 && { fields }) }];
}

function nameAlone(line: Line | undefined, reader: Reader): string | undefined {
  const found = line === undefined ? undefined : nameAt(line, 0, "head", reader);
  return found !== undefined && found.next === line?.tokens.length && !found.isDoubtful ? found.name : undefined;
}

function isGiven(name: string): boolean {
  return isGivenName(fold(name).split(" ")[0] ?? "");
}

type Facts = Pick<ContactFields, "organisation" | "role" | "phone"> & { readonly address?: string };

function factsOf(lines: readonly Line[], reader: Reader): Facts | undefined {
  const words = lines.filter((line) => isWordLine(line));
  const addresses = lines.flatMap(({ tokens }) => tokens.filter(({ kind }) => kind === "address"));
  const phones = lines.flatMap(({ text }) => phonesOf(text));
  const isCard = words.length <= MOST_WORD_LINES && words.every(isShort) && addresses.length + phones.length > 0;
  if (!isCard || addresses.length > 1) return undefined;
  const address = addresses.map(({ text }) => text.toLowerCase()).find((one) => !reader.isNobody(one));
  const role = words.find(({ text }) => text.split(/[\s,/-]+/).some((word) => isRoleWord(word)));
  const organisation = words.find((line) => line !== role);
  const phone = phones.find(({ rank }) => rank === "mobile") ?? phones[0];
  return {
    ...(organisation !== undefined && { organisation: labelled(organisation) }),
    ...(role !== undefined && { role: labelled(role) }),
    ...(phone !== undefined && { phone: phone.number }),
    ...(address !== undefined && { address }),
  };
}

function phonesOf(text: string) {
  const read = kindOfLine(text);
  return read.kind === "phones" ? read.phones.filter(({ rank }) => rank !== "shared") : [];
}

function isWordLine(line: Line): boolean {
  return kindOfLine(line.text).kind === "words" && line.tokens.every(({ kind }) => kind !== "address");
}

/** "Havnelab", "Head of Sales", "Firma: Havnelab": no sentence. */
function isShort(line: Line): boolean {
  return line.tokens.length <= 7 && isCapitalised(line.tokens[0]) && !/[.!?]$/.test(line.text.trim());
}

function labelled({ text, tokens }: Line): string {
  const colon = tokens.findIndex(({ text: mark }) => mark === ":");
  return colon === 1 ? textBetween({ text, tokens }, 2) : text.trim();
}
