// What of the shares would please a person, as an item of a digest names it.
// Invariant: the words that met stand as one says them in a sentence, and a link is none but a page of the web.

import type { Item } from "./blocks.ts";
import { webLink } from "./mailto.ts";
import type { Rich } from "./rich.ts";
import type { SignView } from "./views.ts";
import type { Voice } from "./voice.ts";

type Shared = NonNullable<SignView["share"]>;

/** The sentence that names it. */
export function mightEnjoy({ title, words }: Shared, firstName: string, { phrases: { digest } }: Voice): Rich {
  return digest.wouldPlease(firstName, title, inSentence(words, title));
}

/** The page that it is, if it is one. */
export function sharedPage(share: Shared | undefined): Pick<Item, "page"> {
  const page = share?.url === undefined ? undefined : webLink(share.url);
  return page === undefined ? {} : { page: { label: new URL(page).hostname, href: page } };
}

/** A word that has its capital from the beginning of a title alone loses it; a name keeps it. */
export function inSentence(words: readonly string[], title: string): readonly string[] {
  return words.map((word) => (title.startsWith(word) && /^\p{Lu}\p{Ll}/u.test(word) ? word.toLowerCase() : word));
}
