// Reversing one journal: what it changed is taken back as far as nothing later was built on it.
// Invariant: afterwards no contact remembers an interaction or a nudge that is gone, and all are settled.
import { changesOf } from "./apply-changes.ts";
import type { Difference } from "./apply-changes.ts";
import type { Change, EntityByKind, EntityKind, Journal, State } from "./decision.ts";
import { blankContact } from "./decide/contacts.ts";
import { withSlot } from "./decide/owner-settings.ts";
import type { Task } from "./decide/step.ts";
import { OWNER_BOOKKEEPING } from "./journal.ts";
import type { Contact, Id, Interaction, Nudge, Owner } from "./model.ts";
import { reverted } from "./revert.ts";
import { isSame } from "./same.ts";
import { withoutTraces } from "./traces.ts";

export type Undone = {
  readonly state: State;
  /** Names of what later mails built on and which therefore stayed. */
  readonly kept: readonly string[];
  /** Of those, whom the undone mail had brought. */
  readonly staying: readonly string[];
};
type Now = Pick<Task, "today" | "now">;

/** Reverses exactly what a journal, or a part of one, recorded. */
export function undoJournal(state: State, { changes }: Pick<Journal, "changes">, task: Now): Undone {
  const owner = undoOwner(state.owner, changes, task);
  const interactions = undoThings("interaction", state.interactions, changes, {
    ignored: NOTHING,
    settled: asThatVersion,
  });
  const nudges = undoThings("nudge", state.nudges, changes, { ignored: SHOWN, settled: asDropped });
  const shares = undoThings("share", state.shares, changes, { ignored: OFFERED });
  const pledges = undoThings("pledge", state.pledges, changes, { ignored: NOTHING });
  const circles = undoThings("circle", state.circles, changes, { ignored: NOTHING });
  const purposes = undoThings("purpose", state.purposes, changes, { ignored: NOTHING });
  const usedBy = [...interactions.kept, ...nudges.kept, ...ownersNudges(nudges.things, changes)];
  const inUse = new Set(usedBy.flatMap((thing) => thing.contacts));
  const contacts = undoThings("contact", state.contacts, changes, { ignored: DERIVED, inUse, staying: asBrought });
  const undone: State = {
    ...state,
    owner: owner.value,
    contacts: contacts.things,
    interactions: interactions.things,
    nudges: nudges.things,
    shares: shares.things,
    pledges: pledges.things,
    circles: circles.things,
    purposes: purposes.things,
  };
  const kept = [
    ...(owner.isWhole ? [] : [state.owner.name]),
    ...[...contacts.kept, ...circles.kept].map(({ name }) => name),
    ...[...interactions.kept, ...nudges.kept].flatMap((thing) => namesOf(thing.contacts, state)),
    ...pledges.kept.flatMap(({ contact }) => namesOf([contact], state)),
    ...shares.kept.map(({ title }) => title),
    ...purposes.kept.map(({ text }) => text),
  ];
  const staying = broughtAmong(contacts.kept, changes);
  return { state: withoutTraces(undone, state, changes, task), kept: [...new Set(kept)], staying };
}

/** The names of those whom these changes had brought. */
function broughtAmong(contacts: readonly Contact[], changes: readonly Change[]): string[] {
  const added = changesOf("contact", changes).filter(({ before }) => before === undefined);
  const brought = new Set(added.map(({ id }) => id));
  return contacts.filter(({ id }) => brought.has(id)).map(({ name }) => name);
}

const NOTHING: ReadonlySet<string> = new Set();
/** What a digest writes on what it shows is not built by a mail. */
export const SHOWN: ReadonlySet<string> = new Set<keyof Nudge>([
  "timesShown",
  "shownIn",
  "mailedOn",
  "mailedIn",
  "reason",
]);
/** Nor that a share was offered. */
export const OFFERED: ReadonlySet<string> = new Set(["offered"]);
const DERIVED: ReadonlySet<string> = new Set<keyof Contact>(["dueOn", "openNudges", "pledges"]);
const SHOWINGS = "showings";
/** Of somebody who stays: who they are, and what others write. What the undone mail told of them goes. */
const OF_WHO_STAYS: ReadonlySet<string> = new Set<keyof Contact>([
  "id",
  "name",
  "addresses",
  "createdAt",
  "touches",
  "showings",
  "openNudges",
  "pledges",
  "waitsUntil",
  "dueOn",
]);

