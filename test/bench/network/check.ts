// One digest held against the facts: every reason it gives, and every rule about whom it may show.
// Invariant: answers what is untrue, in words; nothing when all is as it must be.

import type { ReasonTerm } from "../../../functions/domain/model.ts";
import type { DigestView, SignView } from "../../../templates/views.ts";
import { dayNumber, dayText, truthOf } from "./facts.ts";
import type { DayNumber, Facts, Person, Truth } from "./facts.ts";

/** What is wrong with a digest on the day of its slot, before it is answered. */
export function untrueIn(view: DigestView, facts: Facts, places: number): string[] {
  const slot = dayNumber(view.slot);
  return [
    ...view.signs.flatMap((sign) => untrueOf(sign, facts, slot)),
    ...tooMany(view, places),
    ...twice(view),
    ...notBack(view, facts, slot),
    ...unknownWords(view, facts, slot),
  ].map((what) => `${view.slot}: ${what}`);
}

function untrueOf(sign: SignView, facts: Facts, slot: DayNumber): string[] {
  const person = facts.people.get(sign.name);
  if (person === undefined) return [`${sign.name} is not in the network`];
  const truth = truthOf(person, facts, slot);
  const isBack = sign.terms[0]?.kind === "snoozed-until";
  const rules = isBack || truth.keptOut === undefined ? [] : [`${sign.name} is shown though ${truth.keptOut}`];
  const about = { person, truth, facts, slot };
  const terms = sign.terms
    .filter((term) => !isTrue(term, about))
    .map((term) => `${sign.name}: ${JSON.stringify(term)}`);
  const last = sign.last === undefined ? undefined : dayNumber(sign.last.at);
  const lasts = last === truth.days.at(-1) ? [] : [`${sign.name}: the last contact was not on ${sign.last?.at}`];
  return [...rules, ...terms, ...lasts, ...slotIsTrue(sign, truth)];
}

function slotIsTrue({ slotKind, name }: SignView, { isDormant, isNew }: Truth): string[] {
  const isRight = slotKind === "ordinary" || (slotKind === "dormant" ? isDormant : isNew);
  return isRight ? [] : [`${name} is not ${slotKind}`];
}

type About = { readonly person: Person; readonly truth: Truth; readonly facts: Facts; readonly slot: DayNumber };

function isTrue(term: ReasonTerm, { person, truth, facts, slot }: About): boolean {
  const last = truth.days.at(-1);
  switch (term.kind) {
    case "cadence":
      return (
        dayNumber(term.lastContact) === last &&
        term.gapDays === truth.gapDays &&
        term.cadenceDays === person.cadenceDays &&
        term.gapDays >= term.cadenceDays
      );
    case "rhythm": {
      const isRhythm = term.rhythmDays === truth.usualGapDays && term.rhythmDays <= term.gapDays;
      return dayNumber(term.lastContact) === last && term.gapDays === truth.gapDays && isRhythm;
    }
    case "silence":
      return (
        dayNumber(term.lastContact) === last &&
        term.gapDays === truth.gapDays &&
        term.gapDays < (person.cadenceDays ?? Infinity) &&
        (truth.usualGapDays ?? Infinity) > term.gapDays
      );
    case "no-contact-yet":
      return last === undefined;
    case "dormant":
      return truth.isDormant && dayNumber(term.lastContact) === last;
    case "new":
      return truth.isNew && dayNumber(term.firstContact) === truth.days[0];
    case "snoozed-until":
      return dayNumber(term.day) === person.snoozedUntil && person.snoozedUntil <= slot;
    case "words-met":
      return facts.shares.some(({ title }) => title === term.title) && wordsAreTrue(term, person);
    case "date":
      return (
        term.day.slice(5) === person.birthday && dayNumber(term.day) - slot >= 0 && dayNumber(term.day) - slot <= 14
      );
    case "pledge":
      return person.pledges.includes(term.text);
    case "help":
    case "next-on":
    case "asked-for":
      return false;
  }
}

function wordsAreTrue({ words, title }: { words: readonly string[]; title: string }, person: Person): boolean {
  return words.length > 0 && words.every((word) => person.interests.includes(word) && title.includes(word));
}

function tooMany({ signs }: DigestView, places: number): string[] {
  const isBack = ({ terms }: SignView) => terms[0]?.kind === "snoozed-until";
  const back = signs.filter(isBack).length;
  const count = (kind: SignView["slotKind"]) => signs.filter(({ slotKind }) => slotKind === kind).length;
  const isRight = count("ordinary") <= Math.max(places, back) && count("dormant") <= 1 && count("new") <= 1;
  return isRight ? [] : [`${count("ordinary")} ordinary, ${count("dormant")} dormant, ${count("new")} new`];
}

function twice({ promises, signs, passOn }: DigestView): string[] {
  const names = [...promises, ...signs, ...passOn.flatMap(({ people }) => people)].map(({ name }) => name);
  return names.filter((name, i) => names.indexOf(name) !== i).map((name) => `${name} is in two items`);
}

/** Whoever was put off to this day or one before is there, whatever the other rules say. */
function notBack(view: DigestView, facts: Facts, slot: DayNumber): string[] {
  const shown = new Set([...view.signs, ...view.promises].map(({ name }) => name));
  return [...facts.people.values()]
    .filter(({ name, snoozedUntil }) => snoozedUntil !== undefined && snoozedUntil <= slot && !shown.has(name))
    .map(({ name, snoozedUntil }) => `${name} is not back though put off to ${dayText(snoozedUntil ?? 0)}`);
}

function unknownWords({ passOn }: DigestView, facts: Facts, slot: DayNumber): string[] {
  return passOn.flatMap(({ title, people }) => {
    const share = facts.shares.find((one) => one.title === title && one.day <= slot);
    if (share === undefined) return [`“${title}” was never shared`];
    return people
      .filter(({ name, words }) => !wordsAreTrue({ words, title }, facts.people.get(name) ?? expectPerson(name)))
      .map(({ name, words }) => `${name} is not known for ${words.join(", ")}`);
  });
}

function expectPerson(name: string): never {
  throw new Error(`${name} is not in the network`);
}
