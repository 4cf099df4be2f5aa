// Every mail that arrived, what became of it, and how it was read.
// Invariant: a mail's status is what its record says; one whose tries are used up is dead, even if no record could be written.
import { RAW_PREFIX } from "../../../functions/contract.ts";
import type { MailRecord, MailStatus } from "../../../functions/app/commit.ts";
import type { Ports } from "../../../functions/app/ports.ts";
import { readMail } from "../../../functions/mail/read-mail.ts";
import type { Arrived } from "../inbox.ts";
import { explainArrived } from "../explaining.ts";
import { RAW_BUCKET } from "../environment.ts";
import type { Stack } from "../stack.ts";
import { json, WrongCall } from "./answer.ts";
import type { ApiCall, Route } from "./route.ts";

export const inboxRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/api/inbox",
    answer: async ({ stack }) => json(await list(stack)),
  },
  {
    method: "GET",
    path: "/api/console/inbox",
    answer: async ({ stack }) => {
      const mails = await list(stack);
      return json(await Promise.all(mails.map(async (mail) => ({ ...mail, words: await firstWords(stack, mail.id) }))));
    },
  },
  { method: "GET", path: "/api/inbox/:id/explain", answer: explain },
  {
    method: "GET",
    path: "/api/inbox/:file",
    answer: async ({ stack, path: { file = "" } }) => {
      const id = file.endsWith(".eml") ? file.slice(0, -".eml".length) : "";
      const raw = await readRaw(stack, find(stack, id).id);
      return { status: 200, headers: { "content-type": "message/rfc822" }, body: raw };
    },
  },
];

async function list(stack: Stack) {
  const { store } = (await stack.program()).ports;
  return Promise.all(stack.inbox.list().map((mail) => listed(stack, store, mail)));
}

/** A status that is final stays so, and a list is asked for often. */
const settled = new WeakMap<Arrived, Pick<MailRecord, "status" | "reason">>();

async function listed(stack: Stack, store: Ports["store"], mail: Arrived) {
  const known = settled.get(mail) ?? (await store.mail(mail.id));
  if (known !== undefined && known.status !== "pending" && known.status !== "held") settled.set(mail, known);
  const { id, at, messageId, from, recipients, subject } = mail;
  return { id, at: new Date(at).toISOString(), messageId, from, recipients, subject, ...stateOf(stack, id, known) };
}

function stateOf(
  { queues }: Stack,
  id: string,
  record: Pick<MailRecord, "status" | "reason"> | undefined,
): { readonly status: MailStatus; readonly reason: string } {
  if (record !== undefined && record.status !== "pending") return { status: record.status, reason: record.reason };
  if (queues.byName["inbound-mail"].isDead(id)) return { status: "dead", reason: "all-tries-used" };
  return { status: "pending", reason: record?.reason ?? "waiting" };
}

async function explain({ stack, path: { id = "" } }: ApiCall) {
  const arrived = find(stack, id);
  const { ports } = await stack.program();
  return json(await explainArrived(ports, arrived, await readRaw(stack, id)));
}

const WORDS_SHOWN = 120;
const wordsOf = new WeakMap<Arrived, string>();

/** The beginning of what a mail's sender wrote, for the console's list; empty once the raw mail is gone. */
async function firstWords(stack: Stack, id: string): Promise<string> {
  const arrived = find(stack, id);
  const known = wordsOf.get(arrived);
  if (known !== undefined) return known;
  const raw = await readRaw(stack, id).catch(() => Buffer.alloc(0));
  const words = readMail(raw).fresh.replaceAll(/\s+/gu, " ").trim().slice(0, WORDS_SHOWN);
  wordsOf.set(arrived, words);
  return words;
}

function find(stack: Stack, id: string): Arrived {
  const mail = stack.inbox.find(id);
  if (mail === undefined) throw new WrongCall(404, `no mail ${id} arrived`);
  return mail;
}

/** Straight from the disk, past the faults of S3's stand-in. */
async function readRaw({ objects }: Stack, id: string): Promise<Buffer> {
  const found = await objects.read({ bucket: RAW_BUCKET, key: RAW_PREFIX + id });
  if (found === undefined) throw new WrongCall(404, `the raw mail ${id} has been deleted, as its time was over`);
  const chunks: Buffer[] = [];
  for await (const chunk of found.body) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
