import { expect, test } from "vitest";
import type { Command } from "../../../functions/domain/commands.ts";
import { sendDigest, tell, world } from "../digest/world.ts";
import type { World } from "../digest/world.ts";
import { owner, person } from "../digest/given.ts";

const promised = (by: "owner" | "contact", due?: string): Command => ({
  kind: "pledge",
  by,
  person: { by: "name", name: "Anna" },
  text: `${by}'s promise`,
  ...(due === undefined ? {} : { due }),
});
const pledgesOf = (memory: World) => {
  const [contact] = memory.state.contacts.values();
  return contact?.pledges?.map((id) => memory.state.pledges.get(id)?.text);
};

test("a person's item names the promises that are open, and the last that the person kept", () => {
  const memory = world(owner(), [person("Anna", { touches: [] })]);
  tell(memory, [promised("owner"), promised("contact", "2026-12-01")], "2026-11-24T09:00:00.000Z");
  expect(pledgesOf(memory)).toEqual(["owner's promise", "contact's promise"]);
  const plan = sendDigest(memory, "2026-11-30");
  tell(memory, [{ kind: "done", target: { by: "numbers", numbers: [1] } }], "2026-12-01T09:00:00.000Z", plan);
  expect(pledgesOf(memory)).toEqual(["owner's promise", "contact's promise"]);
  expect([...memory.state.pledges.values()].at(-1)).toMatchObject({ status: "kept", settledOn: "2026-12-01" });
  expect(plan.promises).toHaveLength(1);
});

test("a promise that is let go is forgotten there", () => {
  const memory = world(owner(), [person("Anna")]);
  tell(memory, [promised("owner", "2026-12-01")], "2026-11-24T09:00:00.000Z");
  const plan = sendDigest(memory, "2026-11-30");
  tell(memory, [{ kind: "skip", target: { by: "numbers", numbers: [1] } }], "2026-12-01T09:00:00.000Z", plan);
  expect(pledgesOf(memory)).toBeUndefined();
});
