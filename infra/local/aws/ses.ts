// SES's sending API, version 1 as @aws-sdk/client-ses speaks it, over mails on disk.
// Invariant: a mail is answered after it and its Send and Delivery events are on disk; an event is offered until it is acknowledged.
import { randomBytes, randomUUID } from "node:crypto";
import { serve, type Call, type Reply } from "./endpoint.ts";
import type { Faults } from "./faults.ts";
import { openSentMails, type SentMail, type SentMails } from "./ses/sent-mails.ts";
import { eventPayload, type SesEvent, type SesEventType } from "./ses/events.ts";
import { composedMessage } from "./ses/composed-message.ts";
import {
  RECIPIENT_LIMIT,
  addressesIn,
  headerValue,
  readMessage,
  rewritten,
  type RawMessage,
} from "./ses/raw-message.ts";
import { errorReply, invalid, listOf, rejected, resultReply, tagsOf } from "./ses/query-protocol.ts";
import { Refusal } from "./refusal.ts";

export type SesOptions = {
  readonly dir: string;
  /** Milliseconds: the time of mails and events. */
  readonly clock?: () => number;
  readonly faults?: Faults;
  /** Takes each event once it is on disk; those that an earlier process left unacknowledged come before `startSes` resolves. */
  readonly onEvent?: (event: SesEvent) => void;
};
export type Ses = {
  readonly url: string;
  /** All mails sent, oldest first. */
  list(): readonly SentMail[];
  unacknowledgedEvents(): readonly SesEvent[];
  /** The event is safe elsewhere and need not be offered again. */
  acknowledge(eventId: string): Promise<void>;
  /** Makes a later event about a sent mail; throws a RangeError when there is no such mail. */
  emit(type: "bounce" | "complaint" | "delivery", mailId: string, bounceType?: string): Promise<void>;
  stop(): Promise<void>;
};

type Sending = { readonly mails: SentMails; readonly clock: () => number; readonly onEvent: (event: SesEvent) => void };

/** Ten megabytes in base64, percent-encoded, and what stands around it. */
const REQUEST_LIMIT = 64 * 1024 * 1024;
const REGION = "eu-north-1";
const EVENT_TYPES = { bounce: "Bounce", complaint: "Complaint", delivery: "Delivery" } as const;

/** Opens the folder and serves it on a free port of 127.0.0.1; throws when the journal is damaged. */
export async function startSes(options: SesOptions): Promise<Ses> {
  const mails = await openSentMails(options.dir);
  const sending: Sending = { mails, clock: options.clock ?? Date.now, onEvent: options.onEvent ?? (() => undefined) };
  for (const event of mails.unacknowledged()) sending.onEvent(event);
  const endpoint = await serve({
    service: "ses",
    ...(options.faults === undefined ? {} : { faults: options.faults }),
    operationOf: async (_request, _url, body) => (await formOf(body)).get("Action") ?? "",
    handle: async (call) => handle(sending, call),
    throttled: () => errorReply(new Refusal(400, "Throttling", "Maximum sending rate exceeded.")),
    failed: () => errorReply(new Refusal(500, "InternalFailure", "The request failed on the server's side.")),
  });
  return {
    url: endpoint.url,
    list: () => mails.list(),
    unacknowledgedEvents: () => mails.unacknowledged(),
    acknowledge: async (eventId) => mails.acknowledge(eventId),
    emit: async (type, mailId, bounceType = "Permanent") =>
      emit(sending, { type: EVENT_TYPES[type], mailId, bounceType }),
    async stop() {
      await endpoint.stop();
      await mails.close();
    },
  };
}

async function formOf(body: Call["body"]): Promise<URLSearchParams> {
  return new URLSearchParams((await body(REQUEST_LIMIT)).toString("utf8"));
}

async function handle(sending: Sending, call: Call): Promise<Reply> {
  try {
    const form = await formOf(async (limit) => call.body(limit));
    switch (call.operation) {
      case "SendRawEmail":
        return await sendRawEmail(sending, form);
      case "SendEmail":
        return await sendEmail(sending, form);
      case "GetSendQuota":
        return sendQuota(sending);
      default:
        throw new Refusal(400, "InvalidAction", `The action ${call.operation} is not offered here.`);
    }
  } catch (error) {
    if (error instanceof Refusal) return errorReply(error);
    throw error;
  }
}

