// The shapes of journals and of mails that were sent, as they are read from the table.
// Invariant: receipts' lines and questions' commands were written by this program and are only looked at, so their kind alone is checked.

import * as z from "zod/mini";
import type { HeldMail, MailRecord, Outgoing } from "../../app/commit.ts";
import type { Change, EntityByKind, EntityKind, Journal } from "../../domain/decision.ts";
import type { Line } from "../../domain/line.ts";
import type { Sent } from "../../domain/sent.ts";
import type { Job } from "../../domain/job.ts";
import type { Question, SentItem } from "../../domain/sent.ts";
import {
  circleSchema,
  contactSchema,
  interactionSchema,
  languageSchema,
  nudgeSchema,
  objectOf,
  ownerSchema,
  pledgeSchema,
  purposeSchema,
  shareSchema,
} from "./model-schemas.ts";

const text = z.string();

const change = <K extends EntityKind, S extends z.ZodMiniType<EntityByKind[K]>>(entity: K, schema: S) =>
  z.object({
    entity: z.literal(entity),
    id: text,
    before: z.exactOptional(schema),
    after: z.exactOptional(schema),
  });

export const changesSchema: z.ZodMiniType<readonly Change[]> = z.lazy(() =>
  z.array(
    z.discriminatedUnion("entity", [
      change("owner", ownerSchema),
      change("contact", contactSchema),
      change("interaction", interactionSchema),
      change("nudge", nudgeSchema),
      change("share", shareSchema),
      change("pledge", pledgeSchema),
      change("circle", circleSchema),
      change("purpose", purposeSchema),
    ]),
  ),
);

const lineSchema = z.custom<Line>(
  (value) => typeof value === "object" && value !== null && "kind" in value && typeof value.kind === "string",
);

export const journalSchema: z.ZodMiniType<Omit<Journal, "undone" | "changes">> = z.lazy(() =>
  objectOf<Omit<Journal, "undone" | "changes">>()({
    id: text,
    at: text,
    mail: text,
    answered: z.exactOptional(text),
    parts: z.exactOptional(z.int()),
    underWay: z.exactOptional(z.literal(true)),
    lines: z.array(lineSchema),
    quiet: z.exactOptional(z.literal(true)),
    undoes: z.exactOptional(text),
    settled: z.exactOptional(z.readonly(z.array(z.int()))),
  }),
);

const questionSchema: z.ZodMiniType<Question> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("which-person"), name: text, option: text, command: z.unknown() }),
    z.object({
      kind: z.literal("same-person"),
      contact: text,
      address: text,
      command: z.exactOptional(z.unknown()),
    }),
    z.object({
      kind: z.literal("who"),
      name: text,
      why: z.enum(["other", "unknown", "organisation", "relation"]),
      command: z.unknown(),
    }),
    z.object({
      kind: z.literal("which-item"),
      nudge: text,
      command: z.unknown(),
      number: z.exactOptional(z.int()),
    }),
    z.object({ kind: z.literal("was-it-you"), mail: text }),
  ]),
);

const itemSchema: z.ZodMiniType<SentItem> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.object({
      number: z.int(),
      kind: z.literal("nudge"),
      nudge: text,
      contacts: z.array(text),
      offer: z.exactOptional(z.object({ cadenceDays: z.int() })),
    }),
    z.object({ number: z.int(), kind: z.literal("recorded"), interaction: text, journal: text }),
    z.object({ number: z.int(), kind: z.literal("told"), mail: text, journal: text }),
    z.object({ number: z.int(), kind: z.literal("meeting"), interaction: text, journal: text }),
    z.object({ number: z.int(), kind: z.literal("question"), ask: questionSchema }),
    z.object({ number: z.int(), kind: z.literal("held"), mail: text }),
  ]),
);

export const sentSchema: z.ZodMiniType<Omit<Sent, "answers">> = z.lazy(() =>
  objectOf<Omit<Sent, "answers">>()({
    id: text,
    kind: z.enum(["digest", "receipt", "welcome", "follow-up", "review", "confirm", "notice"]),
    at: text,
    language: languageSchema,
    slot: z.exactOptional(text),
    since: z.exactOptional(text),
    inReplyTo: z.exactOptional(text),
    journal: z.exactOptional(text),
    items: z.array(itemSchema),
  }),
);

export const sendStateSchema: z.ZodMiniType<Omit<Outgoing, "sent" | "view">> = z.lazy(() =>
  objectOf<Omit<Outgoing, "sent" | "view">>()({
    status: z.enum(["claimed", "sent", "deferred", "failed"]),
    claimedAt: text,
    attempts: z.int().check(z.nonnegative()),
    messageId: z.exactOptional(text),
  }),
);

/** Written by this program alone, so that of a tally only the shape is looked at. */
const jobSchema: z.ZodMiniType<Job> = z.custom<Job>(
  (value) =>
    typeof value === "object" &&
    value !== null &&
    "kind" in value &&
    (value.kind === "import" || value.kind === "undo") &&
    "cursor" in value &&
    typeof value.cursor === "number",
);

export const mailRecordSchema: z.ZodMiniType<MailRecord> = z.lazy(() =>
  objectOf<MailRecord>()({
    id: text,
    at: text,
    status: z.enum(["pending", "applied", "ignored", "held", "refused", "dead"]),
    reason: text,
    owner: z.exactOptional(text),
    copyMark: z.exactOptional(text),
    journal: z.exactOptional(text),
    sent: z.exactOptional(text),
    job: z.exactOptional(jobSchema),
    heldRest: z.exactOptional(z.literal(true)),
    released: z.exactOptional(z.array(text)),
    rules: z.array(z.object({ rule: text, hit: z.boolean() })),
  }),
);

export const heldMailSchema: z.ZodMiniType<HeldMail> = z.lazy(() =>
  objectOf<HeldMail>()({
    mail: text,
    at: text,
    part: z.enum(["all", "rest"]),
    cause: z.enum(["dmarc-fail", "not-aligned", "other-token", "unclear"]),
    from: text,
    subject: text,
    recipients: z.array(text),
    raw: text,
    virus: z.enum(["PASS", "FAIL", "GRAY", "PROCESSING_FAILED", "DISABLED"]),
    status: z.enum(["waiting", "released"]),
  }),
);
