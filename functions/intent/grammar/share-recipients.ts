// Whom something to pass on is for, where its first line says so: "For Nora and Linda: ...".
// Invariant: counts only where nothing but names stands there; what is read is no part of what is passed on.

export type ForWhom = { readonly recipients: readonly string[]; readonly rest: string };

const MOST_READ = 200;
const LEAD = /^(?:(?:this\s+is|something|one|det(?:te)?\s+er|noget)\s+)?(?:for|to|til)\s+/iu;
const BETWEEN = /\s*(?:,|&|(?<=\s)(?:and|og)(?=\s))\s*/iu;
const NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+\p{Lu}[\p{L}\p{M}.'’-]*){0,3}$/u;

/** The names at the head of the owner's words, and the words without them. */
export function forWhom(words: string): ForWhom {
  const [line = ""] = words.split("\n", 1);
  const lead = LEAD.exec(line.slice(0, MOST_READ));
  const nobody = { recipients: [], rest: words };
  if (lead === null) return nobody;
  const colon = line.indexOf(":");
  const end = colon < 0 || colon > MOST_READ ? line.length : colon;
  const recipients = line.slice(lead[0].length, end).trim().split(BETWEEN);
  if (end > MOST_READ || !recipients.every((name) => NAME.test(name))) return nobody;
  return { recipients, rest: words.slice(end + (end === colon ? 1 : 0)).trim() };
}
