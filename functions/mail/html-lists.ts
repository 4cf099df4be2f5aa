// The marks that programs show before the items of an HTML list.
// Invariant: people answer by numbers that their program wrote, so each item has the number that they saw.

/** The next number of each open list, outermost first; null where its items have dots. */
export type OpenLists = (number | null)[];

const deepestList = 100;

/** Opens a list with its first number; letters are shown as dots. */
export function openList(lists: OpenLists, name: "ol" | "ul", tag: string): void {
  if (lists.length >= deepestList) return;
  const hasLetters = /\stype ?= ?["']?[ai]/iu.test(tag);
  const first = /\sstart ?= ?["']?(\d{1,4})/iu.exec(tag)?.[1];
  lists.push(name === "ul" || hasLetters ? null : Number(first ?? 1));
}

/** The mark of the next item of the innermost list. */
export function itemMark(lists: OpenLists, tag: string): string {
  const given = /\svalue ?= ?["']?(\d{1,4})/iu.exec(tag)?.[1];
  const next = lists.at(-1) ?? null;
  if (next === null) return "- ";
  const number = given === undefined ? next : Number(given);
  lists[lists.length - 1] = number + 1;
  return `${number}. `;
}

/** Whether a line is a mark and nothing else yet. */
export function isItemMark(text: string): boolean {
  return /^(?:-|\d{1,4}\.) $/u.test(text);
}
