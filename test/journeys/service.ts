// The service as a stranger meets it: a process, SMTP and HTTP, nothing else.
// Invariant: journeys import nothing of the program; what they see is what an owner sees.

import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createTransport } from "nodemailer";

export type OutboxMail = {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly inReplyTo: string | null;
  readonly to: readonly string[];
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly drafts: readonly string[];
  readonly taps: readonly string[];
};
export type InboxMail = {
  readonly id: string;
  readonly from: string;
  readonly subject: string;
  readonly status: string;
  readonly reason: string;
};
export type OutgoingMail = {
  readonly from?: string;
  readonly to?: string | readonly string[];
  readonly cc?: string | readonly string[];
  readonly bcc?: string | readonly string[];
  readonly subject?: string;
  readonly text?: string;
  readonly html?: string;
  readonly messageId?: string;
  readonly inReplyTo?: string;
  readonly date?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly raw?: string | Buffer;
  readonly envelope?: { readonly from: string; readonly to: readonly string[] };
};

export const OWNER = "ann@example.org";
export const DOMAIN = "in.livstegn.test";
const START_MS = 20_000;

export type StartOptions = {
  readonly data?: string;
  readonly clock?: string;
  readonly flags?: readonly string[];
  readonly keepData?: boolean;
};
export type Service = Awaited<ReturnType<typeof startService>>;

/** Starts the service on free ports with its own data folder, which goes when it is stopped. */
export async function startService({
  data = mkdtempSync(join(tmpdir(), "livstegn-")),
  clock,
  flags = [],
  keepData = false,
}: StartOptions = {}) {
  const clockFlags = clock === undefined ? [] : ["--clock", clock];
  // A process group of its own, so that a kill reaches everything that it started and nothing else.
  const child = spawn(
    "npm",
    ["start", "--silent", "--", "--data", data, "--smtp-port", "0", "--http-port", "0", ...clockFlags, ...flags],
    {
      cwd: new URL("../..", import.meta.url).pathname,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const { smtp, http, log } = await ready(child);
  const transport = createTransport({ host: "127.0.0.1", port: smtp, secure: false, ignoreTLS: true });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));

  async function call(method: string, path: string, body?: unknown): Promise<Response> {
    const json =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
    return fetch(`http://127.0.0.1:${http}${path}`, { method, ...json });
  }
  async function json<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await call(method, path, body);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}\n${log()}`);
    return JSON.parse(text);
  }
  const outbox = (to = OWNER) => json<OutboxMail[]>("GET", `/api/outbox?to=${encodeURIComponent(to)}`);

  return {
    data,
    http,
    smtp,
    call,
    json,
    outbox,
    log,
    idle: () => json<{ now: string }>("GET", "/api/idle"),
    inbox: () => json<InboxMail[]>("GET", "/api/inbox"),
    export: (owner = OWNER) => json<Export>("GET", `/api/export?owner=${encodeURIComponent(owner)}`),
    clock: (move: { advance: string } | { to: string }) =>
      json<{ now: string; fired: number }>("POST", "/api/clock", move),
    now: () => json<{ now: string; next: string | null }>("GET", "/api/clock"),
    /** Sends a mail; resolves with the inbox id once it is acknowledged. */
    async post({ from = OWNER, ...mail }: OutgoingMail): Promise<string> {
      const info = await transport.sendMail({ from, ...mail } as Parameters<typeof transport.sendMail>[0]);
      return /250 OK (\S+)/.exec(info.response)?.[1] ?? info.response;
    },
    /** Sends a mail, waits until the service is idle, and gives what it sent since. */
    async send(mail: OutgoingMail): Promise<OutboxMail[]> {
      const before = await outbox(mail.from ?? OWNER);
      await this.post(mail);
      await this.idle();
      return (await outbox(mail.from ?? OWNER)).slice(before.length);
    },
    /** Answers a mail of the service as a mail program does: above the quoted text. */
    async answer(mail: OutboxMail, text: string, more: OutgoingMail = {}): Promise<OutboxMail[]> {
      const quoted = mail.text
        .split("\n")
        .map((line) => `> ${line}`)
        .join("\n");
      return this.send({
        to: mail.replyTo,
        subject: `Re: ${mail.subject}`,
        text: `${text}\n\nOn Mon, 23 Nov 2026 at 07:30, Livstegn <livstegn@${DOMAIN}> wrote:\n\n${quoted}\n`,
        ...(mail.headers["message-id"] === undefined ? {} : { inReplyTo: mail.headers["message-id"] }),
        ...more,
      });
    },
    async stop(): Promise<void> {
      transport.close();
      signal(child, "SIGTERM");
      await exited;
      if (!keepData) rmSync(data, { recursive: true, force: true });
    },
    /** As a power cut would: the whole process group, at once. */
    async kill(): Promise<void> {
      transport.close();
      signal(child, "SIGKILL");
      await exited;
    },
  };
}

export type Export = {
  readonly owner: {
    readonly addresses: readonly string[];
    readonly language: string;
    readonly timeZone: string;
    readonly pausedUntil?: string;
  };
  readonly contacts: readonly {
    readonly id: string;
    readonly name: string;
    readonly addresses: readonly string[];
    readonly cadenceDays?: number;
    readonly tags: readonly string[];
    readonly notes: readonly { readonly text: string }[];
    readonly organisation?: string;
    readonly phone?: string;
    readonly interests: readonly string[];
    readonly needs: readonly string[];
    readonly strengths: readonly string[];
    readonly dates: readonly { readonly label: string; readonly date: string }[];
  }[];
  readonly interactions: readonly {
    readonly at: string;
    readonly channel: string;
    readonly direction: string;
    readonly contacts: readonly string[];
    readonly subject?: string;
    readonly note?: string;
  }[];
  readonly nudges: readonly {
    readonly id: string;
    readonly kind: string;
    readonly contacts: readonly string[];
    readonly status: string;
    readonly due: string;
  }[];
  readonly pledges: readonly {
    readonly by: string;
    readonly contact: string;
    readonly text: string;
    readonly due?: string;
    readonly status: string;
  }[];
  readonly shares: readonly { readonly title: string; readonly passedOn: readonly { readonly contact: string }[] }[];
  readonly digests: readonly {
    readonly slot: string;
    readonly items: readonly { readonly number: number; readonly nudge: string }[];
    readonly recorded: readonly { readonly number: number; readonly interaction?: string; readonly mail?: string }[];
  }[];
};

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  process.kill(-child.pid, name);
}

async function ready(child: ChildProcess): Promise<{ smtp: number; http: number; log: () => string }> {
  let errors = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (errors = (errors + text).slice(-20_000)));
  const line = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The service did not start:\n${errors}`)), START_MS);
    if (child.stdout === null) throw new Error("The service has no output.");
    createInterface({ input: child.stdout }).on("line", (text) => {
      if (!text.startsWith("ready ")) return;
      clearTimeout(timer);
      resolve(text);
    });
    child.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`The service ended with ${code}:\n${errors}`));
    });
  });
  const [, smtp, http] = /^ready smtp:\/\/127\.0\.0\.1:(\d+) http:\/\/127\.0\.0\.1:(\d+)$/.exec(line) ?? [];
  return { smtp: Number(smtp), http: Number(http), log: () => errors };
}
