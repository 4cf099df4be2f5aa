// What truly happened in a simulated network, noted beside the service and never read from it.
// Invariant: nothing of functions/domain is used here: what the digest says is held against other code, by the words.

/** A day as a whole number, so that days are subtracted and nothing else. */
export type DayNumber = number;
const DAY_MS = 86_400_000;
export const dayNumber = (day: string): DayNumber => Math.round(Date.parse(day.slice(0, 10)) / DAY_MS);
export const dayText = (day: DayNumber): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly cadenceDays?: number;
  readonly interests: readonly string[];
  /** `MM-DD`. */
  readonly birthday?: string;
  /** How often life brings the two together without a nudge, in days. */
  readonly lifeDays: number;
  readonly touches: { readonly day: DayNumber; readonly direction: "in" | "out" | "both" }[];
  readonly showings: { readonly slot: DayNumber; isAnswered: boolean }[];
  readonly pledges: string[];
  snoozedUntil: DayNumber | undefined;
  skippedUntil: DayNumber | undefined;
};

export type Facts = {
  readonly people: Map<string, Person>;
  readonly defaultCadenceDays: number;
  /** Slots of digests that got any answer. */
  readonly answeredSlots: Set<DayNumber>;
  readonly shares: { readonly title: string; readonly day: DayNumber }[];
};

/** The service remembers so many contacts of a person. */
const TOUCHES_KNOWN = 60;

export type Truth = {
  readonly days: readonly DayNumber[];
  readonly gapDays: number;
  readonly rhythmDays: number;
  /** The mean of their gaps, whole days; undefined for less than two gaps, and for days in a row. */
  readonly usualGapDays: number | undefined;
  readonly dueOn: DayNumber;
  readonly isDormant: boolean;
  readonly isNew: boolean;
  /** What keeps the person out of the check-ins of this day by the rules; undefined for a candidate. */
  readonly keptOut: "not-due" | "snoozed" | "skipped" | "their-turn" | "shown-lately" | undefined;
};

/** Where a person stands on the day of a slot, by the words of the rules. */
export function truthOf(person: Person, facts: Facts, slot: DayNumber): Truth {
  const touches = person.touches.slice(-TOUCHES_KNOWN);
  const days = [...new Set(touches.map(({ day }) => day))].sort((a, b) => a - b);
  const last = days.at(-1);
  const usual = person.cadenceDays ?? facts.defaultCadenceDays;
  const gaps = days.slice(1).map((day, i) => day - (days[i] ?? day));
  const product = [...gaps, usual, usual].reduce((sum, gap) => sum + Math.log(gap), 0);
  const rhythmDays = Math.exp(product / (gaps.length + 2));
  const usualGap = Math.round(gaps.reduce((product, gap) => product * gap, 1) ** (1 / gaps.length));
  const target = person.cadenceDays ?? Math.min(365, Math.max(14, rhythmDays));
  const gapDays = last === undefined ? Infinity : slot - last;
  const warmth = days.reduce((sum, day) => sum + 2 ** (-(slot - day) / 90), 0);
  const first = days[0];
  const dueOn = dueOf(person, last, target, slot);
  return {
    days,
    gapDays,
    rhythmDays,
    usualGapDays: gaps.length >= 2 && usualGap >= 7 ? usualGap : undefined,
    dueOn,
    isDormant: warmth < 0.1 || (last !== undefined && gapDays > 8 * rhythmDays),
    isNew: first !== undefined && days.length <= 2 && slot - first >= 14 && slot - first <= 60,
    keptOut: keptOutOf(person, facts, { slot, last, dueOn }),
  };
}

function dueOf(person: Person, last: DayNumber | undefined, target: number, slot: DayNumber): DayNumber {
  if (last === undefined) return slot;
  const wait = person.cadenceDays ?? Math.max(14, Math.ceil(0.8 * target - 1e-9));
  const shown = person.showings.at(-1)?.slot;
  // Contact made because a digest asked for it keeps the person out of the very next one.
  const rests = shown !== undefined && last >= shown && (person.cadenceDays ?? 7) >= 7 ? shown + 8 : 0;
  return Math.max(last + wait, rests);
}

type At = { readonly slot: DayNumber; readonly last: DayNumber | undefined; readonly dueOn: DayNumber };

function keptOutOf(person: Person, facts: Facts, { slot, last, dueOn }: At): Truth["keptOut"] {
  if (person.snoozedUntil !== undefined && person.snoozedUntil > slot) return "snoozed";
  if (person.skippedUntil !== undefined && person.skippedUntil > slot) return "skipped";
  if (dueOn > slot) return "not-due";
  if (person.cadenceDays !== undefined) return undefined;
  const newest = person.touches.at(-1);
  if (newest?.direction === "out" && slot - newest.day < 14) return "their-turn";
  const sinceAnswer = person.showings.slice(person.showings.findLastIndex(({ isAnswered }) => isAnswered) + 1);
  const unanswered = sinceAnswer.filter((one) => one.slot > (last ?? 0) && facts.answeredSlots.has(one.slot));
  const lastShown = unanswered.at(-1);
  if (lastShown === undefined) return undefined;
  const wait = Math.min(180, 28 * 2 ** (unanswered.length - 1));
  return slot - lastShown.slot < wait ? "shown-lately" : undefined;
}

/** A contact, in the order of days. */
export function touched(person: Person, day: DayNumber, direction: "in" | "out" | "both"): void {
  person.touches.push({ day, direction });
  person.touches.sort((a, b) => a.day - b.day);
  const shown = person.showings.at(-1)?.slot;
  if (shown !== undefined && day >= shown) {
    person.skippedUntil = undefined;
    person.snoozedUntil = undefined;
  }
}
