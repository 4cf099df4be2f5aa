// What a receipt calls people: by their names, and of two who bear one name also by what tells them apart.
// Invariant: what is said of addresses is as it stands once the whole mail is decided.
import type { State } from "../decision.ts";
import type { Line } from "../line.ts";
import type { Contact, Id } from "../model.ts";

/** A contact's name; with where they work, else with their address, where somebody else is called the same. */
export function calledOf({ contacts }: Pick<State, "contacts">, id: Id): string {
  const contact = contacts.get(id);
  if (contact === undefined) return "";
  const others = [...contacts.values()].filter((other) => other.name === contact.name && other.id !== id);
  const apart = others.length === 0 ? undefined : whatTellsApart(contact, others);
  return apart === undefined ? contact.name : `${contact.name} (${apart})`;
}

function whatTellsApart({ organisation, addresses: [address] }: Contact, others: readonly Contact[]) {
  return others.some((other) => other.organisation === organisation) ? (address ?? organisation) : organisation;
}

/** The lines of a mail without the want of an address that another of its lines gave. */
export function withAddressesGiven(lines: readonly Line[], state: Pick<State, "contacts">): readonly Line[] {
  if (!lines.some((line) => line.kind === "field-set" && line.field === "address")) return lines;
  const hasAddress = (name: string): boolean =>
    [...state.contacts.values()].some(({ id, addresses }) => addresses.length > 0 && calledOf(state, id) === name);
  return lines.map((line) =>
    "withoutAddress" in line
      ? { ...line, withoutAddress: line.withoutAddress.filter((name) => !hasAddress(name)) }
      : line,
  );
}
