// A memory to decide on: mails and digests follow each other as in the service, without a store.
// Invariant: a mail is decided, its changes applied and its journal kept, exactly as the use case does it.
import { applyChanges } from "../../../functions/domain/apply-changes.ts";
import { addDays, dayOf } from "../../../functions/domain/calendar.ts";
import type { Command } from "../../../functions/domain/commands.ts";
import { decideAll } from "../../../functions/domain/decide/decide-all.ts";
import type { Change, Context, Decision, Journal, State } from "../../../functions/domain/decision.ts";
import type { Sent } from "../../../functions/domain/sent.ts";
import { exportOwner } from "../../../functions/domain/export.ts";
import type { Contact, Interaction, Nudge, Share } from "../../../functions/domain/model.ts";
import type { SentItem } from "../../../functions/domain/sent.ts";
import { emptyState, newOwner } from "../../../functions/domain/new-owner.ts";

export type Memory = ReturnType<typeof aMemory>;

/** A Monday, 09:00 in Copenhagen, after that day's digest. */
export const START = "2026-11-23T08:00:00.000Z";

export function aMemory() {
  let made = 0;
  let now = START;
  const newId = () => (++made).toString(16).padStart(16, "0");
  let state = emptyState(
    newOwner({
      id: newId(),
      address: "ann@example.org",
      name: "Ann Lund",
      language: "en",
      timeZone: "Europe/Copenhagen",
      receipts: "auto",
      dropBox: "dropbox",
      now,
    }),
  );

  /** The owner writes: in a new mail, or answering one of ours. */
  function mail(commands: readonly Command[], to?: Sent, more: Partial<Context> = {}): Decision & { journal: string } {
    const journal = newId();
    const { answered: _, ...without } = state;
    const known = to === undefined ? without : { ...without, answered: to };
    const context: Context = {
      now,
      mail: `mail-${journal}`,
      journal,
      newId,
      ownDomain: "in.livstegn.test",
      rights: "all",
      ...more,
    };
    const decision = decideAll(commands, known, context);
    state = applyChanges(without, decision.changes);
    if (decision.changes.length > 0) keep(decision, journal, to);
    return { ...decision, journal };
  }

  function keep(decision: Decision, id: string, to: Sent | undefined): void {
    const undoes = decision.journalsMarked?.[0]?.id;
    const journal: Journal = {
      id,
      at: now,
      mail: `mail-${id}`,
      changes: decision.changes,
      lines: decision.lines,
      undone: false,
      ...(to === undefined ? {} : { answered: to.id }),
      ...(undoes === undefined ? {} : { undoes }),
      ...(decision.settled === undefined ? {} : { settled: decision.settled }),
    };
    const marks = new Map(decision.journalsMarked?.map((mark) => [mark.id, mark.undone]));
    const marked = state.journals.map((one) => ({ ...one, undone: marks.get(one.id) ?? one.undone }));
    state = { ...state, journals: [journal, ...marked] };
  }

  /** A digest with a check-in for each of these people, and with whatever else is open or was recorded. */
  function digest(names: readonly string[], also: readonly SentItem[] = []): Sent {
    const slot = dayOf(now, state.owner.timeZone);
    const nudges = names.map((name): Nudge => checkIn(contact(name), slot));
    const changes = nudges.flatMap((nudge): Change[] => [
      { entity: "nudge", id: nudge.id, after: nudge },
      shownChange(nudge, slot),
    ]);
    state = applyChanges(state, changes);
    const items = nudges.map((nudge, index) => numbered(nudge, index + 1));
    return sent("digest", [...items, ...also], { slot });
  }

  function checkIn({ id }: Contact, slot: string): Nudge {
    return {
      id: newId(),
      kind: "check-in",
      contacts: [id],
      status: "open",
      due: slot,
      reason: { terms: [{ kind: "no-contact-yet" }] },
      createdAt: now,
      shownIn: slot,
      timesShown: 1,
    };
  }

  function shownChange(nudge: Nudge, slot: string): Change {
    const before = only(nudge.contacts.flatMap((id) => state.contacts.get(id) ?? []));
    const showings = [...before.showings, { slot, nudge: nudge.id, answered: false }];
    const after = { ...before, showings, openNudges: [...before.openNudges, nudge.id] };
    return { entity: "contact", id: before.id, before, after };
  }

  function sent(kind: Sent["kind"], items: readonly SentItem[], more: Partial<Sent> = {}): Sent {
    return { id: newId(), kind, at: now, language: "en", items, answers: [], ...more };
  }

  /** The receipt of a decision, with its questions numbered as the use case does it. */
  function receipt({ questions, journal }: { questions: Decision["questions"]; journal: string }): Sent {
    const items = questions.map((ask, index) => ({
      number: ask.kind === "which-item" ? (ask.number ?? index + 1) : index + 1,
      kind: "question" as const,
      ask,
    }));
    return sent("receipt", items, { journal });
  }

  function contact(name: string): Contact {
    return only([...state.contacts.values()].filter((one) => one.name === name));
  }

  function pass(days: number): void {
    const day = addDays(now.slice(0, "2026-11-23".length), days);
    now = `${day}${now.slice(day.length)}`;
  }

  return {
    mail,
    digest,
    sent,
    receipt,
    contact,
    pass,
    get state() {
      return state;
    },
    get today() {
      return dayOf(now, state.owner.timeZone);
    },
    get contacts(): readonly Contact[] {
      return [...state.contacts.values()];
    },
    get interactions(): readonly Interaction[] {
      return [...state.interactions.values()];
    },
    get nudges(): readonly Nudge[] {
      return [...state.nudges.values()];
    },
    get shares(): readonly Share[] {
      return [...state.shares.values()];
    },
    nudgesOf(name: string): readonly Nudge[] {
      const { id } = contact(name);
      return [...state.nudges.values()].filter(({ contacts }) => contacts.includes(id));
    },
    put(owner: State["owner"]): void {
      state = { ...state, owner };
    },
    change(change: Change): void {
      state = applyChanges(state, [change]);
    },
    drop(nudge: Nudge): void {
      this.change({ entity: "nudge", id: nudge.id, before: nudge, after: { ...nudge, status: "dropped" } });
    },
    exported() {
      const { owner, contacts, interactions, nudges, shares, pledges, circles, purposes } = state;
      const [list] = [<T>(things: ReadonlyMap<string, T>) => [...things.values()]];
      const document = exportOwner(
        {
          owner,
          contacts: list(contacts),
          interactions: list(interactions),
          nudges: list(nudges),
          shares: list(shares),
          pledges: list(pledges),
          circles: list(circles),
          purposes: list(purposes),
          sent: [],
        },
        "log+dropbox@in.livstegn.test",
      );
      // When somebody is due follows from the rest and from the day on which it was last looked at.
      return { ...document, contacts: document.contacts.map(withoutDueOn) };
    },
  };
}

