// The shapes of what an owner has, as they are read from the table.
// Invariant: a field of the model that is missing here does not compile. A new required field needs a `default` here:
// items that were written before it have none. Schemas are made at their first use: making them all costs a cold start more
// than reading the code does.

import * as z from "zod/mini";
import type {
  CancelledMeeting,
  Contact,
  Interaction,
  Invitation,
  Nudge,
  Owner,
  Pledge,
  Reason,
  Share,
  Touch,
} from "../../domain/model.ts";
import type { Circle, Purpose } from "../../domain/circles.ts";

/** A schema for every field of a type, optional ones included. */
type Shape<T> = { readonly [K in keyof T]-?: z.ZodMiniType };
export const objectOf =
  <T>() =>
  <S extends Shape<T>>(shape: S) =>
    z.object(shape);

const text = z.string();
const texts = z.array(z.string());
const count = z.int().check(z.nonnegative());
const language = z.enum(["en", "da"]);
const weekday = z.enum(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]);
const channel = z.enum(["mail", "meeting", "call", "message", "other"]);
const direction = z.enum(["in", "out", "both"]);

export const languageSchema = language;

const cancelledMeetingSchema: z.ZodMiniType<CancelledMeeting> = z.lazy(() =>
  objectOf<CancelledMeeting>()({
    uid: text,
    sequence: count,
    stamp: z.exactOptional(text),
    occurrence: z.exactOptional(text),
  }),
);

export const ownerSchema: z.ZodMiniType<Owner> = z.lazy(() =>
  objectOf<Owner>()({
    id: text,
    addresses: texts,
    name: text,
    language,
    monthFirst: z.exactOptional(z.boolean()),
    timeZone: text,
    digest: z.object({ weekday, time: text }),
    checkInsPerDigest: count,
    defaultCadenceDays: count,
    circleCadences: z.exactOptional(z.record(text, count)),
    asksPerWeek: z.exactOptional(z.number()),
    crowded: z.exactOptional(z.object({ digests: count, told: z.boolean() })),
    receipts: z.enum(["auto", "always", "problems"]),
    receiptsSent: count,
    pausedUntil: z.exactOptional(text),
    dropBox: text,
    createdAt: text,
    nextDigestAt: text,
    schedule: z.enum(["pending", "current"]),
    silentWeeks: count,
    answeredSlots: texts,
    recordedThrough: text,
    meetingsThrough: z.exactOptional(text),
    lastDigestOn: z.exactOptional(text),
    heldNoticeOn: z.exactOptional(text),
    cancelledMeetings: z.exactOptional(z.array(cancelledMeetingSchema)),
    version: count,
  }),
);

const touchSchema: z.ZodMiniType<Touch> = z.lazy(() =>
  objectOf<Touch>()({
    interaction: text,
    at: text,
    channel,
    direction,
    topic: z.exactOptional(text),
    crowd: z.exactOptional(z.boolean()),
    isPrivate: z.exactOptional(z.boolean()),
    meeting: z.exactOptional(text),
    told: z.exactOptional(text),
  }),
);

export const contactSchema: z.ZodMiniType<Contact> = z.lazy(() =>
  objectOf<Contact>()({
    id: text,
    name: text,
    addresses: texts,
    organisation: z.exactOptional(text),
    role: z.exactOptional(text),
    phone: z.exactOptional(text),
    language: z.exactOptional(language),
    writesIn: z.exactOptional(z.enum(["en", "da"])),
    interests: texts,
    needs: texts,
    strengths: texts,
    tags: texts,
    circles: texts,
    purposes: texts,
    cadenceDays: z.exactOptional(count),
    importance: z.enum(["less", "normal", "important"]),
    dates: z.array(z.object({ label: text, date: text })),
    notes: z.array(z.object({ at: text, text })),
    never: z.boolean(),
    nextOn: z.exactOptional(text),
    skippedUntil: z.exactOptional(text),
    skipsInARow: count,
    touches: z.array(touchSchema),
    showings: z.array(z.object({ slot: text, nudge: text, answered: z.boolean(), turn: z.exactOptional(z.number()) })),
    openNudges: texts,
    pledges: z.exactOptional(texts),
    createdAt: text,
    waitsUntil: z.exactOptional(text),
    dueOn: z.exactOptional(text),
  }),
);

