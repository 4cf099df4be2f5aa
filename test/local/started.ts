// A stack in this process for tests: on a folder of its own, its clock standing still, its handlers those of the test.
// Invariant: nothing is left behind, neither a port nor a folder.
import { mkdtemp, rm } from "node:fs/promises";
import { createTransport } from "nodemailer";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openDataFolder } from "../../infra/local/data-folder.ts";
import { openDoors, type Doors } from "../../infra/local/doors.ts";
import type { Program } from "../../infra/local/handlers.ts";
import type { Handlers } from "../../infra/local/invoke.ts";
import { createFakePorts } from "../fakes/fake-ports.ts";

export const START = "2026-11-23T08:00:00.000Z";

export type Started = Doors & {
  readonly dir: string;
  /** One call of the HTTP interface. */
  call(path: string, body?: unknown, method?: string): Promise<{ readonly status: number; readonly body: unknown }>;
  /** Sends a raw mail by SMTP; answers what the server said. */
  send(raw: string, envelope?: { readonly from?: string; readonly to?: string }): Promise<string>;
};

export type StartOptions = { readonly dir?: string; readonly handlers?: Partial<Handlers>; readonly clock?: string };

/** Starts a stack and ends it with the test. */
export async function start({ dir, handlers = {}, clock = START }: StartOptions = {}): Promise<Started> {
  const folder = dir ?? (await emptyDir());
  const environment = { ...process.env };
  const flags = { data: folder, smtpPort: 0, httpPort: 0, clock: Date.parse(clock), isFresh: false, owners: "open" };
  const doors = await openDoors(flags, openDataFolder, async () => programOf(handlers));
  let isOver = false;
  const stop = async (): Promise<void> => {
    if (isOver) return;
    isOver = true;
    await doors.stop();
    process.env = environment;
  };
  onTestFinished(stop);
  return {
    ...doors,
    stop,
    dir: folder,
    call: async (path, body, method) => callApi(doors.http + path, body, method),
    send: async (raw, envelope) => sendMail(doors.smtp, raw, envelope),
  };
}

export async function emptyDir(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "livstegn-test-"));
  onTestFinished(async () => rm(dir, { recursive: true, force: true }));
  return dir;
}

function programOf(handlers: Partial<Handlers>): Program {
  const nothing = async (): Promise<unknown> => undefined;
  const all = {
    "inbound-mail": nothing,
    digest: nothing,
    "mail-feedback": nothing,
    sweep: nothing,
    unsubscribe: nothing,
  };
  return { handlers: { ...all, ...handlers }, ports: createFakePorts() };
}

export async function callApi(
  url: string,
  body?: unknown,
  method = body === undefined ? "GET" : "POST",
): Promise<{ readonly status: number; readonly body: unknown }> {
  const init =
    body === undefined ? { method } : { method, body: typeof body === "string" ? body : JSON.stringify(body) };
  const response = await fetch(url, init);
  return { status: response.status, body: await response.json() };
}

/** Sends raw bytes in one transaction; rejects with the server's refusal. */
export async function sendMail(
  smtp: string,
  raw: string | Buffer,
  { from = "ann@example.org", to = "log@in.livstegn.test" }: { readonly from?: string; readonly to?: string } = {},
): Promise<string> {
  const transport = createTransport({ host: "127.0.0.1", port: Number(new URL(smtp).port), ignoreTLS: true });
  const { response } = await transport.sendMail({ envelope: { from, to }, raw });
  transport.close();
  return response;
}

export function mail(subject = "Coffee", extra = ""): string {
  return `From: Ann Holm <ann@example.org>\r\nTo: log@in.livstegn.test\r\nSubject: ${subject}\r\nMessage-ID: <${subject.replaceAll(" ", "-")}@example.org>\r\n${extra}\r\nWith Bo Lund\r\n`;
}