function withoutDueOn<T extends { readonly dueOn?: string }>(contact: T): Omit<T, "dueOn"> {
  const { dueOn: _, ...told } = contact;
  return told;
}

export function numbered(nudge: Nudge, number: number): SentItem {
  return { number, kind: "nudge", nudge: nudge.id, contacts: nudge.contacts };
}

export function only<T>(things: readonly T[]): T {
  const [first, ...more] = things;
  if (first === undefined || more.length > 0) throw new Error(`expected one, found ${things.length}`);
  return first;
}

type Record = Extract<Command, { kind: "record" }>;

/** Coffee today with people by name. */
export function met(names: readonly string[], more: Partial<Record> = {}): Record {
  return {
    kind: "record",
    people: names.map((name) => ({ by: "name", name })),
    at: "2026-11-23",
    channel: "meeting",
    direction: "both",
    ...more,
  };
}

/** A forwarded mail from somebody. */
export function mailFrom(name: string, address: string, more: Partial<Record> = {}): Record {
  return {
    kind: "record",
    people: [{ by: "address", address, name }],
    at: "2026-11-20T10:15:00.000Z",
    channel: "mail",
    direction: "in",
    subject: "The harbour",
    ...more,
  };
}

export function on(...numbers: number[]): { readonly by: "numbers"; readonly numbers: readonly number[] } {
  return { by: "numbers", numbers };
}
export const BARE = { by: "bare" } as const;
export const ALL = { by: "all" } as const;
