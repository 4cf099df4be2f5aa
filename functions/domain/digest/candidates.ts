// Who may be shown: each rule that keeps a person out is one row with a name, and the first that holds is the reason.
// Invariant: a rule looks at one person alone; who wins among those that are let in is decided in select.ts.
import { addDays, dayOf } from "../calendar.ts";
import type { Day, Id } from "../model.ts";
import { touchesUntil } from "../meetings.ts";
import { isSeen, isSnoozedFurther } from "./earlier.ts";
import type { DigestInput, KeptOutBy, Person } from "./material.ts";
import { isDoneByMeeting } from "./meetings.ts";

/** So long is the next word theirs. */
const THEIR_TURN_DAYS = 14;
/** An unanswered showing is followed by a wait that doubles with each. */
const FIRST_WAIT_DAYS = 28;
const LONGEST_WAIT_DAYS = 180;

type Question = Person & { readonly input: DigestInput; readonly hasItem: ReadonlySet<Id> };
/** A rule that holds, and the day on which it ends, if that is known. */
export type Holding = { readonly rule: KeptOutBy; readonly until?: Day };
type Rule = { readonly name: KeptOutBy; readonly holds: (question: Question) => boolean | Day };

/** In this order: what the owner said comes before what was counted. A day is when the rule ends. */
const RULES: readonly Rule[] = [
  { name: "never", holds: ({ contact }) => contact.never },
  { name: "has-another-item", holds: ({ contact, hasItem }) => hasItem.has(contact.id) },
  { name: "snoozed", holds: snoozedUntil },
  { name: "skipped", holds: ({ contact, input }) => ahead(contact.skippedUntil, input) },
  { name: "not-due", holds: ({ tie, input }) => tie.dueOn === undefined || ahead(tie.dueOn, input) },
  { name: "ball-in-their-court", holds: theirTurnUntil },
  { name: "shown-and-unanswered", holds: waitsUntil },
];

/** All rules that keep a person out of the check-ins, in order, so that the first is the reason; none for a candidate. */
export function rulesHolding(person: Person, input: DigestInput, hasItem: ReadonlySet<Id>): Holding[] {
  return RULES.flatMap(({ name: rule, holds }): Holding[] => {
    const held = holds({ ...person, input, hasItem });
    if (held === false) return [];
    return [held === true ? { rule } : { rule, until: held }];
  });
}

function ahead(day: Day | undefined, { slot }: DigestInput): Day | false {
  return day !== undefined && day > slot && day;
}

/** Slots of the showings since the last answer or contact. */
export function unansweredSlots({ contact, tie }: Person): Day[] {
  const sinceAnswer = contact.showings.slice(contact.showings.findLastIndex(({ answered }) => answered) + 1);
  return sinceAnswer.map(({ slot }) => slot).filter((slot) => slot > (tie.last ?? ""));
}

function snoozedUntil({ contact, input }: Question): false | Day {
  const ours = input.nudges.filter((nudge) => nudge.kind === "check-in" && nudge.contacts.includes(contact.id));
  const snoozed = ours.find((nudge) => nudge.status === "snoozed" && !isDoneByMeeting(nudge, input));
  if (snoozed !== undefined) return snoozed.due;
  const showing = contact.showings.at(-1);
  return showing !== undefined && isSnoozedFurther(showing.nudge, contact, input) && ahead(contact.skippedUntil, input);
}

function theirTurnUntil({ contact, tie, input }: Question): Day | false {
  const last = touchesUntil(contact, input.slot, input.owner.timeZone).at(-1);
  if (last === undefined || last.direction !== "out" || isSetByOwner({ contact, tie })) return false;
  return ahead(addDays(dayOf(last.at, input.owner.timeZone), THEIR_TURN_DAYS), input);
}

function waitsUntil({ contact, tie, input }: Question): Day | false {
  const unanswered = unansweredSlots({ contact, tie }).filter((slot) => isSeen(slot, input.owner.answeredSlots));
  const last = unanswered.at(-1);
  if (last === undefined || isSetByOwner({ contact, tie })) return false;
  const wait = Math.min(LONGEST_WAIT_DAYS, FIRST_WAIT_DAYS * 2 ** (unanswered.length - 1));
  return ahead(addDays(last, wait), input);
}

/** A cadence or a day that the owner set for a person always makes them a candidate. */
function isSetByOwner({ contact, tie }: Person): boolean {
  return contact.cadenceDays !== undefined || tie.namedDay !== undefined;
}
