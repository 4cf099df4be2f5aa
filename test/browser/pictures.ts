// `npm run pictures`: the pictures of the README, taken of a running service that serves invented people.
// Invariant: nothing is drawn; each picture is what a reader of the mail or of the console sees.

import { mkdirSync, writeFileSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { startService } from "../journeys/service.ts";
import type { OutboxMail, Service } from "../journeys/service.ts";
import { launchChromium, openWatched } from "./chromium.ts";
import { consolePage } from "./console-page.ts";
import { START, answerPictureStory, tellPictureStory } from "./picture-story.ts";
import { smallPng } from "./small-png.ts";

const FOLDER = new URL("../../.github/pictures/", import.meta.url);
// Twice as fine as the page, for screens that show it so; a README that is slow to load is not read.
const FINE = 2;
const LARGEST = 300_000;

const [service, browser] = await Promise.all([startService({ clock: START }), launchChromium()]);
try {
  mkdirSync(FOLDER, { recursive: true });
  const digest = await tellPictureStory(service);
  await takeMail(browser, digest, "digest.png", { viewport: { width: 720, height: 900 }, colorScheme: "light" });
  await takeMail(browser, digest, "digest-dark-narrow.png", {
    viewport: { width: 360, height: 740 },
    colorScheme: "dark",
  });
  await answerPictureStory(service, digest);
  await takeConsole(browser, service);
} finally {
  await browser.close();
  await service.stop();
}

async function takeMail(
  browser: Browser,
  mail: OutboxMail,
  name: string,
  options: BrowserContextOptions,
): Promise<void> {
  const { page } = await openWatched(browser, "about:blank", { ...options, deviceScaleFactor: FINE });
  await page.setContent(mail.html);
  await take(page, name, "whole");
}

async function takeConsole(browser: Browser, service: Service): Promise<void> {
  const origin = `http://127.0.0.1:${service.http}`;
  const options = { viewport: { width: 1280, height: 860 }, deviceScaleFactor: FINE, colorScheme: "light" } as const;
  const { page } = await openWatched(browser, origin, options);
  await page.goto(origin);
  const at = consolePage(page);
  await at.openMail("Inbox", /^Re: A sign of life/);
  await take(page, "console.png", "window");
}

async function take(page: Page, name: string, part: "whole" | "window"): Promise<void> {
  const png = smallPng(await page.screenshot({ fullPage: part === "whole", animations: "disabled" }));
  if (png.length > LARGEST) throw new Error(`${name} has ${png.length} bytes, more than ${LARGEST}.`);
  writeFileSync(new URL(name, FOLDER), png);
  console.log(`${name}: ${Math.round(png.length / 1000)} kB`);
}
