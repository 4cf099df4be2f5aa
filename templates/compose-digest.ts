// The weekly digest: whom to give a sign of life now, and why.
// Invariant: sections in a fixed order, each left out when empty; numbers are the view's own, never counted here.

import type { Day, ReasonTerm } from "../functions/domain/model.ts";
import type { Block, Item, Letter, Link } from "./blocks.ts";
import { clean, firstNameOf } from "./clean.ts";
import { waysToAct } from "./draft.ts";
import { letterOf } from "./letter.ts";
import { webLink } from "./mailto.ts";
import { meetingBlocks } from "./meeting-item.ts";
import { lastSentence, promiseItem } from "./promise-item.ts";
import type { Phrase } from "./rich.ts";
import { tapAnswers, tapLinks } from "./tap-answers.ts";
import type { AnswerTo } from "./tap-answers.ts";
import { recordedBlocks } from "./recorded-blocks.ts";
import { inSentence, mightEnjoy, sharedPage } from "./shared-words.ts";
import type { DemandView, DigestView, PassOnView, PromiseOrDateView, SignView } from "./views.ts";
import type { Voice } from "./voice.ts";

/** The digest as blocks; its subject names the first two people, in reading order. */
export function composeDigest(view: DigestView, voice: Voice): Letter {
  const { common, digest } = voice.phrases;
  const subject = digestSubject(view, voice);
  const answerTo = { replyTo: view.replyTo, subject };
  const items = [
    ...section(digest.promisesHeading, [
      ...meetingBlocks(view.meetings ?? [], voice),
      ...view.promises.map((item, at) =>
        itemBlock(promiseItem(onceOnly(item, view.promises.slice(0, at)), view, voice, answerTo)),
      ),
    ]),
    ...section(
      digest.signsHeading,
      view.signs.map((sign) => itemBlock(signItem(sign, view, voice, answerTo))),
    ),
    ...section(
      digest.passOnHeading,
      view.passOn.flatMap((share) => passOnBlocks(share, view, voice, answerTo)),
    ),
  ];
  return letterOf(view, voice, {
    subject,
    title: common.hello(firstNameOf(view.ownerName)),
    blocks: [
      ...introBlocks(view, voice),
      ...items,
      ...hintBlocks(view, voice),
      ...recordedBlocks(view, voice),
      ...demandBlocks(view.demand, voice, answerTo),
      { kind: "question", text: digest.question, hint: digest.questionHint(view.since ?? weekBefore(view.slot)) },
    ],
  });
}

/** A second thing about the same person does not tell again who that is and what was last. */
function onceOnly(item: PromiseOrDateView, above: readonly PromiseOrDateView[]): PromiseOrDateView {
  if (!above.some(({ name }) => name === item.name)) return item;
  const { last: _, organisation: __, share: ___, ...rest } = item;
  return rest;
}

/** The day of the digest before: what it asks for happened since then. */
function weekBefore(slot: Day): Day {
  return new Date(Date.parse(slot) - 7 * 86_400_000).toISOString().slice(0, 10);
}

/** The first two people of the mail, in reading order; before those whom the owner is to meet come those who wait for them. */
function digestSubject(view: DigestView, { phrases: { digest } }: Voice): string {
  const waiting = view.promises.filter(({ kind }) => kind !== "date");
  const names = [
    ...waiting.map(({ name }) => name),
    ...(view.meetings ?? []).flatMap(({ people }) => people.map(({ name }) => name)),
    ...view.promises.map(({ name }) => name),
    ...view.signs.map(({ name }) => name),
    ...view.passOn.flatMap(({ people }) => people.map(({ name }) => name)),
  ].map(clean);
  const people = [...new Set(names)];
  if (people.length > 0) return digest.subject(people.slice(0, 2), people.length <= 2);
  return view.recorded.length > 0 ? digest.subjectRecorded : digest.subjectWell;
}

/** Numbers that every verb can be said of; a meeting's only takes it back or tells of it. */
const answerable = ({ promises, signs, passOn }: DigestView): readonly number[] =>
  [...promises, ...signs, ...passOn.flatMap(({ people }) => people)].map(({ number }) => number);

function hintBlocks(view: DigestView, { phrases: { digest } }: Voice): readonly Block[] {
  const [first] = answerable(view);
  return first === undefined ? [] : [{ kind: "hint", text: digest.answerHint(first) }];
}

