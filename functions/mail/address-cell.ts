// The addresses of one cell of a table or one line of a card.
// Invariant: a cell is one plain address, or a list of them, or nothing; of any other not even a part is taken.

import { toAddress } from "./contact-card.ts";

export type AddressCell = { readonly addresses: readonly string[]; readonly isUnreadable: boolean };

const mostInCell = 20;

/** What a cell with addresses says. Exchange's `/o=...`, a dash and "none" say nothing, and that is no mistake. */
export function readAddressCell(cell: string): AddressCell {
  const text = cell.slice(0, 10_000).trim();
  if (!text.includes("@")) return { addresses: [], isUnreadable: /\p{L}/u.test(text) && !saysNothing.test(text) };
  // A second line in a cell would be a second header line further on.
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text)) return { addresses: [], isUnreadable: true };
  const whole = toAddress(text);
  if (whole !== "") return { addresses: [whole], isUnreadable: false };
  const addresses = piecesOf(text).map(toAddress);
  return addresses.includes("") ? { addresses: [], isUnreadable: true } : { addresses, isUnreadable: false };
}

const saysNothing = /^(?:\/o=.*|(?:none|no|n\/?a|null|nil|unknown|missing|ingen|nej|ukendt|mangler)\.?)$/isu;

/** Google joins several with ` ::: `. */
function piecesOf(text: string): readonly string[] {
  return text.split(/ *(?::::|[,;]) */u, mostInCell).filter((piece) => piece !== "");
}
