// The six stories at the console, in a real browser, on a wide screen and on a phone.
// Invariant: everything is done and seen through the page; nothing is asked of the service behind its back.

import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { DOMAIN, startService } from "../journeys/service.ts";
import type { Service } from "../journeys/service.ts";
import { gmailForward } from "../journeys/stories.ts";
import { CHROMIUM, launchChromium, openWatched } from "./chromium.ts";
import type { WatchedPage } from "./chromium.ts";
import { consolePage } from "./console-page.ts";
import type { ConsolePage } from "./console-page.ts";

if (CHROMIUM === undefined) console.warn("No Chromium on this machine: the console is not tried in a browser.");

const UNTIL = { timeout: 60_000, interval: 100 };
const SHARED = "Salmon farming moves ashore";
const FORWARD = gmailForward({
  note: "every 1 week",
  from: "mia@salmon.example",
  name: "Mia Lund",
  date: "Fri, 20 Nov 2026 at 14:05",
  subject: "Salmon and fjords",
  body: "Shall we talk?",
});
const DIGEST = /^A sign of life/;

describe.skipIf(CHROMIUM === undefined).each([
  { screen: "a wide screen", width: 1280, height: 900 },
  { screen: "a phone", width: 390, height: 844 },
])("the console on $screen", ({ width, height }) => {
  let service: Service;
  let browser: Browser;
  let watched: WatchedPage;
  let at: ConsolePage;
  /** What the page's main part says, asked again until it says so. */
  const shown = () => expect.poll(() => at.words(), UNTIL);
  const mail = () => expect.poll(() => at.mailAsHtml(), UNTIL);

  beforeAll(async () => {
    [service, browser] = await Promise.all([startService({ clock: "2026-11-23T08:00:00Z" }), launchChromium()]);
    const origin = `http://127.0.0.1:${service.http}`;
    watched = await openWatched(browser, origin, { viewport: { width, height } });
    at = consolePage(watched.page);
    await watched.page.goto(origin);
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });
  afterEach(async () => expect(await at.overflow()).toBe(0));

  it("says what to do when nothing has arrived, and welcomes the first sender", async () => {
    await shown().toContain("No mail yet");
    await at.write({ to: `me@${DOMAIN}`, subject: "Hello", text: "settings" });
    await shown().toMatch(/Hello[\s\S]*applied[\s\S]*me@in\.livstegn\.test/);
    await at.openMail("Outbox", "Welcome to Livstegn");
    await mail().toContain("Hello Ann");
    expect(await at.mailAsText()).toContain(`log@${DOMAIN}`);
  });

  it("remembers from a forward who wrote the mail inside, and says why it was taken", async () => {
    await at.write({ to: `log@${DOMAIN}`, subject: FORWARD.subject ?? "", text: FORWARD.text ?? "" });
    await shown().toMatch(/Fwd: Salmon and fjords[\s\S]*applied/);
    const page = await at.words();
    expect(page).toMatch(/The mail inside\s+From\s+Mia Lund <mia@salmon\.example>/);
    expect(page).toMatch(/Note above\s+every 1 week/);
    expect(page).toMatch(/too large\s+miss[\s\S]*sender\s+hit/);
    await at.openPerson("Mia Lund");
    await shown().toMatch(/Every\s+7 days/);
    await shown().toMatch(/Fri, 20 Nov 2026, 13:05 UTC: a mail from them “Salmon and fjords”/);
  });

  it("remembers from a blind copy whom the owner wrote to", async () => {
    await at.write({
      to: "Ole Krog <ole@bridge.example>",
      bcc: `log@${DOMAIN}`,
      subject: "The bridge",
      text: "Dear Ole,\n\nthank you for today.\n\nAnn",
    });
    await shown().toMatch(/The bridge[\s\S]*applied[\s\S]*To\s+log@in\.livstegn\.test/);
    await at.openMail("Outbox", "Re: The bridge");
    await mail().toMatch(/You wrote to Ole Krog/);
    await at.openPerson("Ole Krog");
    await shown().toMatch(/a mail to them “The bridge”/);
  });

  it("remembers a meeting, a tag and a rhythm from one line", async () => {
    await at.write({ to: `log@${DOMAIN}`, text: "Coffee with Karl Dam today #harbour every 1 week" });
    await shown().toMatch(/\(no subject\)[\s\S]*applied/);
    await at.openPerson("Karl Dam");
    await shown().toMatch(/Every\s+7 days[\s\S]*Tags\s+harbour[\s\S]*Mon, 23 Nov 2026: a meeting/);
    await at.write({ to: `me@${DOMAIN}`, subject: "A rhythm", text: "Ole every 1 week" });
    await at.openPerson("Ole Krog");
    await shown().toMatch(/Every\s+7 days/);
  });

  it("keeps what is worth passing on and says whom it fits", async () => {
    await at.write({
      to: `share@${DOMAIN}`,
      subject: SHARED,
      text: "https://news.example/salmon\n\nSalmon in closed tanks.",
    });
    await at.openMail("Outbox", `Re: ${SHARED}`);
    await mail().toMatch(/Mia Lund/);
    const receipt = await at.mailAsText();
    expect(receipt).toMatch(/Kept to pass on[\s\S]*Fits Mia Lund/);
    expect(receipt).not.toMatch(/Ole|Karl/);
  });

  it("schedules the digest, and sends it when the clock is moved there", async () => {
    await at.open("Schedule");
    await shown().toMatch(
      /Mon, 30 Nov 2026, 06:30 UTC\s+Weekly mail to ann@example.org\s+cron\(30 7 \? \* MON \*\) in Europe\/Copenhagen/,
    );
    expect(await at.move("+1 week")).toMatch(/\d+ things? fell due and ran/);
    await expect.poll(() => at.time(), UNTIL).toContain("30 Nov 2026");
    await shown().toContain("Mon, 7 Dec 2026, 06:30 UTC");
    await at.openMail("Outbox", DIGEST);
    await shown().toMatch(/Sent\s+Mon, 30 Nov 2026, 06:30 UTC/);
    for (const name of ["Mia Lund", "Ole Krog", "Karl Dam"]) await mail().toContain(name);
    const text = await at.mailAsText();
    for (const name of ["Mia Lund", "Ole Krog", "Karl Dam"]) expect(numberOf(name, text)).toBeGreaterThan(0);
    expect(await at.mailOverflow()).toBe(0);
  });

  it("offers what was shared to the one person whom it fits, in the draft", async () => {
    await at.openMail("Outbox", DIGEST);
    await at.tap("Write to Ole");
    expect(await at.field("Text").inputValue()).not.toContain(SHARED);
    await at.form.getByRole("button", { name: "Close" }).click();
    await at.tap("Write to Mia");
    expect(await at.field("Subject").inputValue()).toBe(SHARED);
    expect(await at.field("Text").inputValue()).toMatch(/^Hi Mia,[\s\S]*https:\/\/news\.example\/salmon/);
    await at.form.getByRole("button", { name: "Close" }).click();
  });

  it("takes an answer to the digest above its quoted text", async () => {
    await at.openMail("Outbox", DIGEST);
    const number = numberOf("Ole Krog", await at.mailAsText());
    await at.main.getByRole("button", { name: "Answer" }).click();
    expect(await at.field("To").inputValue()).toMatch(/^r\+\w+@in\.livstegn\.test$/);
    const quoted = await at.field("Text").inputValue();
    expect(quoted).toContain(`> ${number}. Ole Krog`);
    await at.field("Text").fill(`${number} done: had coffee${quoted}`);
    await at.send();
    await shown().toMatch(/Re: A sign of life[\s\S]*applied/);
    await at.openPerson("Ole Krog");
    await shown().toMatch(/done check-in/);
    await shown().toMatch(/Mon, 30 Nov 2026: a meeting had coffee/);
  });

  it("takes a tapped answer", async () => {
    await at.openMail("Outbox", DIGEST);
    const number = numberOf("Karl Dam", await at.mailAsText());
    await at.tap(`${number} in 2 weeks`);
    expect(await at.field("To").inputValue()).toMatch(/^r\+\w+@in\.livstegn\.test$/);
    await at.send();
    await shown().toContain("applied");
    await at.openMail("Outbox", /^Re: .*A sign of life/);
    await mail().toMatch(/Karl Dam[\s\S]*Monday 14 December/);
    await at.openPerson("Karl Dam");
    await shown().toMatch(/snoozed check-in, due Mon, 14 Dec 2026/);
  });

  it("closes a nudge when its draft is sent", async () => {
    await at.openMail("Outbox", DIGEST);
    await at.tap("Write to Mia");
    expect(await at.field("To").inputValue()).toBe("mia@salmon.example");
    expect(await at.field("Bcc").inputValue()).toMatch(/^log\+n\w+@in\.livstegn\.test$/);
    await at.send();
    await shown().toMatch(/applied[\s\S]*To\s+log\+n\w+@in\.livstegn\.test/);
    await at.openPerson("Mia Lund");
    await shown().toMatch(/done check-in/);
    await shown().toContain(`a mail to them “${SHARED}”`);
  });

  it("leaves in peace next week whoever was written to or put off, and brings them later", async () => {
    await at.open("Schedule");
    await at.main.getByRole("button", { name: "Move the clock there" }).click();
    await expect.poll(() => at.time(), UNTIL).toContain("Mon, 7 Dec 2026, 06:30");
    await at.openMail("Outbox", "What you told me this week");
    await shown().toMatch(/Sent\s+Mon, 7 Dec 2026/);
    const following = await at.mailAsText();
    expect(following).toMatch(/Recorded[\s\S]*You wrote to Mia Lund/);
    expect(numberOf("Karl Dam", following)).toBeUndefined();
    await at.move("+1 week");
    await at.openMail("Outbox", DIGEST);
    await shown().toMatch(/Sent\s+Mon, 14 Dec 2026/);
    expect(numberOf("Karl Dam", await at.mailAsText())).toBeGreaterThan(0);
  });

  it("asks nobody else for anything, complains of nothing and fits the screen in every view", async () => {
    for (const view of ["Inbox", "Outbox", "Network", "Schedule"] as const) {
      await at.open(view);
      await shown().not.toBe("");
      expect(await at.overflow()).toBe(0);
    }
    expect(watched.strangers()).toEqual([]);
    expect(watched.complaints()).toEqual([]);
  });
});

/** The number under which a mail's text has a person. */
function numberOf(name: string, text: string): number | undefined {
  const number = new RegExp(`^(\\d+)\\. ${name}`, "m").exec(text)?.[1];
  return number === undefined ? undefined : Number(number);
}