/** Whom later mails built on stays, without what the mail that brought them said of them. */
function asBrought(current: Contact, made: Contact): Contact {
  const before = blankContact(made.id, made.name, made.createdAt);
  return reverted({ before, after: made, current }, OF_WHO_STAYS).value;
}

/** What a digest dropped without a word may go as if it were still open. */
function asDropped(current: Nudge, made: Nudge): Nudge {
  return current.status === "dropped" ? { ...current, status: made.status } : current;
}

/** A calendar that wrote the same meeting once more built nothing on it. */
function asThatVersion(current: Interaction, { meeting: made }: Interaction): Interaction {
  const { meeting } = current;
  if (meeting === undefined || made === undefined) return current;
  const { stamp: _, ...rest } = meeting;
  const stamp = made.stamp === undefined ? {} : { stamp: made.stamp };
  return { ...current, meeting: { ...rest, ...stamp, sequence: made.sequence } };
}

/** Follow-ups and promises that other mails asked for. */
function ownersNudges(nudges: State["nudges"], changes: readonly Change[]): Nudge[] {
  const ours = new Set(changesOf("nudge", changes).map(({ id }) => id));
  return [...nudges.values()].filter(({ id, kind }) => (kind === "follow-up" || kind === "pledge") && !ours.has(id));
}

function undoOwner(owner: Owner, changes: readonly Change[], task: Now): { value: Owner; isWhole: boolean } {
  const [change] = changesOf("owner", changes);
  if (change?.before === undefined || change.after === undefined) return { value: owner, isWhole: true };
  const { value, isWhole } = reverted(
    { before: change.before, after: change.after, current: owner },
    OWNER_BOOKKEEPING,
  );
  const isSameSlot = isSame(value.digest, owner.digest) && value.timeZone === owner.timeZone;
  return { value: isSameSlot ? value : withSlot(value, task), isWhole };
}

type Things<K extends EntityKind> = ReadonlyMap<Id, EntityByKind[K]>;
type Rule<K extends EntityKind> = {
  /** Fields that follow from others, or that no mail writes. */
  readonly ignored: ReadonlySet<string>;
  readonly settled?: (current: EntityByKind[K], made: EntityByKind[K]) => EntityByKind[K];
  /** What is left of a thing that the undone mail made and that stays. */
  readonly staying?: (current: EntityByKind[K], made: EntityByKind[K]) => EntityByKind[K];
  /** Things that others still lean on. */
  readonly inUse?: ReadonlySet<Id>;
};
type UndoneThings<K extends EntityKind> = { readonly things: Things<K>; readonly kept: readonly EntityByKind[K][] };

function undoThings<K extends EntityKind>(
  entity: K,
  things: Things<K>,
  changes: readonly Change[],
  rule: Rule<K>,
): UndoneThings<K> {
  const put = new Map(things);
  const kept: EntityByKind[K][] = [];
  for (const change of changesOf(entity, changes)) {
    const current = things.get(change.id);
    const { thing, isKept } = undoThing(change, current, rule);
    if (isKept && current !== undefined) kept.push(current);
    if (thing === undefined) put.delete(change.id);
    else put.set(change.id, thing);
  }
  return { things: put, kept };
}

function undoThing<K extends EntityKind>(
  change: Difference<K>,
  current: EntityByKind[K] | undefined,
  rule: Rule<K>,
): { readonly thing: EntityByKind[K] | undefined; readonly isKept: boolean } {
  const { before, after } = change;
  if (after === undefined) return { thing: current ?? before, isKept: false };
  if (current === undefined) return { thing: undefined, isKept: false };
  if (before === undefined) {
    const isKept = rule.inUse?.has(change.id) === true || isBuiltOn(current, after, rule);
    return { thing: isKept ? (rule.staying?.(current, after) ?? current) : undefined, isKept };
  }
  const { value, isWhole } = reverted({ before, after, current }, rule.ignored);
  return { thing: value, isKept: !isWhole };
}

function isBuiltOn<K extends EntityKind>(current: EntityByKind[K], made: EntityByKind[K], rule: Rule<K>): boolean {
  const now = rule.settled?.(current, made) ?? current;
  const isCompared = ([field]: [string, unknown]) => !rule.ignored.has(field) && field !== SHOWINGS;
  const said = (thing: object) => Object.fromEntries(Object.entries(thing).filter(isCompared));
  return !isSame(said(now), said(made));
}

function namesOf(contacts: readonly Id[], { contacts: known }: State): string[] {
  return contacts.flatMap((id) => known.get(id)?.name ?? []);
}
