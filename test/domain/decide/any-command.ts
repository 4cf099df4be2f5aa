// Any command that a mail can hold, about a handful of people, for laws that hold whatever is asked.
// Invariant: there is an arbitrary for every kind of command, or this does not compile.
import * as fc from "fast-check";
import type { Command, ContactFields, Target } from "../../../functions/domain/commands.ts";
import { ALL, BARE, mailFrom, met, on } from "./memory.ts";

/** Whom and what the commands may be about. */
export type World = {
  readonly names: readonly string[];
  readonly numbers: readonly number[];
  /** Nudges whose drafts may be sent. */
  readonly nudges: readonly string[];
  readonly groups: boolean;
};
type Of<K extends Command["kind"]> = Extract<Command, { kind: K }>;
type Kinds = { readonly [K in Command["kind"]]: fc.Arbitrary<Of<K>> };

const DAYS = ["2026-11-20", "2026-11-23", "2026-11-25", "2026-12-01"];
const LATER = ["2026-12-07", "2026-12-24"];
const NOTES = ["talk", "likes the harbour"];
const FIELDS: readonly ContactFields[] = [
  { cadenceDays: 30, tags: ["customer"] },
  { interests: ["salmon"], phone: "12345678" },
  { dates: [{ label: "birthday", date: "--08-14" }], organisation: "Havnelab" },
  { importance: "important", needs: ["an auditor"], role: "skipper", language: "da" },
  { noLonger: { needs: ["auditor"], tags: ["customer"], interests: ["salmon"] } },
  { strengths: ["GDPR"] },
];

/** One command of any kind. */
export function anyCommand(world: World): fc.Arbitrary<Command> {
  return fc.oneof(...Object.values<fc.Arbitrary<Command>>(kindsIn(world)));
}

/** The kinds that change settings of the owner, and the rest. */
export function anySetting(): fc.Arbitrary<Command> {
  return fc.constantFrom<Command>(
    { kind: "language", language: "da" },
    { kind: "language", language: "en", monthFirst: true },
    { kind: "at-most", count: 5 },
    { kind: "receipts", mode: "always" },
  );
}

