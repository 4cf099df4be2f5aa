// The address books of test/fixtures/cards, read, and what a card of them says.

import { readFileSync } from "node:fs";
import type { CardFile, ContactCard } from "../../functions/mail/contact-card.ts";
import { readContactTable } from "../../functions/mail/contact-table.ts";
import { decodeFile } from "../../functions/mail/decode-file.ts";
import { readVcards } from "../../functions/mail/vcards.ts";

export const bytesOf = (name: string): Uint8Array =>
  readFileSync(new URL(`../fixtures/cards/${name}`, import.meta.url));
export const textOf = (name: string, charset = "utf-8"): string =>
  decodeFile({ charset, encoding: "8bit", body: bytesOf(name) }, 1_000_000);
export const cardsOf = (name: string): CardFile => readVcards(textOf(name));
export const tableOf = (name: string) => readContactTable(textOf(name));

/** What a card says, without its empty fields. */
export function told(card: ContactCard | undefined): object {
  const { line: _, ...rest } = card ?? { line: 0 };
  return Object.fromEntries(
    Object.entries(rest).filter(
      ([, value]) => value !== "" && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
