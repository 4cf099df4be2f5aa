// From a planned digest to what its template prints: addresses and sealed tokens filled in.
// Invariant: decides nothing; whoever is in the plan is in the view, under the same number.

import type { DigestPlan, PlannedMeeting, PlannedPassOn, PlannedPromise, PlannedRecorded, PlannedSign } from "../domain/digest/plan.ts";
import type { Contact, Day, Id, Moment, Owner, Share, Touch } from "../domain/model.ts";
import { lastTouch } from "../domain/meetings.ts";
import { draftAddress } from "../intent/addresses.ts";
import { makeToken } from "../intent/tokens.ts";
import type {
  DemandView,
  DigestView,
  DraftView,
  MeetingView,
  PassOnView,
  PromiseOrDateView,
  RecordedView,
  SignView,
} from "../../templates/views.ts";
import { readerOf } from "./claim.ts";
import type { SendingPorts } from "./ports.ts";

type DraftFor = (contact: Contact, nudge: Id, share?: Share) => { readonly draft?: DraftView };

/** The view of a digest that is about to be claimed. */
export async function digestView(
  ports: SendingPorts,
  {
    owner,
    plan,
    slot,
    sentId,
  }: { readonly owner: Owner; readonly plan: DigestPlan; readonly slot: Day; readonly sentId: Id },
): Promise<DigestView> {
  const now = ports.clock.now();
  const draftFor = await drafter(ports, owner);
  return {
    kind: "digest",
    ...(await readerOf(ports, owner, { id: sentId, now })),
    slot,
    meetings: plan.meetings.map(meetingView),
    promises: plan.promises.flatMap((promise) => promiseView(promise, draftFor)),
    signs: plan.signs.map((sign) => signView(sign, draftFor)),
    passOn: plan.passOn.map((passOn) => passOnView(passOn, draftFor)),
    recorded: plan.recorded.map(recordedView),
    ...demandView(plan.demand),
    allIsWell: plan.allIsWell,
  };
}

/** Drafts for one nudge outside a digest. */
export async function draftOf(
  ports: SendingPorts,
  { owner, contact, nudge }: { readonly owner: Owner; readonly contact: Contact; readonly nudge: Id },
): Promise<{ readonly draft?: DraftView }> {
  return (await drafter(ports, owner))(contact, nudge);
}

/** The latest contact as a view has it. */
export function lastOf(
  contact: Contact,
  owner: Owner,
  now: Moment,
): { readonly last?: NonNullable<SignView["last"]> } {
  return lastView(lastTouch(contact, now, owner.timeZone));
}

async function drafter(ports: SendingPorts, owner: Owner): Promise<DraftFor> {
  const keys = await ports.store.tokenKeys();
  const now = ports.clock.now();
  return (contact, nudge, share) => {
    const [to] = contact.addresses;
    const token = makeToken("n", { owner: owner.id, subject: nudge, now }, keys);
    if (to === undefined) return {};
    const last = lastTouch(contact, now, owner.timeZone);
    // A note is the owner's own: the person it is about must never read it in a draft.
    const topic = last?.isPrivate === true ? undefined : last?.topic;
    return {
      draft: {
        to,
        bcc: draftAddress(token, ports.settings.domain),
        language: contact.language ?? owner.language,
        firstName: contact.name.split(/\s+/u)[0] ?? contact.name,
        ...(topic === undefined ? {} : { topic }),
        ...(share === undefined ? {} : { share: shareView(share) }),
      },
    };
  };
}

const shareView = ({ title, url, hasAttachment }: Share): NonNullable<DraftView["share"]> => ({
  title,
  hasAttachment,
  ...(url === undefined ? {} : { url }),
});

function lastView(last: Touch | undefined): { readonly last?: NonNullable<SignView["last"]> } {
  if (last === undefined) return {};
  const { at, channel, direction, topic } = last;
  return { last: { at, channel, direction, ...(topic === undefined ? {} : { topic }) } };
}

const aboutPerson = ({
  organisation,
  phone,
}: Contact): { readonly organisation?: string; readonly phone?: string } => ({
  ...(organisation === undefined ? {} : { organisation }),
  ...(phone === undefined ? {} : { phone }),
});

function meetingView({ number, interaction, people, more }: PlannedMeeting): MeetingView {
  const { at, subject, meeting } = interaction;
  return {
    number,
    at,
    ...(meeting?.until === undefined ? {} : { until: meeting.until }),
    ...(subject === undefined ? {} : { subject }),
    ...(meeting?.place === undefined ? {} : { place: meeting.place }),
    people: people.map(metPersonView),
    more,
  };
}

function metPersonView({ contact, last, pledges, share }: PlannedMeeting["people"][number]): MetView {
  const { name, role, organisation } = contact;
  return {
    name,
    firstName: name.split(/\s+/u)[0] ?? name,
    ...(role === undefined ? {} : { role }),
    ...(organisation === undefined ? {} : { organisation }),
    ...lastView(last),
    pledges: pledges.map(({ by, text, due }) => ({ by, text, ...(due === undefined ? {} : { due }) })),
    ...(share === undefined ? {} : { share: share.title }),
  };
}

type MetView = MeetingView["people"][number];

function promiseView(
  { number, nudge, contacts, day, label, last }: PlannedPromise,
  draftFor: DraftFor,
): readonly PromiseOrDateView[] {
  const [contact] = contacts;
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
      ...lastView(last),
      ...draftFor(contact, nudge.id),
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
  const { number, nudge, contact, terms, slotKind, last, share, longerCadenceDays } = sign;
  return {
    number,
    name: contact.name,
    terms,
    slotKind,
    ...aboutPerson(contact),
    ...(contact.role === undefined ? {} : { role: contact.role }),
    ...lastView(last),
    ...(share === undefined
      ? {}
      : {
          share: {
            title: share.share.title,
            words: share.words,
            ...(share.share.url === undefined ? {} : { url: share.share.url }),
          },
        }),
    ...(longerCadenceDays === undefined ? {} : { offer: { cadenceDays: longerCadenceDays } }),
    ...draftFor(contact, nudge.id, share?.share),
  };
}

function passOnView({ share, people }: PlannedPassOn, draftFor: DraftFor): PassOnView {
  return {
    ...shareView(share),
    people: people.map(({ number, nudge, contact, words }) => ({
      number,
      name: contact.name,
      words,
      ...aboutPerson(contact),
      ...draftFor(contact, nudge.id, share),
    })),
  };
}

function recordedView({ number, people, interaction }: PlannedRecorded): RecordedView {
  const { at, channel, direction, subject, note } = interaction;
  return {
    number,
    people,
    at,
    channel,
    direction,
    ...(subject === undefined ? {} : { subject }),
    ...(note === undefined ? {} : { note }),
  };
}