async function sendRawEmail(sending: Sending, form: URLSearchParams): Promise<Reply> {
  const data = form.get("RawMessage.Data") ?? "";
  const message = readMessage(Buffer.from(data, "base64"));
  const named = listOf(form, "Destinations");
  const inHead = ["to", "cc", "bcc"].map((name) => headerValue(message, name) ?? "");
  const id = await accept(sending, form, { message, destinations: named.length > 0 ? named : inHead });
  return resultReply("SendRawEmail", [["MessageId", id]]);
}

async function sendEmail(sending: Sending, form: URLSearchParams): Promise<Reply> {
  const { raw, destinations } = composedMessage(form);
  const id = await accept(sending, form, { message: readMessage(raw), destinations });
  return resultReply("SendEmail", [["MessageId", id]]);
}

type Accepted = { readonly message: RawMessage; readonly destinations: readonly string[] };

async function accept(sending: Sending, form: URLSearchParams, { message, destinations }: Accepted): Promise<string> {
  const from = headerValue(message, "from");
  if (from === undefined) throw rejected("Missing required header 'From'.");
  const source = form.get("Source") ?? from;
  if (addressesIn(source).length !== 1) throw invalid("Exactly one source is needed");
  const recipients = [...new Set(destinations.flatMap(addressesIn))];
  if (recipients.length === 0) throw rejected("Missing destination");
  if (recipients.length > RECIPIENT_LIMIT) throw rejected(`Recipient count exceeds ${RECIPIENT_LIMIT}.`);
  const at = sending.clock();
  const id = newMessageId(at);
  const messageId = `<${id}@${REGION}.amazonses.com>`;
  const mail = {
    id,
    at,
    messageId,
    source,
    destinations: recipients,
    subject: headerValue(message, "subject") ?? "",
    tags: Object.fromEntries([...headerTags(message), ...tagsOf(form)].map(checkedTag)),
    configurationSet: form.get("ConfigurationSetName") ?? headerValue(message, "x-ses-configuration-set") ?? "",
  };
  const events = (["Send", "Delivery"] as const).map((type) => newEvent({ type, mail, at, bounceType: "" }));
  await sending.mails.add(mail, rewritten(message, { messageId, at }), events);
  for (const event of events) sending.onEvent(event);
  return id;
}

/** SES's ids begin with two bytes for the region and six for the time in milliseconds. */
function newMessageId(at: number): string {
  return `0110${at.toString(16).padStart(12, "0")}-${randomUUID()}-${randomBytes(3).toString("hex")}`;
}

/** Amazon SES API reference, "MessageTag". */
const TAG = /^[A-Za-z0-9_-]{1,256}$/;

function checkedTag([name, value]: readonly [string, string]): readonly [string, string] {
  if (!TAG.test(name) || !TAG.test(value)) throw invalid("A tag may hold letters, digits, _ and - alone.");
  return [name, value];
}

/** `X-SES-MESSAGE-TAGS: name=value, name=value` */
function headerTags(message: RawMessage): readonly (readonly [string, string])[] {
  const pairs = (headerValue(message, "x-ses-message-tags") ?? "").split(",").map((pair) => pair.trim().split("=", 2));
  return pairs.flatMap(([name = "", value]) => (name === "" || value === undefined ? [] : [[name, value] as const]));
}

type EventRequest = {
  readonly type: SesEventType;
  readonly mail: Omit<SentMail, "path">;
  readonly at: number;
  readonly bounceType: string;
};

function newEvent(request: EventRequest): SesEvent {
  return { id: randomUUID(), at: request.at, mail: request.mail.id, payload: eventPayload(request) };
}

async function emit(
  sending: Sending,
  wanted: { readonly type: SesEventType; readonly mailId: string; readonly bounceType: string },
): Promise<void> {
  const mail = sending.mails.find(wanted.mailId);
  if (mail === undefined) throw new RangeError("no such mail was sent");
  const event = newEvent({ type: wanted.type, mail, at: sending.clock(), bounceType: wanted.bounceType });
  await sending.mails.addEvent(event);
  sending.onEvent(event);
}

const DAY_MS = 24 * 60 * 60 * 1000;

function sendQuota({ mails, clock }: Sending): Reply {
  const since = clock() - DAY_MS;
  const recent = mails.list().filter((mail) => mail.at > since);
  const recipients = recent.reduce((sum, mail) => sum + mail.destinations.length, 0);
  return resultReply("GetSendQuota", [
    ["Max24HourSend", 50_000],
    ["MaxSendRate", 14],
    ["SentLast24Hours", recipients],
  ]);
}
