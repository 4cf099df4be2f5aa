// Every mail that arrived, with the little of it that a list shows; a file each, kept after the raw mail has gone.
// Invariant: oldest first, in the order of acceptance.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { readJsonFolder, writeJson } from "./json-file.ts";

const arrivedSchema = z.object({
  id: z.string(),
  order: z.number(),
  /** Milliseconds of the stack's clock. */
  at: z.number(),
  messageId: z.string(),
  from: z.string(),
  recipients: z.array(z.string()),
  subject: z.string(),
  /** Message of the SNS notice that announced it. */
  notice: z.string(),
});
export type Arrived = z.infer<typeof arrivedSchema>;

export type Inbox = {
  list(): readonly Arrived[];
  find(id: string): Arrived | undefined;
  /** The newest, newest first: those that a kill may have kept from the queue. */
  newest(count: number): readonly Arrived[];
  add(arrived: Omit<Arrived, "order">): Promise<void>;
};

export async function openInbox(dir: string, scratch: string): Promise<Inbox> {
  await mkdir(dir, { recursive: true });
  const stored = await readJsonFolder(dir, (value) => arrivedSchema.parse(value));
  const mails = new Map(stored.toSorted((a, b) => a.order - b.order).map((mail) => [mail.id, mail]));
  let order = stored.reduce((highest, mail) => Math.max(highest, mail.order), 0);
  return {
    list: () => [...mails.values()],
    find: (id) => mails.get(id),
    newest: (count) => [...mails.values()].slice(-count).reverse(),
    async add(arrived) {
      order += 1;
      const mail = { ...arrived, order };
      await writeJson(join(dir, `${mail.id}.json`), scratch, mail);
      mails.set(mail.id, mail);
    },
  };
}
