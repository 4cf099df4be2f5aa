// Workplaces as they are written: "Vestas", "vestas a/s" and "Vestas A/S" are one.
// Invariant: the form of a company is no part of its name, and a name is compared whole.
import type { Contact } from "./model.ts";
import { foldName } from "./names.ts";

/** The contacts who work at a place of this name. */
export function colleaguesAt(name: string, contacts: readonly Contact[]): Contact[] {
  const place = placeName(name);
  if (place === "") return [];
  return contacts.filter(({ organisation }) => organisation !== undefined && placeName(organisation) === place);
}

function placeName(name: string): string {
  return foldName(name).replace(FORM, "").trim();
}

/** As folding leaves them: `A/S` is `a s`. */
const FORM =
  / (?:a s|i s|k s|p s|as|aps|ab|ag|asa|gmbh|ltd|limited|inc|llc|llp|plc|oy|oyj|bv|b v|sa|srl|corp|corporation|co|group|gruppen|holding|amba|a m b a|ivs|smba|fmba)$/u;
