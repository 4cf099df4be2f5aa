// The mails that the SES stand-in took, and the events about them that nobody acknowledged yet.
// Invariant: a mail exists from the moment that its line in the journal is on disk, with its raw bytes beside it and its first events in that line.
import { mkdir, open, readdir, readFile, rm, truncate } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { emptyScratch, writeDurably } from "../durable-file.ts";
import { isMissing } from "../missing-file.ts";
import type { SesEvent } from "./events.ts";

const mailSchema = z.object({
  /** SES's message id, as SendRawEmail answers it. */
  id: z.string(),
  /** Milliseconds of the stack's clock. */
  at: z.number(),
  /** The Message-ID header, with its angle brackets. */
  messageId: z.string(),
  source: z.string(),
  destinations: z.array(z.string()),
  subject: z.string(),
  tags: z.record(z.string(), z.string()),
  configurationSet: z.string(),
});
const eventSchema = z.object({
  id: z.string(),
  at: z.number(),
  mail: z.string(),
  payload: z.record(z.string(), z.unknown()),
});
const lineSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("mail"), mail: mailSchema, events: z.array(eventSchema) }),
  z.object({ kind: z.literal("event"), event: eventSchema }),
  z.object({ kind: z.literal("acknowledged"), event: z.string() }),
]);
type Line = z.infer<typeof lineSchema>;

export type SentMail = z.infer<typeof mailSchema> & {
  /** The file that holds the raw mail as sent. */
  readonly path: string;
};

export type SentMails = {
  /** Oldest first. */
  list(): readonly SentMail[];
  find(id: string): SentMail | undefined;
  unacknowledged(): readonly SesEvent[];
  /** Keeps a mail and its first events; when it resolves, they outlive the process. */
  add(mail: Omit<SentMail, "path">, raw: Uint8Array, events: readonly SesEvent[]): Promise<void>;
  addEvent(event: SesEvent): Promise<void>;
  acknowledge(event: string): Promise<void>;
  close(): Promise<void>;
};

/** Opens the folder; a last line that was not written whole is taken off. */
export async function openSentMails(dir: string): Promise<SentMails> {
  const folder = join(dir, "mails");
  await mkdir(folder, { recursive: true });
  const scratch = await emptyScratch(dir);
  const mails = new Map<string, SentMail>();
  const waiting = new Map<string, SesEvent>();
  const pathOf = (id: string): string => join(folder, `${id}.eml`);
  const apply = (line: Line): void => {
    switch (line.kind) {
      case "mail":
        mails.set(line.mail.id, { ...line.mail, path: pathOf(line.mail.id) });
        for (const event of line.events) waiting.set(event.id, event);
        return;
      case "event":
        waiting.set(line.event.id, line.event);
        return;
      case "acknowledged":
        waiting.delete(line.event);
    }
  };
  const journal = await openJournal(join(dir, "journal.jsonl"), apply);
  await removeUnaccepted(folder, mails);
  const write = async (line: Line): Promise<void> => {
    await journal.append(line);
    apply(line);
  };
  return {
    list: () => [...mails.values()],
    find: (id) => mails.get(id),
    unacknowledged: () => [...waiting.values()],
    async add(mail, raw, events) {
      await writeDurably(pathOf(mail.id), scratch, async (file) => file.writeFile(raw));
      await write({ kind: "mail", mail, events: [...events] });
    },
    addEvent: async (event) => write({ kind: "event", event }),
    async acknowledge(event) {
      if (!waiting.has(event)) return;
      const line: Line = { kind: "acknowledged", event };
      await journal.note(line);
      apply(line);
    },
    close: async () => journal.close(),
  };
}

/** A process killed between a mail's bytes and its line never accepted that mail. */
async function removeUnaccepted(folder: string, mails: ReadonlyMap<string, SentMail>): Promise<void> {
  for (const name of await readdir(folder)) if (!mails.has(name.replace(/\.eml$/, ""))) await rm(join(folder, name));
}

type Journal = {
  /** Resolves when the line is on the disk. */
  append(line: Line): Promise<void>;
  /** For a line that may be lost when the machine, not only the process, dies. */
  note(line: Line): Promise<void>;
  close(): Promise<void>;
};

async function openJournal(path: string, apply: (line: Line) => void): Promise<Journal> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (isMissing(error)) return "";
    throw error;
  });
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  if (whole.length < text.length) await truncate(path, Buffer.byteLength(whole));
  for (const [index, line] of whole.split("\n").entries()) if (line !== "") apply(parseLine(line, index + 1, path));
  const file = await open(path, "a");
  let last: Promise<void> = Promise.resolve();
  // One after another, so that lines stand in the order in which they were asked for.
  const inTurn = async (work: () => Promise<void>): Promise<void> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
  const writeLine = async (line: Line): Promise<void> => file.appendFile(`${JSON.stringify(line)}\n`);
  return {
    append: async (line) =>
      inTurn(async () => {
        await writeLine(line);
        await file.datasync();
      }),
    note: async (line) => inTurn(async () => writeLine(line)),
    async close() {
      await last;
      await file.close();
    },
  };
}

function parseLine(line: string, number: number, path: string): Line {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch (error) {
    throw new Error(`line ${number} of ${path} is damaged`, { cause: error });
  }
}
