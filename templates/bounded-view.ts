// A digest's view as a room holds it: every text from outside cut, every list to its beginning.
// Invariant: numbers, days, addresses and tokens stay as they are, and whoever or whatever is left out of a list is counted.

import type { Line } from "../functions/domain/line.ts";
import type { ReasonTerm } from "../functions/domain/model.ts";
import { cutToBytes } from "./clean.ts";
import type { Room } from "./rooms.ts";
import type {
  DigestView,
  DraftView,
  MeetingView,
  PassOnView,
  PromiseOrDateView,
  RecordedMoreView,
  RecordedView,
  SignView,
} from "./views.ts";

// What a draft judges is bounded there: half a topic would be taken for a whole one.
const JUDGED_BYTES = 1_200;
const LONGEST_ADDRESS = 320;

/** The view with nothing in it that a room cannot hold. */
export function boundedView(view: DigestView, room: Room): DigestView {
  const { recordedMore: more, demand, meetings, ...rest } = view;
  return {
    ...cutIn(rest, room.nameBytes, "ownerName"),
    ...(meetings === undefined ? {} : { meetings: meetings.map((meeting) => boundedMeeting(meeting, room)) }),
    promises: view.promises.map((promise) => boundedPromise(promise, room)),
    signs: view.signs.map((sign) => boundedSign(sign, room)),
    passOn: view.passOn.map((share) => boundedPassOn(share, room)),
    recorded: view.recorded.slice(0, room.recorded).map((line) => boundedRecorded(line, room)),
    ...recordedMoreOf(view.recorded.slice(room.recorded), more, room),
    ...(demand === undefined ? {} : { demand: boundedDemand(demand, room) }),
  };
}

/** A thing with some of its texts cut. */
function cutIn<Key extends string, Thing extends { readonly [name in Key]?: string }>(
  thing: Thing,
  bytes: number,
  ...keys: readonly Key[]
): Thing {
  const cut = keys.flatMap((key) => {
    const text = thing[key];
    return text === undefined ? [] : [[key, cutToBytes(text, bytes)]];
  });
  return { ...thing, ...Object.fromEntries(cut) };
}

function cutAll(texts: readonly string[], most: number, bytes: number): readonly string[] {
  return texts.slice(0, most).map((text) => cutToBytes(text, bytes));
}

function boundedMeeting(meeting: MeetingView, room: Room): MeetingView {
  const people = meeting.people.slice(0, room.people);
  return {
    ...cutIn(meeting, room.textBytes, "subject", "place"),
    people: people.map((person) => ({
      ...cutIn(cutIn(person, room.nameBytes, "name", "firstName", "role", "organisation"), room.textBytes, "share"),
      pledges: person.pledges.slice(0, room.pledges).map((pledge) => cutIn(pledge, room.textBytes, "text")),
      ...boundedLast(person, room),
    })),
    more: meeting.more + meeting.people.length - people.length,
  };
}

function boundedPromise(promise: PromiseOrDateView, room: Room): PromiseOrDateView {
  const { share: _, ...rest } = promise;
  return {
    ...cutIn(cutIn(rest, room.nameBytes, "name", "organisation", "label", "phone"), room.textBytes, "note", "about"),
    ...boundedLast(promise, room),
    ...boundedDraft(promise, room),
    ...boundedShare(promise, room),
  };
}

function boundedSign(sign: SignView, room: Room): SignView {
  const { share: _, ...rest } = sign;
  return {
    ...cutIn(rest, room.nameBytes, "name", "role", "organisation", "phone"),
    terms: sign.terms.slice(0, 1 + room.reasons).map((term) => boundedTerm(term, room)),
    ...boundedLast(sign, room),
    ...boundedDraft(sign, room),
    ...boundedShare(sign, room),
  };
}

function boundedShare(
  { share }: { readonly share?: SignView["share"] | undefined },
  room: Room,
): Pick<SignView, "share"> {
  if (share === undefined) return {};
  const { title } = cutIn(share, room.textBytes, "title");
  return { share: { title, words: cutAll(share.words, room.words, room.nameBytes), ...pageOf(share, room) } };
}

function boundedTerm(term: ReasonTerm, room: Room): ReasonTerm {
  switch (term.kind) {
    case "words-met":
      return { ...cutIn(term, room.textBytes, "title"), words: cutAll(term.words, room.words, room.nameBytes) };
    case "pledge":
    case "help":
      return cutIn(term, room.textBytes, "text");
    case "date":
      return cutIn(term, room.nameBytes, "label");
    case "cadence":
    case "rhythm":
    case "silence":
    case "no-contact-yet":
    case "next-on":
    case "snoozed-until":
    case "asked-for":
    case "dormant":
    case "new":
      return term;
  }
}

