// What the drafts of real digests and reminders say, from the mails that led to them.
import { describe, expect, it } from "vitest";
import { sendDigest } from "../../functions/app/send-digest.ts";
import { sendFollowUp } from "../../functions/app/send-follow-up.ts";
import { createFakePorts } from "../fakes/fake-ports.ts";
import type { FakePorts } from "../fakes/fake-ports.ts";
import { arrive, signUp } from "./arriving.ts";

async function begun() {
  const ports = createFakePorts();
  await signUp(ports);
  const owner = (await ports.store.ownerIdByAddress("ann@example.org")) ?? "";
  return { ports, owner };
}

/** The text of the digest so many weeks on; those before it stay unanswered. */
async function digestAfter(ports: FakePorts, owner: string, weeks: number): Promise<string> {
  for (let week = 0; week < weeks; week += 1) {
    ports.mailer.outbox.length = 0;
    ports.clock.advanceDays(7);
    await sendDigest(ports, owner);
  }
  return ports.mailer.outbox.map(({ mail }) => mail.text).join("\n");
}

const openersIn = (text: string): readonly string[] =>
  [...text.matchAll(/Suggested: ([\s\S]*?)\n {3}Write to/g)].map(([, opener = ""]) => opener.replace(/\s+/g, " "));
const draftBcc = (text: string): string =>
  decodeURIComponent(/bcc=([^&]*)/.exec(text)?.[1] ?? "").replaceAll("%2B", "+");

describe("a draft", () => {
  it("does not write to Ole about his new boat", async () => {
    const { ports, owner } = await begun();
    await arrive(ports, { text: "Ole Krog: ole@example.com, every 2 weeks" });
    await arrive(ports, { text: "Talked to Ole Krog about his new boat" });
    expect(openersIn(await digestAfter(ports, owner, 2))).toEqual([
      "How are you, and what are you working on these days?",
    ]);
  });

  it("keeps the promise that it is about", async () => {
    const { ports, owner } = await begun();
    await arrive(ports, { text: "Ole Krog: ole@example.com, promised to send him the report by Friday" });
    expect(openersIn(await digestAfter(ports, owner, 1))).toEqual([
      "Here is what I promised you: the report. Put it in the draft before you send it.",
    ]);
  });

  it("carries the words of a note", async () => {
    const { ports, owner } = await begun();
    await arrive(ports, { text: "Ole Krog likes salmon, ole@example.com" });
    const words = "Salmon farms on land look for people who weld.";
    await arrive(ports, { to: "share@in.example.org", subject: "note about salmon", text: words });
    const text = await digestAfter(ports, owner, 1);
    expect(decodeURIComponent(text)).toContain(`\r\n\r\n${words}\r\n\r\nBest wishes,`);
    expect(text).toContain("subject=Note%20about%20salmon");
  });

  it("that was sent is not what the next one is about, nor is its sentence said again", async () => {
    const { ports, owner } = await begun();
    await arrive(ports, { text: "Ole Krog: ole@example.com, every 2 weeks" });
    await arrive(ports, { text: "Talked to Ole Krog about the salmon feed" });
    const first = await digestAfter(ports, owner, 2);
    expect(openersIn(first)).toEqual(["Last time we talked about the salmon feed. What has happened since?"]);
    await arrive(ports, {
      to: "Ole Krog <ole@example.com>",
      rcpt: [draftBcc(first)],
      subject: "The salmon feed",
      text: "What has happened since?",
    });
    const [second, third] = [await digestAfter(ports, owner, 2), await digestAfter(ports, owner, 1)].map(openersIn);
    expect(second).toEqual(["What is new with you?"]);
    expect(third).not.toEqual(second);
  });
});

