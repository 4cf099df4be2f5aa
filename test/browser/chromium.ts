// The browser: the Chromium of the machine, with a new empty profile that goes when it is closed.
// Invariant: a page can reach nothing but this machine, and every try to do so is kept and can be asked for.

import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

const PLACES = [process.env["CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser"];
/** Where the browser is; undefined when there is none. */
export const CHROMIUM = PLACES.find((place) => place !== undefined && existsSync(place));

// What a browser does by itself is no request of a page, and a name that resolves to nothing cannot be reached.
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];
const WAIT_MS = 60_000;

export type WatchedPage = {
  readonly page: Page;
  /** Addresses outside `origin` that the page asked for. */
  readonly strangers: () => readonly string[];
  /** What went wrong in it: errors of the console and of scripts, answers of 400 and above, requests that failed. */
  readonly complaints: () => readonly string[];
};

/** Starts the browser; throws when the machine has none. */
export async function launchChromium(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error("There is no Chromium: install it, or name one in CHROMIUM.");
  return chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS, timeout: WAIT_MS });
}

/** Opens a page that belongs to `origin` and writes down what it asks for and complains of. */
export async function openWatched(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions,
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(WAIT_MS);
  const strangers: string[] = [];
  const complaints: string[] = [];
  context.on("request", (request) => {
    if (!isOwn(request.url(), origin)) strangers.push(request.url());
  });
  context.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  context.on("weberror", (problem) => complaints.push(problem.error().message));
  const page = await context.newPage();
  return { page, strangers: () => strangers, complaints: () => complaints };
}

/** What stands in the page itself (`data:`, `blob:`, a frame's `srcdoc`) is asked of nobody. */
const isOwn = (url: string, origin: string): boolean =>
  url.startsWith(`${origin}/`) || /^(?:data|blob|about):/u.test(url);
