// The console's own pages: a handful of files, served as they lie in the folder.
// Invariant: the list of files is fixed, and no page may load anything from elsewhere.
import { readFile } from "node:fs/promises";
import { wakeSchema } from "../../../functions/contract.ts";
import type { Wake } from "../../../functions/contract.ts";
import type { Stack } from "../stack.ts";
import { json, type Answer } from "./answer.ts";
import type { Route } from "./route.ts";

const FOLDER = new URL("../console/", import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
};
/** Mails are shown in a frame without scripts; its own styles stand in the mail. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

const FILES = [
  "style.css",
  "parts.css",
  "icon.svg",
  "main.js",
  "dom.js",
  "clock.js",
  "inbox.js",
  "outbox.js",
  "network.js",
  "schedules.js",
  "words.js",
  "write.js",
];

export const consoleRoutes: readonly Route[] = [
  { method: "GET", path: "/", answer: () => file("index.html") },
  { method: "GET", path: "/favicon.ico", answer: () => file("icon.svg") },
  ...FILES.map((name): Route => ({ method: "GET", path: `/console/${name}`, answer: () => file(name) })),
  { method: "GET", path: "/api/console", answer: ({ stack }) => state(stack) },
  { method: "GET", path: "/api/console/schedules", answer: async ({ stack }) => json(await schedulesOf(stack)) },
];

type ConsoleSchedule = {
  readonly name: string;
  readonly expression: string;
  readonly timeZone: string;
  readonly next: string | null;
  readonly kind?: Wake["kind"];
  readonly owner?: string;
};

/** What the console asks for every few seconds: enough to know that something changed. */
async function state({ clock, engine, inbox, queues, services }: Stack): Promise<Answer> {
  const { book } = services.scheduler;
  // What a person waits for; retries, sweeps and expiries come by themselves.
  const wakes = book.list().flatMap((schedule) => book.nextOf(schedule) ?? []);
  const next = wakes.length > 0 ? Math.min(...wakes) : await engine.next();
  const sent = services.ses.list();
  return json({
    now: new Date(clock.now()).toISOString(),
    next: next === undefined ? null : new Date(next).toISOString(),
    frozen: clock.isFrozen(),
    arrived: inbox.list().length,
    pending: queues.byName["inbound-mail"].waiting().length,
    sent: sent.length,
    owners: [...new Set(sent.flatMap(({ destinations }) => destinations.map((address) => address.toLowerCase())))],
  });
}

/** The message of a schedule, which any SDK client may have put: undefined when it is none of ours. */
function wakeOf(input: string | undefined): Wake | undefined {
  try {
    return wakeSchema.safeParse(JSON.parse(input ?? "")).data;
  } catch {
    return undefined;
  }
}

/** What is scheduled, soonest first, with what it is for and whom. */
async function schedulesOf(stack: Stack): Promise<readonly ConsoleSchedule[]> {
  const { book } = stack.services.scheduler;
  const { ports } = await stack.program();
  const all = book.list().map(async (schedule): Promise<ConsoleSchedule> => {
    const { name, expression, timeZone, target } = schedule;
    const wake = wakeOf(target.Input);
    const owner = wake === undefined ? undefined : await ports.store.owner(wake.owner);
    const next = book.nextOf(schedule);
    return {
      name,
      expression,
      timeZone,
      next: next === undefined ? null : new Date(next).toISOString(),
      ...(wake === undefined ? {} : { kind: wake.kind }),
      ...(owner?.addresses[0] === undefined ? {} : { owner: owner.addresses[0] }),
    };
  });
  return Promise.all(all);
}

async function file(name: string): Promise<Answer> {
  const type = TYPES[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream";
  const headers = {
    "content-type": type,
    "cache-control": "no-cache",
    "content-security-policy": POLICY,
    "referrer-policy": "no-referrer",
  };
  return { status: 200, headers, body: await readFile(new URL(name, FOLDER)) };
}
