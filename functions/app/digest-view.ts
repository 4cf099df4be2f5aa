// From a planned digest to what its template prints: addresses and sealed tokens filled in.
// Invariant: decides nothing; whoever is in the plan is in the view, under the same number.

import type { DigestPlan, PlannedPassOn, PlannedPromise, PlannedRecorded, PlannedSign } from "../domain/digest/plan.ts";
import { turnOf } from "../domain/digest/turn.ts";
import { MOST_TOLD } from "../domain/digest/told-quietly.ts";
import type { Contact, Day, Id, Nudge, Owner } from "../domain/model.ts";
import { draftAddress } from "../intent/addresses.ts";
import { makeToken } from "../intent/tokens.ts";
import type {
  DemandView,
  DigestView,
  DraftView,
  PassOnView,
  PromiseOrDateView,
  RecordedView,
  SignView,
} from "../../templates/views.ts";
import { readerOf } from "./claim.ts";
import { draftView } from "./draft-view.ts";
import type { DraftAbout } from "./draft-view.ts";
import { aboutView, lastView } from "./last-view.ts";
import { meetingView } from "./meeting-view.ts";
import type { SendingPorts } from "./ports.ts";

/** A plan, its slot and the mail that it is to become. */
type Planned = { readonly owner: Owner; readonly plan: DigestPlan; readonly slot: Day; readonly sentId: Id };
type DraftFor = (about: DraftAbout) => { readonly draft?: DraftView };

/** The view of a digest that is about to be claimed. */
export async function digestView(ports: SendingPorts, { owner, plan, slot, sentId }: Planned): Promise<DigestView> {
  const now = ports.clock.now();
  const draftFor = await drafter(ports, owner);
  return {
    kind: "digest",
    ...(await readerOf(ports, owner, { id: sentId, now })),
    slot,
    ...(owner.lastDigestOn === undefined ? {} : { since: owner.lastDigestOn }),
    meetings: plan.meetings.map(meetingView),
    promises: plan.promises.flatMap((promise) => promiseView(promise, draftFor)),
    signs: plan.signs.map((sign) => signView(sign, draftFor)),
    passOn: plan.passOn.map((passOn) => passOnView(passOn, draftFor)),
    recorded: plan.recorded.map(recordedView),
    ...(plan.recordedMore === undefined ? {} : { recordedMore: plan.recordedMore }),
    ...demandView(plan.demand),
    allIsWell: plan.allIsWell,
  };
}

/** Drafts for one nudge outside a digest. */
export async function draftOf(
  ports: SendingPorts,
  { owner, contact, nudge }: { readonly owner: Owner; readonly contact: Contact; readonly nudge: Nudge },
): Promise<{ readonly draft?: DraftView }> {
  return (await drafter(ports, owner))({ contact, nudge, turn: nudge.timesShown });
}

async function drafter(ports: SendingPorts, owner: Owner): Promise<DraftFor> {
  const keys = await ports.store.tokenKeys();
  const now = ports.clock.now();
  return (about) => {
    const token = makeToken("n", { owner: owner.id, subject: about.nudge.id, now }, keys);
    return draftView(about, { owner, now, bcc: draftAddress(token, ports.settings.domain) });
  };
}

const aboutPerson = ({
  organisation,
  phone,
}: Contact): { readonly organisation?: string; readonly phone?: string } => ({
  ...(organisation === undefined ? {} : { organisation }),
  ...(phone === undefined ? {} : { phone }),
});

function promiseView(
  { number, nudge, contacts, day, label, isLeapDay, last, pledge, share }: PlannedPromise,
  draftFor: DraftFor,
): readonly PromiseOrDateView[] {
  const [contact, ...others] = contacts;
  if (contact === undefined) return [];
  return [
    {
      number,
      kind: promiseKind(nudge.kind),
      name: contacts.map(({ name }) => name).join(", "),
      due: day,
      timesShown: nudge.timesShown,
      ...aboutPerson(contact),
      ...noteOf(nudge),
      ...(label === undefined ? {} : { label }),
      ...(isLeapDay === undefined ? {} : { isLeapDay }),
      ...lastView(last),
      ...aboutView(nudge, last),
      ...(pledge === undefined ? {} : { by: pledge.by }),
      ...sharedView(share),
      ...draftFor({ contact, others, nudge, turn: nudge.timesShown - 1, ...(pledge === undefined ? {} : { pledge }) }),
    },
  ];
}

/** What was promised, or the owner's words about the follow-up. */
function noteOf(nudge: PlannedPromise["nudge"]): { readonly note?: string } {
  const pledged = nudge.reason.terms.flatMap((term) => (term.kind === "pledge" ? [term.text] : []))[0];
  const note = pledged ?? nudge.note;
  return note === undefined ? {} : { note };
}

const promiseKind = (kind: string): PromiseOrDateView["kind"] =>
  kind === "date" || kind === "pledge" ? kind : "follow-up";

function demandView(demand: DigestPlan["demand"]): { readonly demand?: DemandView } {
  if (demand === undefined) return {};
  const { longer, ...figures } = demand;
  if (longer === undefined) return { demand: figures };
  return { demand: { ...figures, longer: { name: longer.contact.name, cadenceDays: longer.cadenceDays } } };
}

function signView(sign: PlannedSign, draftFor: DraftFor): SignView {
  const { number, nudge, contact, terms, slotKind, last, share, longerCadenceDays, pledge } = sign;
  return {
    number,
    name: contact.name,
    terms,
    slotKind,
    ...aboutPerson(contact),
    ...(contact.role === undefined ? {} : { role: contact.role }),
    ...lastView(last),
    ...sharedView(share),
    ...(longerCadenceDays === undefined ? {} : { offer: { cadenceDays: longerCadenceDays } }),
    ...draftFor({
      contact,
      nudge,
      turn: turnOf(contact),
      ...(pledge === undefined ? {} : { pledge }),
      ...(share === undefined ? {} : { share: share.share }),
    }),
  };
}

function sharedView(offer: PlannedSign["share"]): Pick<SignView, "share"> {
  if (offer === undefined) return {};
  const { title, url } = offer.share;
  return { share: { title, words: offer.words, ...(url === undefined ? {} : { url }) } };
}

function passOnView({ share, people }: PlannedPassOn, draftFor: DraftFor): PassOnView {
  return {
    title: share.title,
    hasAttachment: share.hasAttachment,
    ...(share.url === undefined ? {} : { url: share.url }),
    people: people.map(({ number, nudge, contact, words }) => ({
      number,
      name: contact.name,
      words,
      ...aboutPerson(contact),
      ...draftFor({ contact, nudge, share, turn: turnOf(contact) }),
    })),
  };
}

function recordedView({ number, people, at, interaction, lines }: PlannedRecorded): RecordedView {
  const more = lines.length > MOST_TOLD ? { more: lines.length - MOST_TOLD } : {};
  const told = lines.length === 0 ? {} : { lines: lines.slice(0, MOST_TOLD), ...more };
  if (interaction === undefined) return { number, people, at, ...told };
  const { channel, direction, subject, note } = interaction;
  return {
    number,
    people,
    at,
    ...told,
    channel,
    direction,
    ...(subject === undefined ? {} : { subject }),
    ...(note === undefined ? {} : { note }),
  };
}