function introBlocks(view: DigestView, { phrases: { digest } }: Voice): readonly Block[] {
  const [first, second] = answerable(view);
  if (first !== undefined) return [{ kind: "paragraph", text: digest.intro({ first, second: second ?? first }) }];
  return view.allIsWell ? [{ kind: "paragraph", text: digest.allIsWell }] : [];
}

function section(heading: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: "heading", text: heading }, ...blocks];
}

const itemBlock = (item: Item): Block => ({ kind: "item", item });

function signItem(sign: SignView, view: DigestView, voice: Voice, answerTo: AnswerTo): Item {
  const { common, digest, answers } = voice.phrases;
  const firstName = sign.draft?.firstName ?? firstNameOf(sign.name);
  const detail = common.roleAt(sign.role, sign.organisation);
  return {
    number: sign.number,
    title: sign.name,
    ...(detail === undefined ? {} : { detail }),
    lines: [
      ...whyNow(sign, firstName, voice),
      ...(sign.last === undefined ? [] : [lastSentence(sign.last, firstName, voice)]),
      ...(sign.share === undefined ? [] : [mightEnjoy(sign.share, firstName, voice)]),
      ...(sign.offer === undefined ? [] : [digest.longerOffer(`${sign.number} ${answers.ok}`, sign.offer.cadenceDays)]),
    ],
    ...sharedPage(sign.share),
    ...waysToAct(sign, { kind: "check-in", ownerName: view.ownerName, ...organisationOf(sign) }, voice),
    taps: [
      ...tapAnswers(sign.number, [answers.done, answers.inTwoWeeks, answers.skip], answerTo),
      ...longerTap(sign, voice, answerTo),
    ],
  };
}

/** `ok` alone would say too little of what it accepts. */
function longerTap({ number, offer }: SignView, { phrases }: Voice, answerTo: AnswerTo): readonly Link[] {
  if (offer === undefined) return [];
  const label = phrases.common.cadence(offer.cadenceDays);
  return tapAnswers(number, [phrases.answers.ok], answerTo).map((tap) => ({ ...tap, label }));
}

/** The first term is the sentence; of the rest only what adds another fact is said. */
function whyNow({ terms, share }: SignView, firstName: string, { phrases: { digest } }: Voice): readonly Phrase[] {
  const [first, ...rest] = terms;
  if (first === undefined) return [];
  const added = rest.filter((term) => addsAFact(term) && !(term.kind === "words-met" && share !== undefined));
  return [first, ...added].map((term) => digest.whyNow(term, firstName));
}

function addsAFact({ kind }: ReasonTerm): boolean {
  return (
    kind === "words-met" ||
    kind === "date" ||
    kind === "pledge" ||
    kind === "help" ||
    kind === "asked-for" ||
    kind === "next-on"
  );
}

function passOnBlocks(share: PassOnView, view: DigestView, voice: Voice, answerTo: AnswerTo): readonly Block[] {
  const { digest, answers } = voice.phrases;
  const page = share.url === undefined ? undefined : webLink(share.url);
  return [
    { kind: "share", title: share.title, ...(page === undefined ? {} : { page: { label: share.title, href: page } }) },
    ...share.people.map((person) =>
      itemBlock({
        number: person.number,
        title: person.name,
        ...(person.organisation === undefined ? {} : { detail: person.organisation }),
        lines: person.words.length === 0 ? [] : [digest.passOn(inSentence(person.words, share.title))],
        ...waysToAct(person, { kind: "pass-on", ownerName: view.ownerName, ...organisationOf(person) }, voice),
        taps: tapAnswers(person.number, [answers.done, answers.inTwoWeeks, answers.no], answerTo),
      }),
    ),
  ];
}

function demandBlocks(
  demand: DemandView | undefined,
  { phrases: { digest } }: Voice,
  answerTo: AnswerTo,
): readonly Block[] {
  if (demand === undefined) return [];
  const taps = demand.atMost === undefined ? {} : { taps: tapLinks([digest.atMost(demand.atMost)], answerTo) };
  return [
    { kind: "heading", text: digest.demandHeading },
    { kind: "paragraph", text: digest.demand(demand), ...taps },
  ];
}

function organisationOf({ organisation }: { readonly organisation?: string }): { readonly organisation?: string } {
  return organisation === undefined ? {} : { organisation };
}
