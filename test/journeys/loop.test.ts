import { afterEach, describe, expect, it } from "vitest";
import { shareOfRun } from "../share-of-run.ts";
import { DOMAIN, startService } from "./service.ts";
import type { OutboxMail, Service } from "./service.ts";
import { gmailDate, gmailForward } from "./stories.ts";

let service: Service;
afterEach(() => service.stop());

/** Signs up and tells of three people, by forward, BCC and note, each to be met once a week. */
async function tellOfThree(language: "en" | "da", clock: string): Promise<void> {
  const words =
    language === "en"
      ? {
          hello: "Hello, I would like to start.",
          weekly: "every 1 week",
          met: "Coffee with Karl Dam today #harbour every 1 week",
          topic: "Salmon and fjords",
        }
      : {
          hello: "Hej, jeg vil gerne i gang med det her.",
          weekly: "hver uge",
          met: "Kaffe med Karl Dam i dag #havn hver uge",
          topic: "Laks og fjorde",
        };
  await service.send({
    to: `me@${DOMAIN}`,
    from: "Ann Holm <ann@example.org>",
    subject: language === "en" ? "Hello" : "Hej",
    text: words.hello,
  });
  await service.send(
    gmailForward({
      note: words.weekly,
      from: "mia@salmon.example",
      name: "Mia Lund",
      date: gmailDate(clock, language),
      subject: words.topic,
      body: "Shall we talk?",
      language,
    }),
  );
  await service.send({
    to: "Ole Krog <ole@bridge.example>",
    bcc: `log@${DOMAIN}`,
    subject: "The bridge",
    date: clock,
    text: "Dear Ole,\n\nthank you for today.\n\nAnn",
    envelope: { from: "ann@example.org", to: [`log@${DOMAIN}`] },
  });
  await service.send({ to: `log@${DOMAIN}`, subject: "", text: words.met });
  await service.send({
    to: `me@${DOMAIN}`,
    subject: "",
    text: language === "en" ? "Ole every 1 week" : "Ole hver uge",
  });
}

/** The digest that went out at this minute; the loop wants it within 15 minutes of 07:30, and virtual time is exact. */
async function digestAt(minute: string): Promise<OutboxMail> {
  const digests = (await service.outbox()).filter(({ kind }) => kind === "digest");
  const found = digests.find(({ at }) => at.startsWith(minute));
  if (found === undefined) throw new Error(`No digest at ${minute}, but at ${digests.map(({ at }) => at).join(", ")}`);
  return found;
}
/** The number that a person has in a digest, as the export tells it and the mail shows it; undefined when not in it. */
async function numberOf(name: string, digest: OutboxMail): Promise<number | undefined> {
  const { contacts, nudges, digests } = await service.export();
  const id = contacts.find((contact) => contact.name === name)?.id ?? "";
  const items = digests.find(({ slot }) => slot === digest.at.slice(0, 10))?.items ?? [];
  const number = items.find((item) => nudges.find((nudge) => nudge.id === item.nudge)?.contacts.includes(id))?.number;
  if (number !== undefined) expect(digest.text).toMatch(new RegExp(`^${number}\\. ${name}`, "m"));
  return number;
}

const LOOPS = [
  {
    language: "en",
    clock: "2026-11-23T08:00:00Z",
    slots: ["2026-11-30T06:30", "2026-12-07T06:30", "2026-12-14T06:30"],
    done: "done",
    snooze: "snooze 2 weeks",
  },
  {
    language: "da",
    clock: "2026-11-23T08:00:00Z",
    slots: ["2026-11-30T06:30", "2026-12-07T06:30", "2026-12-14T06:30"],
    done: "gjort",
    snooze: "udsæt 2 uger",
  },
  // Summer time ends on 25 October 2026 and begins on 28 March 2027 in Copenhagen.
  {
    language: "en",
    clock: "2026-10-12T08:00:00Z",
    slots: ["2026-10-19T05:30", "2026-10-26T06:30", "2026-11-02T06:30"],
    done: "done",
    snooze: "snooze 2 weeks",
  },
  {
    language: "da",
    clock: "2027-03-15T09:00:00Z",
    slots: ["2027-03-22T06:30", "2027-03-29T05:30", "2027-04-05T05:30"],
    done: "færdig",
    snooze: "udsæt 14 dage",
  },
] as const;

/** The last ones, in both languages and across both changes of the clock, are told everywhere; all of them where there is time. */
const TOLD = shareOfRun(LOOPS.length) === LOOPS.length ? LOOPS : LOOPS.slice(2);

describe.each(TOLD)("the loop from $clock in $language", ({ language, clock, slots, done, snooze }) => {
  it("remembers three people, nudges a week later, and does what the answer says", async () => {
    service = await startService({ clock });
    await tellOfThree(language, clock);
    const { contacts } = await service.export();
    expect(Object.fromEntries(contacts.map(({ name, cadenceDays }) => [name, cadenceDays]))).toEqual({
      "Mia Lund": 7,
      "Ole Krog": 7,
      "Karl Dam": 7,
    });
    await service.send({
      to: `share@${DOMAIN}`,
      subject: "Salmon farming moves ashore",
      text: "https://news.example/salmon\n\nLaks: opdræt på land. Salmon in closed tanks.",
    });

    await service.clock({ advance: "P7D" });
    const digest = await digestAt(slots[0]);
    for (const name of ["Mia Lund", "Ole Krog", "Karl Dam"]) expect(await numberOf(name, digest)).toBeGreaterThan(0);
    const passedOn = digest.drafts.filter((draft) => decodeURIComponent(draft).includes("Salmon farming"));
    expect(passedOn.map((draft) => /^mailto:([^?]+)/.exec(draft)?.[1])).toEqual(["mia@salmon.example"]);

    const [first, second] = [await numberOf("Ole Krog", digest), await numberOf("Mia Lund", digest)];
    await service.answer(digest, `${first} ${done}, ${second} ${snooze}`);
    const after = await service.export();
    const ole = contacts.find(({ name }) => name === "Ole Krog")?.id ?? "";
    expect(after.interactions.filter((one) => one.contacts.includes(ole) && one.channel === "other")).toHaveLength(1);
    expect(after.nudges.find((one) => one.kind === "check-in" && one.contacts.includes(ole))?.status).toBe("done");

    await service.clock({ advance: "P7D" });
    const following = await digestAt(slots[1]);
    expect([await numberOf("Ole Krog", following), await numberOf("Mia Lund", following)]).toEqual([
      undefined,
      undefined,
    ]);

    await service.clock({ advance: "P7D" });
    expect(await numberOf("Mia Lund", await digestAt(slots[2]))).toBeGreaterThan(0);
  });
});