function kindsIn(world: World): Kinds {
  const name = fc.constantFrom(...world.names);
  const named = name.map((one) => ({ by: "name" as const, name: one }));
  const target = anyTarget(world);
  const day = fc.constantFrom(...DAYS);
  const later = fc.constantFrom(...LATER);
  const note = fc.constantFrom(undefined, ...NOTES);
  // Addresses are of one world alone: somebody else's would be a tie between two of them.
  const domain = `w${world.numbers[0] ?? 0}.example`;
  const fields = fc.constantFrom<ContactFields>(...FIELDS, { addresses: [`another@${domain}`] });
  const noted = <T extends object>(made: fc.Arbitrary<T>) =>
    fc.tuple(made, note).map(([one, text]) => (text === undefined ? one : { ...one, note: text }));
  const of = <K extends Command["kind"]>(...some: Of<K>[]): fc.Arbitrary<Of<K>> => fc.constantFrom(...some);
  return {
    record: fc.oneof(
      fc
        .tuple(fc.uniqueArray(name, { minLength: 1, maxLength: 3 }), day, fields)
        .map(([names, at, more]) => met(names, { at, note: "talk", fields: more })),
      fc.tuple(name, fc.nat(3)).map(([one, n]) => mailFrom(one, `p${n}@${domain}`)),
      fc.tuple(name, later).map(([one, due]) => met([one], { pledge: { text: "a list", due } })),
      fc
        .tuple(name, fc.constantFrom("none", ...world.nudges))
        .map(([one, closesNudge]) => met([one], { channel: "mail", direction: "out", subject: "Hello", closesNudge })),
    ),
    note: noted(fc.tuple(fc.oneof(named, target), fields).map(([who, more]) => ({ kind: "note", who, fields: more }))),
    done: noted(
      fc.oneof(
        target.map((items) => ({ kind: "done" as const, target: items })),
        target.map((items) => ({ kind: "done" as const, target: items, next: "2027-01-14" })),
        target.map((items) => ({ kind: "done" as const, target: items, at: "2026-11-22", channel: "call" as const })),
      ),
    ),
    snooze: noted(
      fc.oneof(
        target.map((items) => ({ kind: "snooze" as const, target: items })),
        fc.tuple(target, later).map(([items, until]) => ({ kind: "snooze" as const, target: items, until })),
      ),
    ),
    skip: noted(target.map((items) => ({ kind: "skip", target: items }))),
    never: noted(target.map((items) => ({ kind: "never", target: items }))),
    no: noted(target.map((items) => ({ kind: "no", target: items }))),
    answer: fc
      .tuple(target, fc.constantFrom("ok" as const, "yes" as const, "none" as const))
      .map(([items, word]) => ({ kind: "answer", target: items, word })),
    cadence: fc
      .tuple(fc.oneof(named, target), fc.constantFrom(7, 90))
      .map(([who, days]) => ({ kind: "cadence", who, days })),
    settle: noted(
      fc
        .tuple(target, fc.constantFrom("kept" as const, "dropped" as const))
        .map(([items, as]) => ({ kind: "settle", target: items, as })),
    ),
    "follow-up": noted(fc.tuple(named, later).map(([one, due]) => ({ kind: "follow-up", people: [one], on: due }))),
    pledge: fc
      .tuple(named, fc.constantFrom(undefined, ...LATER), fc.constantFrom("owner" as const, "contact" as const))
      .map(([person, due, by]) => ({ kind: "pledge", by, person, text: "the deck", ...(due && { due }) })),
    share: fc
      .constantFrom("Salmon", "Auditors in harbours")
      .map((title) => ({ kind: "share", title, text: `${title} and salmon farming`, hasAttachment: false })),
    "not-that-person": fc.tuple(name, name).map(([wrong, right]) => ({ kind: "not-that-person", wrong, right })),
    "to-receipt": fc.oneof(
      name.map((one): Of<"to-receipt"> => ({
        kind: "to-receipt",
        line: `not ${one}`,
        says: { as: "was-not", name: one },
      })),
      fc
        .record({ at: day, ahead: day, channel: fc.constantFrom("call" as const, "meeting" as const), name })
        .map(({ name: one, ...says }): Of<"to-receipt"> => {
          const also = [{ by: "name" as const, name: one }];
          return { kind: "to-receipt", line: "it was", says: { as: "correct", also, ...says } };
        }),
    ),
    "meeting-answer": fc
      .tuple(target, later)
      .chain(([items, to]) =>
        fc.constantFrom<Of<"meeting-answer">>(
          { kind: "meeting-answer", target: items },
          { kind: "meeting-answer", target: items, to },
        ),
      ),
    pause: of({ kind: "pause", until: "2027-01-01" }, { kind: "pause", until: "9999-12-31" }),
    resume: of({ kind: "resume" }),
    "time-zone": of({ kind: "time-zone", timeZone: "America/New_York" }),
    language: of({ kind: "language", language: "da" }, { kind: "language", language: "en", monthFirst: true }),
    "digest-slot": of({ kind: "digest-slot", weekday: "friday", time: "09:00" }),
    "at-most": of({ kind: "at-most", count: 5 }),
    receipts: of({ kind: "receipts", mode: "always" }),
    undo: of({ kind: "undo" }),
    settings: of({ kind: "settings" }),
    help: of({ kind: "help" }),
    "who-is": name.map((one) => ({ kind: "who-is", name: one })),
    list: of({ kind: "list" }),
    find: of({ kind: "find", words: "salmon" }),
    due: of({ kind: "due" }),
    import: name.map((one) => ({ kind: "import", source: "table", rows: [imported(one)], unread: [] })),
    meeting: fc.tuple(named, later).map(([person, at]) => ({
      kind: "meeting",
      act: "hold",
      invitation: { uid: "meeting-1", sequence: 0 },
      people: [person],
      at,
    })),
    "not-yet": of({ kind: "not-yet", what: "export", line: "export" }),
    "not-understood": of({ kind: "not-understood", line: "1 frobnicate", why: "unknown-verb" }),
  };
}

function anyTarget({ names, numbers, groups }: World): fc.Arbitrary<Target> {
  const several = fc
    .uniqueArray(fc.constantFrom(...numbers), { minLength: 1, maxLength: 3 })
    .map((some): Target => on(...some));
  const byName = fc.constantFrom(...names).map((one): Target => ({ by: "names", names: [one] }));
  if (!groups) return fc.oneof(several, byName);
  const but = fc.constantFrom(...numbers).map((one): Target => ({ by: "all", except: on(one) }));
  return fc.oneof(several, byName, but, fc.constantFrom<Target>(ALL, BARE));
}

function imported(name: string): Of<"import">["rows"][number] {
  return { line: 2, name, addresses: [], phones: ["87654321"], interests: [], strengths: [], tags: ["imported"] };
}
