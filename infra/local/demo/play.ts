// `npm run demo`: the stories, in through SMTP, over weeks of virtual time, and every mail that Ann gets.
// Invariant: speaks only SMTP and HTTP to the service, as a mail program and a browser would.

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createTransport } from "nodemailer";
import * as z from "zod";
import { END, SCENES, START } from "./stories.ts";
import type { Scene } from "./stories.ts";

const OWNER = "ann@example.org";
const DOMAIN = "in.livstegn.test";
const mailSchema = z.looseObject({
  id: z.string(),
  at: z.string(),
  kind: z.string(),
  replyTo: z.string(),
  subject: z.string(),
  text: z.string(),
  headers: z.record(z.string(), z.string()),
  drafts: z.array(z.string()),
});
type Mail = z.infer<typeof mailSchema>;
const exportSchema = z.looseObject({
  contacts: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      addresses: z.array(z.string()),
      organisation: z.string().optional(),
      tags: z.array(z.string()),
      needs: z.array(z.string()),
      strengths: z.array(z.string()),
      cadenceDays: z.number().optional(),
    }),
  ),
  interactions: z.array(
    z.looseObject({
      at: z.string(),
      channel: z.string(),
      contacts: z.array(z.string()),
      subject: z.string().optional(),
      note: z.string().optional(),
    }),
  ),
});

/** Channels as a reader would say them. */
const HOW: Readonly<Record<string, string>> = { meeting: "met", call: "called", other: "in touch" };

const data = mkdtempSync(join(tmpdir(), "livstegn-demo-"));
const child = spawn(
  process.execPath,
  [
    new URL("../main.ts", import.meta.url).pathname,
    "--data",
    data,
    "--smtp-port",
    "0",
    "--http-port",
    "0",
    "--clock",
    START,
  ],
  { stdio: ["ignore", "pipe", "ignore"] },
);
const [smtp, http] = await ports();
const shown = new Set<string>();
try {
  for (const scene of SCENES) await play(scene);
  await moveTo(END);
  await printNetwork();
} finally {
  child.kill("SIGTERM");
  rmSync(data, { recursive: true, force: true });
}

async function play(scene: Scene): Promise<void> {
  await moveTo(scene.at);
  heading(scene.says);
  const digest = await lastDigest();
  const raw = fillIn(readFileSync(new URL(scene.file, import.meta.url), "utf8"), digest);
  const to = recipient(scene, digest);
  printSent(raw, to);
  const transport = createTransport({ host: "127.0.0.1", port: smtp, ignoreTLS: true });
  await transport.sendMail({ envelope: { from: OWNER, to: [to] }, raw: raw.replaceAll("\n", "\r\n") });
  transport.close();
  await get("/api/idle");
  await printNew();
}

/** As her mail program shows it before she sends it: who gets it, who gets a copy unseen, the subject, the words. */
function printSent(raw: string, envelope: string): void {
  const [head = "", ...body] = raw.split("\n\n");
  const field = (name: string): string => new RegExp(`^${name}: (.*)$`, "mu").exec(head)?.[1] ?? "";
  const to = field("To");
  const lines = [
    `To:      ${to}`,
    ...(to.includes(envelope) ? [] : [`Bcc:     ${envelope}`]),
    `Subject: ${field("Subject")}`,
    "",
    ...wordsOf(body.join("\n\n").trim()).split("\n"),
  ];
  console.log(indent(lines.join("\n"), "  | "));
}

/** Of a mail in parts its words, and the names of what is attached. */
function wordsOf(body: string): string {
  const boundary = /^--(\S+)\n/u.exec(body)?.[0].trim();
  if (boundary === undefined) return body;
  const [words = "", ...files] = body.split(boundary).slice(1, -1);
  const names = files.flatMap((file) => /filename="([^"]+)"/u.exec(file)?.[1] ?? []);
  return [words.slice(words.indexOf("\n\n")).trim(), "", ...names.map((name) => `[attached: ${name}]`)].join("\n");
}

async function moveTo(to: string): Promise<void> {
  await fetch(url("/api/clock"), { method: "POST", body: JSON.stringify({ to }) });
  await printNew();
}

