// The service's addresses as cards for an address book (vCard 3.0, RFC 2426, which every program reads).
// Invariant: one card an address, lines ended by CRLF, values escaped.

import type { CardVerb } from "./phrases/letter-phrases.ts";

type Cards = Readonly<Record<CardVerb, { readonly name: string; readonly localPart: string }>>;

/** One file with a card for each address, ready to be attached as `text/vcard`. */
export function addressCards(cards: Cards, domain: string): string {
  return Object.values(cards)
    .flatMap(({ name, localPart }) => [
      "BEGIN:VCARD",
      "VERSION:3.0",
      `FN:${escapeValue(name)}`,
      `N:${escapeValue(name)};;;;`,
      "ORG:Livstegn",
      `EMAIL;TYPE=INTERNET:${localPart}@${domain}`,
      "END:VCARD",
      "",
    ])
    .join("\r\n");
}

/** RFC 2426, section 4: backslash, comma and semicolon are escaped. */
function escapeValue(text: string): string {
  return text.replace(/[\\,;]/g, (character) => `\\${character}`);
}
