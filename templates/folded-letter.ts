// A letter without what it says twice, for a mail that would be too long.
// Invariant: every item keeps its number, its name, its reason and the way to act on it.

import type { Item, Letter } from "./blocks.ts";
import type { Room } from "./rooms.ts";

/** The letter as a room holds it. */
export function foldedLetter(letter: Letter, room: Room): Letter {
  const blocks = letter.blocks.map((block) =>
    block.kind === "item" ? { ...block, item: foldedItem(block.item, room) } : block,
  );
  return { ...letter, blocks };
}

function foldedItem(item: Item, { openers, taps }: Room): Item {
  const folded = { ...item, taps: item.taps.slice(0, taps) };
  if (openers === "shown" || item.act === undefined) return folded;
  const { opener: _, ...rest } = folded;
  return rest;
}
