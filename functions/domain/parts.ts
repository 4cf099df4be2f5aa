// What one mail did, in parts that have nothing to do with each other: a digest's line stands for one of them.
// Invariant: every change stands in exactly one part, so that undoing all parts is undoing the mail.
import type { Change, Journal, State } from "./decision.ts";
import { isOfOwnersMaking } from "./journal.ts";
import type { Line } from "./line.ts";
import type { Contact, Id, Share } from "./model.ts";
import { isTakenBack } from "./taken-back.ts";

export type Part = {
  readonly changes: readonly Change[];
  /** What was said of them. */
  readonly lines: readonly Line[];
  /** The people that they are about, and whatever else holds them together. */
  readonly about: ReadonlySet<Id>;
  readonly interactions: ReadonlySet<Id>;
};

/** The parts of a journal in the order of its changes; what is about nobody, as settings, is one of them. */
export function partsOf({ changes, lines }: Pick<Journal, "changes" | "lines">, state: State): readonly Part[] {
  const done = changes.map((change): Group => ({ changes: [change], lines: [], about: whatItIsAbout(change) }));
  const names = namesIn(done, state);
  const said = lines
    .flatMap(oneByOne)
    .map((line): Group => ({ changes: [], lines: [line], about: whomItNames(line, names) }));
  return [...done, ...said].reduce<readonly Group[]>(withGroup, []).map(toPart);
}

/** Whether nothing of a part is left that an undo could take back. */
export function isGone({ changes }: Part, state: State): boolean {
  return changes.every((change) => !isOfOwnersMaking(change) || isTakenBack(change, state));
}

/** Whether a receipt means this person: two of one name are told apart in brackets. */
export function isCalled(said: string, name: string): boolean {
  return said === name || said.startsWith(`${name} (`);
}

/** The names in a line of a receipt. */
export function namesSaid(line: Line): readonly string[] {
  if ("people" in line && line.kind !== "people") return line.people;
  if (line.kind === "corrected") return namesSaid(line.now);
  if (line.kind === "added") return line.newPeople;
  if (line.kind === "shared") return line.fits.map(({ name }) => name);
  if (line.kind === "already-so") return namesSaid(line.line);
  return "name" in line ? [line.name] : [];
}

type Group = Pick<Part, "changes" | "lines" | "about">;

/** Groups that have anything in common become one, in the place of the first. */
function withGroup(groups: readonly Group[], next: Group): readonly Group[] {
  const isShared = ({ about }: Group) =>
    next.about.size === 0 ? about.size === 0 : [...next.about].some((id) => about.has(id));
  const [first, ...more] = groups.filter(isShared);
  if (first === undefined) return [...groups, next];
  const all = [first, ...more, next];
  const united = {
    changes: all.flatMap(({ changes }) => changes),
    lines: all.flatMap(({ lines }) => lines),
    about: new Set(all.flatMap(({ about }) => [...about])),
  };
  return groups.flatMap((group) => (group === first ? united : more.includes(group) ? [] : group));
}

function toPart(group: Group): Part {
  const interactions = group.changes.flatMap(({ entity, id }) => (entity === "interaction" ? [id] : []));
  return { ...group, interactions: new Set(interactions) };
}

function whatItIsAbout(change: Change): ReadonlySet<Id> {
  switch (change.entity) {
    case "contact":
      return new Set([change.id]);
    case "interaction":
      return new Set(eitherOf(change, ({ contacts }) => contacts));
    case "nudge":
      return new Set(eitherOf(change, ({ contacts, share }) => [...contacts, ...(share === undefined ? [] : [share])]));
    case "pledge":
      return new Set(eitherOf(change, ({ contact }) => [contact]));
    case "share":
      return new Set([change.id, ...passedSince(change)]);
    case "circle":
      return new Set([change.id, ...eitherOf(change, ({ members }) => members)]);
    case "owner":
    case "purpose":
      return new Set();
  }
}

type Two<T> = { readonly before?: T; readonly after?: T };

function eitherOf<T>({ before, after }: Two<T>, idsOf: (thing: T) => readonly Id[]): readonly Id[] {
  return [before, after].flatMap((thing) => (thing === undefined ? [] : idsOf(thing)));
}

function passedSince({ before, after }: Two<Share>): readonly Id[] {
  const known = new Set([...(before?.passedOn ?? []).map(({ contact }) => contact), ...(before?.declined ?? [])]);
  const now = [...(after?.passedOn ?? []).map(({ contact }) => contact), ...(after?.declined ?? [])];
  return now.filter((contact) => !known.has(contact));
}

type Named = { readonly id: Id; readonly name: string };

/** The people of a mail by the names that they bore when it came. */
function namesIn(groups: readonly Group[], { contacts }: State): readonly Named[] {
  const then = groups.flatMap(({ changes }) =>
    changes.flatMap((change): readonly Contact[] =>
      change.entity === "contact" ? [change.before, change.after].flatMap((contact) => contact ?? []) : [],
    ),
  );
  const now = groups.flatMap(({ about }) => [...about].flatMap((id) => contacts.get(id) ?? []));
  return [...then, ...now];
}

/** Newcomers are told of together, whatever brought each of them. */
function oneByOne(line: Line): readonly Line[] {
  if (line.kind !== "added") return [line];
  return line.newPeople.map((name) => ({
    ...line,
    newPeople: [name],
    withoutAddress: line.withoutAddress.filter((one) => one === name),
  }));
}

function whomItNames(line: Line, named: readonly Named[]): ReadonlySet<Id> {
  const said = namesSaid(line);
  return new Set(named.flatMap(({ id, name }) => (said.some((one) => isCalled(one, name)) ? [id] : [])));
}
