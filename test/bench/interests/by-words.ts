// Ranks the scorer's contacts with the function that ranks people to a share; the same contacts are prepared once.
import { rankerOf } from "../../../functions/domain/words/rank.ts";

type Item = { readonly text: string };
type Known = { readonly id: string; readonly texts: readonly string[] };

const rankers = new WeakMap<readonly Known[], (query: string) => number[]>();

export function rankContacts(item: Item, contacts: readonly Known[]): string[] {
  const rank = rankers.get(contacts) ?? rankerOf(contacts.map(({ texts }) => texts.join("\n")));
  rankers.set(contacts, rank);
  const scores = rank(item.text);
  const ranked = contacts.map(({ id }, i) => ({ id, score: scores[i] ?? 0 })).toSorted((a, b) => b.score - a.score);
  return ranked.slice(0, 10).map(({ id }) => id);
}