function boundedPassOn(passOn: PassOnView, room: Room): PassOnView {
  const { url: _, ...rest } = passOn;
  return {
    ...cutIn(rest, room.textBytes, "title"),
    ...pageOf(passOn, room),
    people: passOn.people.map((person) => ({
      ...cutIn(person, room.nameBytes, "name", "organisation", "phone"),
      words: cutAll(person.words, room.words, room.nameBytes),
      ...boundedDraft(person, room),
    })),
  };
}

function boundedRecorded(line: RecordedView, room: Room): RecordedView {
  const people = cutAll(line.people, room.people, room.nameBytes);
  const { lines, more = 0 } = line;
  const leftOut = lines === undefined ? 0 : Math.max(0, lines.length - room.changes);
  return {
    ...cutIn(line, room.textBytes, "subject", "note"),
    people: people.length < line.people.length ? [...people, "…"] : people,
    ...(lines === undefined ? {} : { lines: lines.slice(0, room.changes).map((one) => boundedLine(one, room)) }),
    ...(more + leftOut === 0 ? {} : { more: more + leftOut }),
  };
}

/** Words of a receipt's line: all that is not short by itself came from outside. */
function boundedLine(line: Line, { textBytes, people, nameBytes }: Room): Line {
  const cut = Object.entries(line).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === "string") return [[key, cutToBytes(value, key === "name" ? nameBytes : textBytes)]];
    const isList = Array.isArray(value) && value.every((one) => typeof one === "string");
    return isList ? [[key, cutAll(value, people, nameBytes)]] : [];
  });
  return { ...line, ...Object.fromEntries(cut) };
}

/** What is left out here is counted with what was not printed before; the text part may have it. */
function recordedMoreOf(
  leftOut: readonly RecordedView[],
  before: RecordedMoreView | undefined,
  { nameBytes }: Room,
): Pick<DigestView, "recordedMore"> {
  const name = before?.name ?? leftOut.flatMap(({ people }) => people)[0];
  const count = leftOut.length + (before?.count ?? 0);
  if (count === 0) return {};
  const named = name === undefined ? {} : { name: cutToBytes(name, nameBytes) };
  return { recordedMore: { count, isAtLeast: before?.isAtLeast ?? false, ...named } };
}

function boundedDemand(demand: NonNullable<DigestView["demand"]>, { nameBytes }: Room): typeof demand {
  const { longer } = demand;
  return longer === undefined ? demand : { ...demand, longer: cutIn(longer, nameBytes, "name") };
}

type Last = { readonly last?: NonNullable<SignView["last"]> };

function boundedLast({ last }: { readonly last?: SignView["last"] | undefined }, { textBytes }: Room): Last {
  return last === undefined ? {} : { last: cutIn(last, textBytes, "topic") };
}

type Gift = NonNullable<DraftView["share"]>;

function boundedDraft({ draft }: { readonly draft?: DraftView }, room: Room): { readonly draft?: DraftView } {
  if (draft === undefined) return {};
  const { share, promise, wanted, with: others, ...rest } = draft;
  return {
    draft: {
      ...(others === undefined ? {} : { with: boundedOthers(others, room) }),
      ...cutIn(cutIn(cutIn(rest, LONGEST_ADDRESS, "to"), room.nameBytes, "firstName"), JUDGED_BYTES, "name", "topic"),
      ...(promise === undefined ? {} : { promise: cutIn(promise, JUDGED_BYTES, "text") }),
      ...(wanted === undefined ? {} : { wanted: cutIn(wanted, JUDGED_BYTES, "text") }),
      ...(share === undefined ? {} : { share: boundedGift(share, room) }),
    },
  };
}

function boundedOthers(others: NonNullable<DraftView["with"]>, { people, nameBytes }: Room): typeof others {
  return others.slice(0, people).map((other) => cutIn(cutIn(other, LONGEST_ADDRESS, "to"), nameBytes, "firstName"));
}

function boundedGift(share: Gift, room: Room): Gift {
  const { url: _, ...rest } = share;
  return { ...cutIn(cutIn(rest, room.textBytes, "title"), room.noteBytes, "text"), ...pageOf(share, room) };
}

function pageOf({ url }: { readonly url?: string }, { urlBytes }: Room): { readonly url?: string } {
  return url === undefined || url.length > urlBytes ? {} : { url };
}