const invitationSchema: z.ZodMiniType<Invitation> = z.lazy(() =>
  objectOf<Invitation>()({
    uid: text,
    sequence: count,
    stamp: z.exactOptional(text),
    occurrence: z.exactOptional(text),
    until: z.exactOptional(text),
    place: z.exactOptional(text),
    organiser: z.exactOptional(text),
    later: z.exactOptional(z.array(z.object({ at: text, occurrence: z.exactOptional(text) }))),
    goesOn: z.exactOptional(z.literal(true)),
  }),
);

export const interactionSchema: z.ZodMiniType<Interaction> = z.lazy(() =>
  objectOf<Interaction>()({
    id: text,
    at: text,
    recordedAt: text,
    channel,
    direction,
    contacts: texts,
    subject: z.exactOptional(text),
    note: z.exactOptional(text),
    journal: text,
    meeting: z.exactOptional(invitationSchema),
  }),
);

const reasonSchema: z.ZodMiniType<Reason> = z.lazy(() =>
  z.object({
    terms: z.array(
      z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("cadence"), lastContact: text, cadenceDays: z.number(), gapDays: z.number() }),
        z.object({ kind: z.literal("rhythm"), lastContact: text, rhythmDays: z.number(), gapDays: z.number() }),
        z.object({ kind: z.literal("silence"), lastContact: text, gapDays: z.number() }),
        z.object({ kind: z.literal("no-contact-yet") }),
        z.object({ kind: z.literal("next-on"), day: text }),
        z.object({ kind: z.literal("snoozed-until"), day: text }),
        z.object({ kind: z.literal("asked-for"), day: text }),
        z.object({ kind: z.literal("words-met"), words: texts, title: text }),
        z.object({ kind: z.literal("date"), label: text, day: text, isLeapDay: z.exactOptional(z.literal(true)) }),
        z.object({ kind: z.literal("pledge"), text }),
        z.object({ kind: z.literal("help"), text, day: text }),
        z.object({ kind: z.literal("dormant"), lastContact: text }),
        z.object({ kind: z.literal("new"), firstContact: text }),
      ]),
    ),
  }),
);

export const nudgeSchema: z.ZodMiniType<Nudge> = z.lazy(() =>
  objectOf<Nudge>()({
    id: text,
    kind: z.enum(["check-in", "follow-up", "date", "pledge", "pass-on", "introduction", "review"]),
    contacts: texts,
    status: z.enum(["open", "done", "snoozed", "skipped", "dropped"]),
    due: text,
    reason: reasonSchema,
    share: z.exactOptional(text),
    pledge: z.exactOptional(text),
    note: z.exactOptional(text),
    about: z.exactOptional(touchSchema),
    createdAt: text,
    shownIn: z.exactOptional(text),
    timesShown: count,
    mailedOn: z.exactOptional(text),
    mailedIn: z.exactOptional(text),
  }),
);

export const shareSchema: z.ZodMiniType<Share> = z.lazy(() =>
  objectOf<Share>()({
    id: text,
    at: text,
    title: text,
    url: z.exactOptional(text),
    text,
    hasAttachment: z.boolean(),
    isOwn: z.exactOptional(z.boolean()),
    passedOn: z.array(z.object({ contact: text, at: text })),
    declined: texts,
    offered: z.exactOptional(z.array(z.object({ contact: text, slot: text }))),
  }),
);

export const pledgeSchema: z.ZodMiniType<Pledge> = z.lazy(() =>
  objectOf<Pledge>()({
    id: text,
    by: z.enum(["owner", "contact"]),
    contact: text,
    text,
    due: z.exactOptional(text),
    status: z.enum(["open", "kept", "dropped"]),
    settledOn: z.exactOptional(text),
  }),
);

export const circleSchema: z.ZodMiniType<Circle> = z.lazy(() =>
  objectOf<Circle>()({
    id: text,
    name: text,
    purpose: z.exactOptional(text),
    members: texts,
    cadenceDays: z.exactOptional(count),
  }),
);

export const purposeSchema: z.ZodMiniType<Purpose> = z.lazy(() => objectOf<Purpose>()({ id: text, text }));