async function printNew(): Promise<void> {
  for (const mail of await outbox()) {
    if (shown.has(mail.id)) continue;
    shown.add(mail.id);
    console.log(
      `\n--- ${mail.kind}, ${mail.at.slice(0, 16).replace("T", " ")} UTC: ${mail.subject}\n\n${indent(mail.text.trim(), "    ")}\n`,
    );
  }
}

async function printNetwork(): Promise<void> {
  heading("What Livstegn remembers now.");
  const { contacts, interactions } = exportSchema.parse(await get(`/api/export?owner=${OWNER}`));
  for (const { id, name, addresses, organisation, tags, needs, strengths, cadenceDays } of contacts) {
    const facts = [
      organisation,
      ...addresses,
      cadenceDays === undefined ? undefined : everyOf(cadenceDays),
      ...tags.map((tag) => `#${tag}`),
      ...needs.map((need) => `looks for ${need}`),
      ...strengths.map((strength) => `knows ${strength}`),
    ];
    console.log(`\n  ${name}: ${facts.filter((fact) => fact !== undefined).join(", ")}`);
    for (const { at, channel, subject, note } of interactions.filter((one) => one.contacts.includes(id))) {
      console.log(
        `    ${at.slice(0, 10)} ${at > END ? "ahead" : (HOW[channel] ?? channel)}${subject === undefined ? "" : `: ${subject}`}${note === undefined ? "" : ` (${note})`}`,
      );
    }
  }
}

/** As the mails say it. */
function everyOf(days: number): string {
  return days % 7 === 0 ? `every ${days / 7} weeks` : `every ${days} days`;
}

function recipient({ to }: Scene, digest: Mail | undefined): string {
  if (to === "digest") return digest?.replyTo ?? "";
  return to === "draft" ? (draftFor(digest).get("bcc") ?? "") : `${to}@${DOMAIN}`;
}

function fillIn(text: string, digest: Mail | undefined): string {
  const draft = draftFor(digest);
  const values: Readonly<Record<string, string>> = {
    replyTo: digest?.replyTo ?? "",
    subject: digest?.subject ?? "",
    messageId: digest?.headers["message-id"] ?? "",
    quoted: `On Mon at 07:30, Livstegn wrote:\n${indent(beginningOf(digest?.text ?? ""), "> ")}`,
    draftSubject: draft.get("subject") ?? "",
    draftBody: (draft.get("body") ?? "").replaceAll("\r", ""),
  };
  return text.replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => values[name] ?? "");
}

/** The draft link that addresses Mia, as a mail program reads it. */
function draftFor(digest: Mail | undefined): URLSearchParams {
  const link = digest?.drafts.find((draft) => draft.startsWith("mailto:mia")) ?? digest?.drafts[0] ?? "mailto:";
  return new URLSearchParams(link.slice(link.indexOf("?") + 1).replaceAll("+", "%2B"));
}

async function outbox(): Promise<readonly Mail[]> {
  return z.array(mailSchema).parse(await get(`/api/outbox?to=${OWNER}`));
}

async function lastDigest(): Promise<Mail | undefined> {
  return (await outbox()).findLast(({ kind }) => kind === "digest");
}

async function get(path: string): Promise<unknown> {
  return (await fetch(url(path))).json();
}

async function ports(): Promise<readonly [number, number]> {
  for await (const line of createInterface({ input: child.stdout })) {
    const match = /^ready smtp:\/\/[\d.]+:(\d+) http:\/\/[\d.]+:(\d+)/u.exec(line);
    if (match !== null) return [Number(match[1]), Number(match[2])];
  }
  throw new Error("The service did not start.");
}

function url(path: string): string {
  return `http://127.0.0.1:${http}${path}`;
}

function heading(text: string): void {
  console.log(`\n${"=".repeat(72)}\n${text}\n`);
}

function indent(text: string, by: string): string {
  return text
    .split("\n")
    .map((line) => `${by}${line}`.trimEnd())
    .join("\n");
}

/** Enough of a mail to be quoted on a screen. */
function beginningOf(text: string): string {
  return text.split("\n").slice(0, 12).join("\n");
}
