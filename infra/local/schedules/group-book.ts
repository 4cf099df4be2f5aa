// Schedule groups: the default one and those that were created.
// Invariant: a group that CreateScheduleGroup answered for is there after a restart.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { readJsonFolder, writeJson } from "../json-file.ts";

const groupSchema = z.object({ name: z.string(), createdAt: z.number() });
export type ScheduleGroup = z.infer<typeof groupSchema>;

export type GroupBook = {
  list(): readonly ScheduleGroup[];
  find(name: string): ScheduleGroup | undefined;
  add(group: ScheduleGroup): Promise<void>;
};

/** Opens the folder; `names` are there from the beginning, as what infra deploys. */
export async function openGroupBook(dir: string, scratch: string, names: readonly string[]): Promise<GroupBook> {
  await mkdir(dir, { recursive: true });
  const stored = await readJsonFolder(dir, (value) => groupSchema.parse(value));
  const given = ["default", ...names].map((name) => ({ name, createdAt: 0 }));
  const groups = new Map([...given, ...stored].map((group) => [group.name, group]));
  return {
    list: () => [...groups.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    find: (name) => groups.get(name),
    async add(group) {
      await writeJson(join(dir, `${encodeURIComponent(group.name)}.json`), scratch, group);
      groups.set(group.name, group);
    },
  };
}
