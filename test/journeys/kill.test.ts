import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { shareOfRun } from "../share-of-run.ts";
import { DOMAIN, startService } from "./service.ts";
import type { OutgoingMail, Service } from "./service.ts";
import { gmailDate, gmailForward } from "./stories.ts";

const CLOCK = "2026-11-23T08:00:00Z";
const MOMENTS = 20;
/** Milliseconds after a step has begun; the killing falls into reading, deciding, storing and sending. */
const DELAYS = [0, 5, 15, 30, 60, 120, 250];

type Step = (service: Service) => Promise<void>;

const mail =
  (id: string, letter: OutgoingMail): Step =>
  async (service) => {
    await service.post({ ...letter, messageId: `<${id}@example.org>`, date: CLOCK });
  };
const answerDigest =
  (id: string, text: string): Step =>
  async (service) => {
    const digest = (await service.outbox()).findLast(({ kind }) => kind === "digest");
    if (digest === undefined) throw new Error("There is no digest to answer.");
    await service.post({
      to: digest.replyTo,
      subject: `Re: ${digest.subject}`,
      text,
      messageId: `<${id}@example.org>`,
    });
  };
const moveTo =
  (to: string): Step =>
  async (service) => {
    await service.clock({ to });
  };

/** More than one transaction holds: it is taken in part by part. */
const ADDRESS_BOOK = {
  to: `me@${DOMAIN}`,
  attachments: [
    {
      filename: "people.csv",
      content: `Name,E-mail\n${Array.from({ length: 110 }, (_, at) => `Person No${at},p${at}@people.example\n`).join("")}`,
    },
  ],
};

const STEPS: readonly Step[] = [
  mail("1", { to: `me@${DOMAIN}`, subject: "Hello", text: "receipts always" }),
  mail(
    "2",
    gmailForward({
      note: "every 1 week",
      from: "mia@salmon.example",
      name: "Mia Lund",
      date: gmailDate(CLOCK, "en"),
      subject: "Salmon",
      body: "Shall we talk?",
    }),
  ),
  mail("3", {
    to: "Ole Krog <ole@bridge.example>",
    subject: "The bridge",
    text: "Thank you for today.",
    envelope: { from: "ann@example.org", to: [`log@${DOMAIN}`] },
  }),
  mail("4", { to: `log@${DOMAIN}`, text: "Coffee with Karl Dam today every 1 week" }),
  moveTo("2026-11-30T06:30:00Z"),
  answerDigest("5", "{Mia} done: had coffee, {Karl} snooze 2 weeks"),
  moveTo("2026-12-07T06:30:00Z"),
  mail("6", ADDRESS_BOOK),
];

/** What is left of the story when nothing is lost and nothing is doubled, whenever it was interrupted. */
async function outcome(service: Service) {
  await service.idle();
  const { contacts, interactions, nudges, digests } = await service.export();
  const outbox = await service.outbox();
  const inbox = await service.inbox();
  return {
    contacts: contacts.map(({ name, cadenceDays }) => `${name} ${cadenceDays ?? "-"}`).sort(),
    interactions: interactions
      .map(({ channel, direction, subject, note }) => `${channel} ${direction} ${subject ?? "-"} ${note ?? "-"}`)
      .sort(),
    nudges: nudges.map(({ kind, status }) => `${kind} ${status}`).sort(),
    digests: digests.map(({ slot, items }) => `${slot} ${items.length}`).sort(),
    outbox: outbox.map(({ kind, at }) => `${kind} ${at}`).sort(),
    applied: inbox.filter(({ status }) => status === "applied").length,
    unfinished: inbox.filter(({ status }) => status === "pending" || status === "dead").length,
  };
}

/** Plays the story; at one moment of one step the process is killed, started again, and the step taken up as its sender would. */
async function play(killAt?: { readonly step: number; readonly delayMs: number }) {
  const data = mkdtempSync(join(tmpdir(), "livstegn-kill-"));
  const start = () => startService({ data, clock: CLOCK, keepData: true });
  let service = await start();
  try {
    for (const [index, step] of STEPS.entries()) {
      if (index !== killAt?.step) {
        await step(service);
        await service.idle();
        continue;
      }
      const acknowledged = step(service).then(
        () => true,
        () => false,
      );
      await wait(killAt.delayMs);
      await service.kill();
      service = await start();
      // Nobody told the sender that the mail arrived: a mail server sends it again. An acknowledged one is not repeated.
      if (!(await acknowledged)) await step(service);
      await service.idle();
    }
    return await outcome(service);
  } finally {
    await service.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** The moment belongs to the failure. */
async function playAs(killAt: NonNullable<Parameters<typeof play>[0]>) {
  try {
    return await play(killAt);
  } catch (error) {
    throw new Error(`Killed at ${JSON.stringify(killAt)}`, { cause: error });
  }
}

describe("kill -9", () => {
  it(
    `loses nothing acknowledged and doubles nothing, at ${MOMENTS} moments of the loop`,
    { timeout: 600_000 },
    async () => {
      const undisturbed = await play();
      expect(undisturbed).toMatchObject({ unfinished: 0, applied: 6 });
      expect(undisturbed.contacts).toHaveLength(113);
      expect(undisturbed.contacts).toEqual(expect.arrayContaining(["Karl Dam 7", "Mia Lund 7", "Ole Krog -"]));
      for (let moment = 0; moment < shareOfRun(MOMENTS); moment += 1) {
        const killAt = { step: moment % STEPS.length, delayMs: DELAYS[(moment * 3) % DELAYS.length] ?? 0 };
        expect({ killAt, ...(await playAs(killAt)) }).toEqual({ killAt, ...undisturbed });
      }
    },
  );
});
