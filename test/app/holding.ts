// An owner in whose name forged mails come, and how they answer the notice of them.

import { sweep } from "../../functions/app/sweep.ts";
import { createFakePorts } from "../fakes/fake-ports.ts";
import type { FakePorts } from "../fakes/fake-ports.ts";
import { arrive, signUp } from "./arriving.ts";
import type { Letter } from "./arriving.ts";

export const FORGED = { verdicts: { dmarc: "FAIL" } } as const;
export const TRACELESS = { verdicts: { dmarc: "GRAY" } } as const;

export async function withOwner() {
  const ports = createFakePorts();
  await signUp(ports);
  const owner = (await ports.store.ownerIdByAddress("ann@example.org")) ?? "";
  const data = async () => {
    const all = await ports.store.all(owner);
    if (all === undefined) throw new Error("There is no owner.");
    return all;
  };
  return {
    ports,
    owner,
    data,
    people: async () => (await data()).contacts.map(({ name }) => name).sort(),
    lastText: () => (ports.mailer.outbox.at(-1)?.mail.text ?? "").replace(/\s+/gu, " "),
    kinds: () => ports.mailer.outbox.map(({ mail }) => mail.headers["X-Livstegn-Kind"]),
    status: async (id: string) => (await ports.store.mail(id))?.status,
  };
}

/** The owner answers the latest mail of this kind. */
export function answer(ports: FakePorts, text: string, { kind = "notice", ...more }: Letter & { kind?: string } = {}) {
  const mail = ports.mailer.outbox.findLast((sent) => sent.mail.headers["X-Livstegn-Kind"] === kind)?.mail;
  if (mail === undefined) throw new Error(`No ${kind} was sent.`);
  return arrive(ports, { to: mail.replyTo, subject: `Re: ${mail.subject}`, text, ...more });
}

export const coffee = (name: string, id = name): Letter => ({
  id,
  text: `Coffee with ${name} today`,
  subject: `Lunch ${id}`,
});

/** A quarter past nine of the next day and later: the sweep has told of what was held yesterday. */
export async function sweepTomorrow(ports: FakePorts) {
  ports.clock.set(new Date(Date.parse(ports.clock.now()) + 24 * 3_600_000 + 1_200_000).toISOString());
  await sweep(ports);
}
