// "promised Anna the deck by Friday", "lovede Anna oplægget inden fredag", "Anna lovede mig en liste".
// Invariant: a promise names one person; its day lies ahead.

import type { Command } from "../../domain/commands.ts";
import { PLEDGE_INDEX } from "./command-words.ts";
import { readNote } from "./note-reading.ts";
import { peopleAt } from "./people.ts";
import type { PeopleFound } from "./people.ts";
import { phraseAt } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { scan, textBetween } from "./scan.ts";
import type { Line } from "./scan.ts";

/** A promise by the owner to somebody, or by somebody to the owner. */
export function readTold(line: Line, reader: Reader): readonly Command[] | undefined {
  return byOwner(line, reader) ?? byContact(line, reader);
}

function byOwner(line: Line, reader: Reader): readonly Command[] | undefined {
  const word = phraseAt(line, 0, PLEDGE_INDEX);
  if (word === undefined || word.meaning !== "owner-pledge") return undefined;
  const people = peopleAt(line, word.next, reader, "head");
  return people === undefined ? undefined : pledges(line, `${textBetween(line, 0, word.next)} `, people, reader);
}

function byContact(line: Line, reader: Reader): readonly Command[] | undefined {
  const people = peopleAt(line, 0, reader, "head");
  const word = people === undefined ? undefined : phraseAt(line, people.next, PLEDGE_INDEX);
  if (people === undefined || word?.meaning !== "contact-pledge") return undefined;
  return pledges(line, `${textBetween(line, people.next, word.next)} `, { ...people, next: word.next }, reader);
}

function pledges(line: Line, verb: string, people: PeopleFound, reader: Reader): readonly Command[] | undefined {
  const reading = readNote(scan(verb + textBetween(line, people.next)), 0, reader);
  const [pledge] = reading.pledges;
  if (pledge === undefined) return undefined;
  const due = pledge.due === undefined ? {} : { due: pledge.due };
  return people.people.map(({ ref }) => ({ kind: "pledge", by: pledge.by, person: ref, text: pledge.text, ...due }));
}