describe("the language of a draft", () => {
  const SENT_ON = (from: string, words: string) =>
    `---------- Forwarded message ---------\nFrom: ${from}\nDate: Mon, 2 Nov 2026 at 10:00\nSubject: Broen\nTo: <ann@example.org>\n\n${words}\n`;
  const DANISH =
    "Hej Ann\n\nTak for sidst. Jeg har talt med kommunen om broen, og det ser ud til at de vil være med.\n\nMvh Ole";
  const ENGLISH =
    "Hi Ann,\n\nI have talked with the council about the bridge, and it looks as if they will join us.\n\nOle";
  const letter = async (...mails: readonly Parameters<typeof arrive>[1][]) => {
    const { ports, owner } = await begun();
    for (const mail of mails) await arrive(ports, mail);
    const text = decodeURIComponent(await digestAfter(ports, owner, 1));
    return /body=(H\S+ Ole)/.exec(text)?.[1];
  };
  const forwarded = (address: string, words: string) => ({
    subject: "Fwd: Broen",
    text: SENT_ON(`Ole Krog <${address}>`, words),
  });
  const weekly = { text: "Ole Krog every week" };

  it("is that of the mail which was forwarded, whatever the owner's is", async () => {
    expect(await letter(forwarded("ole@example.com", DANISH), weekly)).toBe("Hej Ole");
  });

  it("is that of the latest mail", async () => {
    const mails = [
      forwarded("ole@example.com", DANISH),
      forwarded("ole@example.com", ENGLISH.replace("bridge", "road")),
    ];
    expect(await letter(...mails, weekly)).toBe("Hi Ole");
  });

  it("is that of the mail which the owner wrote to them", async () => {
    const sent = { to: "Ole Krog <ole@example.com>", rcpt: ["log@in.example.org"], subject: "Broen", text: DANISH };
    expect(await letter(sent, weekly)).toBe("Hej Ole");
  });

  it("is never that of a mail where the owner said another", async () => {
    expect(
      await letter({ text: "Ole Krog: ole@example.com, speaks English" }, forwarded("ole@example.com", DANISH), weekly),
    ).toBe("Hi Ole");
  });

  it("is without any mail that of their country, else the owner's", async () => {
    expect(await letter({ text: "Ole Krog: ole@havnelab.dk, every week" })).toBe("Hej Ole");
    expect(await letter({ text: "Ole Krog: ole@example.com, every week" })).toBe("Hi Ole");
  });

  it("costs nobody's words: of the mail nothing is kept but the guess", async () => {
    const { ports, owner } = await begun();
    await arrive(ports, forwarded("ole@example.com", DANISH));
    const kept = JSON.stringify(await ports.store.all(owner));
    expect(kept).toContain('"writesIn":"da"');
    expect(kept).not.toContain("kommunen");
  });
});

describe("a reminder", () => {
  const remindedOf = async (letter: { readonly subject?: string; readonly text?: string }) => {
    const { ports, owner } = await begun();
    await arrive(ports, { text: "Met Ole Krog yesterday about steel, ole@example.com" });
    await arrive(ports, { to: "tomorrow@in.example.org", ...letter });
    ports.mailer.outbox.length = 0;
    ports.clock.advanceDays(1);
    const nudge = (await ports.store.all(owner))?.nudges.find(({ kind }) => kind === "follow-up");
    await sendFollowUp(ports, owner, nudge?.id ?? "");
    return ports.mailer.outbox.map(({ mail }) => mail.text.replace(/\s+/g, " ")).join("\n");
  };

  it.each([{ subject: "Ole: ask about the boat" }, { text: "Ole: ask about the boat" }])(
    "says what it was for, and asks it: %j",
    async (letter) => {
      const text = await remindedOf(letter);
      expect(text).toContain("You asked me to remind you today: “ask about the boat”.");
      expect(text).toContain("Suggested: I wanted to ask about the boat. How is it going?");
    },
  );
});

it("a reminder that a note made speaks of no other mail", async () => {
  const { ports, owner } = await begun();
  const sent = {
    to: "Ole Krog <ole@example.com>",
    rcpt: ["log@in.example.org"],
    subject: "The bridge",
    text: "Dear Ole, here are the drawings.",
  };
  await arrive(ports, sent);
  await arrive(ports, { text: "Lunch with Ole next Friday" });
  const nudge = (await ports.store.all(owner))?.nudges.find(({ kind }) => kind === "follow-up");
  expect(nudge?.due).toBeDefined();
  ports.mailer.outbox.length = 0;
  ports.clock.advanceDays(14);
  await sendFollowUp(ports, owner, nudge?.id ?? "");
  const text = ports.mailer.outbox.map(({ mail }) => mail.text).join("\n");
  expect(text).toContain("Suggested:");
  expect(text.split("Suggested:")[1]).not.toContain("bridge");
});

it("a mail that waits for the owner's answer is answered by the follow-up's draft", async () => {
  const { ports, owner } = await begun();
  await arrive(ports, {
    rcpt: ["2d@in.example.org"],
    to: "2d@in.example.org",
    subject: "Fwd: Offer",
    text: "---------- Forwarded message ---------\nFrom: Peter Holst <peter@example.com>\nDate: Mon, 30 Nov 2026 at 08:05\nSubject: Offer\nTo: Ann Holm <ann@example.org>\n\nDear Ann, here is the offer.\n",
  });
  ports.mailer.outbox.length = 0;
  const nudge = (await ports.store.all(owner))?.nudges.find(({ kind }) => kind === "follow-up");
  ports.clock.advanceDays(2);
  await sendFollowUp(ports, owner, nudge?.id ?? "");
  const [mail] = ports.mailer.outbox;
  expect(mail?.mail.text.replace(/\s+/g, " ")).toContain('Suggested: Thank you for your mail about "Offer".');
});
