// The shapes of what an owner has, as they are read from the table.
// Invariant: a field of the model that is missing here does not compile. A new required field needs a `default` here:
// items that were written before it have none. Schemas are made at their first use: making them all costs a cold start more
// than reading the code does.

import * as z from "zod";
import type {
  Circle,
  Contact,
  Interaction,
  Nudge,
  Owner,
  Pledge,
  Purpose,
  Reason,
  Share,
  Touch,
} from "../../domain/model.ts";

/** A schema for every field of a type, optional ones included. */
type Shape<T> = { readonly [K in keyof T]-?: z.ZodType };
export const objectOf =
  <T>() =>
  <S extends Shape<T>>(shape: S) =>
    z.object(shape);

const text = z.string();
const texts = z.array(z.string());
const count = z.int().nonnegative();
const language = z.enum(["en", "da"]);
const weekday = z.enum(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]);
const channel = z.enum(["mail", "meeting", "call", "message", "other"]);
const direction = z.enum(["in", "out", "both"]);

export const languageSchema = language;

export const ownerSchema: z.ZodType<Owner> = z.lazy(() =>
  objectOf<Owner>()({
    id: text,
    addresses: texts,
    name: text,
    language,
    timeZone: text,
    digest: z.object({ weekday, time: text }),
    checkInsPerDigest: count,
    defaultCadenceDays: count,
    receipts: z.enum(["auto", "always", "problems"]),
    receiptsSent: count,
    pausedUntil: text.exactOptional(),
    dropBox: text,
    createdAt: text,
    nextDigestAt: text,
    schedule: z.enum(["pending", "current"]),
    silentWeeks: count,
    answeredSlots: texts,
    recordedThrough: text,
    lastDigestOn: text.exactOptional(),
    heldNoticeOn: text.exactOptional(),
    version: count,
  }),
);

const touchSchema: z.ZodType<Touch> = z.lazy(() =>
  objectOf<Touch>()({
    interaction: text,
    at: text,
    channel,
    direction,
    topic: text.exactOptional(),
    crowd: z.boolean().exactOptional(),
    isPrivate: z.boolean().exactOptional(),
  }),
);

export const contactSchema: z.ZodType<Contact> = z.lazy(() =>
  objectOf<Contact>()({
    id: text,
    name: text,
    addresses: texts,
    organisation: text.exactOptional(),
    role: text.exactOptional(),
    phone: text.exactOptional(),
    language: language.exactOptional(),
    interests: texts,
    needs: texts,
    strengths: texts,
    tags: texts,
    circles: texts,
    purposes: texts,
    cadenceDays: count.exactOptional(),
    importance: z.enum(["less", "normal", "important"]),
    dates: z.array(z.object({ label: text, date: text })),
    notes: z.array(z.object({ at: text, text })),
    never: z.boolean(),
    nextOn: text.exactOptional(),
    skippedUntil: text.exactOptional(),
    skipsInARow: count,
    touches: z.array(touchSchema),
    showings: z.array(z.object({ slot: text, nudge: text, answered: z.boolean() })),
    openNudges: texts,
    createdAt: text,
    dueOn: text.exactOptional(),
  }),
);

export const interactionSchema: z.ZodType<Interaction> = z.lazy(() =>
  objectOf<Interaction>()({
    id: text,
    at: text,
    recordedAt: text,
    channel,
    direction,
    contacts: texts,
    subject: text.exactOptional(),
    note: text.exactOptional(),
    journal: text,
  }),
);

const reasonSchema: z.ZodType<Reason> = z.lazy(() =>
  z.object({
    terms: z.array(
      z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("cadence"), lastContact: text, cadenceDays: z.number(), gapDays: z.number() }),
        z.object({ kind: z.literal("rhythm"), lastContact: text, rhythmDays: z.number(), gapDays: z.number() }),
        z.object({ kind: z.literal("no-contact-yet") }),
        z.object({ kind: z.literal("next-on"), day: text }),
        z.object({ kind: z.literal("snoozed-until"), day: text }),
        z.object({ kind: z.literal("asked-for"), day: text }),
        z.object({ kind: z.literal("words-met"), words: texts, title: text }),
        z.object({ kind: z.literal("date"), label: text, day: text }),
        z.object({ kind: z.literal("pledge"), text }),
        z.object({ kind: z.literal("dormant"), lastContact: text }),
        z.object({ kind: z.literal("new"), firstContact: text }),
      ]),
    ),
  }),
);

export const nudgeSchema: z.ZodType<Nudge> = z.lazy(() =>
  objectOf<Nudge>()({
    id: text,
    kind: z.enum(["check-in", "follow-up", "date", "pledge", "pass-on", "introduction", "review"]),
    contacts: texts,
    status: z.enum(["open", "done", "snoozed", "skipped", "dropped"]),
    due: text,
    reason: reasonSchema,
    share: text.exactOptional(),
    pledge: text.exactOptional(),
    note: text.exactOptional(),
    createdAt: text,
    shownIn: text.exactOptional(),
    timesShown: count,
    mailedOn: text.exactOptional(),
  }),
);

export const shareSchema: z.ZodType<Share> = z.lazy(() =>
  objectOf<Share>()({
    id: text,
    at: text,
    title: text,
    url: text.exactOptional(),
    text,
    hasAttachment: z.boolean(),
    passedOn: z.array(z.object({ contact: text, at: text })),
    declined: texts,
    offered: z.array(z.object({ contact: text, slot: text })).exactOptional(),
  }),
);

export const pledgeSchema: z.ZodType<Pledge> = z.lazy(() =>
  objectOf<Pledge>()({
    id: text,
    by: z.enum(["owner", "contact"]),
    contact: text,
    text,
    due: text.exactOptional(),
    status: z.enum(["open", "kept", "dropped"]),
  }),
);

export const circleSchema: z.ZodType<Circle> = z.lazy(() =>
  objectOf<Circle>()({
    id: text,
    name: text,
    purpose: text.exactOptional(),
    members: texts,
    cadenceDays: count.exactOptional(),
  }),
);

export const purposeSchema: z.ZodType<Purpose> = z.lazy(() => objectOf<Purpose>()({ id: text, text }));
