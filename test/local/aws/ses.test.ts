// The SES stand-in as the real client sees it, and its memory.
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  GetSendQuotaCommand,
  ListIdentitiesCommand,
  MessageRejected,
  SendEmailCommand,
  SendRawEmailCommand,
  SESClient,
} from "@aws-sdk/client-ses";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sendEventSchema } from "../../../functions/contract.ts";
import type { SesEvent } from "../../../infra/local/aws/ses/events.ts";
import { startSes, type Ses } from "../../../infra/local/aws/ses.ts";

let dir: string;
let server: Ses;
let client: SESClient;
let events: SesEvent[];
const NOW = Date.parse("2026-11-23T08:00:00Z");

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "ses-"));
  await open();
});
afterEach(async () => {
  await close();
  await rm(dir, { recursive: true });
});

async function open(): Promise<void> {
  events = [];
  server = await startSes({ dir, clock: () => NOW, onEvent: (event) => events.push(event) });
  client = new SESClient({
    endpoint: server.url,
    region: "eu-north-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  });
}
async function close(): Promise<void> {
  client.destroy();
  await server.stop();
}

const MAIL = [
  "From: Livstegn <digest@in.example.org>",
  "To: Ann <ann@example.org>",
  "Bcc: hidden@example.org",
  "Subject: Hello",
  "Message-ID: <own@example.org>",
  "Date: Thu, 01 Jan 1970 00:00:00 +0000",
  "X-Kept: a",
  "\tb",
  "X-SES-MESSAGE-TAGS: sent=s1",
  "",
  "Line\r\n.\r\nÆ",
].join("\r\n");

async function sendRaw(raw: string, more: object = {}): Promise<string> {
  const { MessageId } = await client.send(
    new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(raw) }, ConfigurationSetName: "main", ...more }),
  );
  return MessageId ?? "";
}
const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error);

describe("a raw mail", () => {
  test("is kept as SES sends it: its own Message-ID and Date, no Bcc, no orders, the rest byte for byte", async () => {
    const id = await sendRaw(MAIL, { Destinations: ["ann@example.org"], Tags: [{ Name: "owner", Value: "o1" }] });
    const [mail] = server.list();
    expect(mail).toMatchObject({
      id,
      at: NOW,
      messageId: `<${id}@eu-north-1.amazonses.com>`,
      destinations: ["ann@example.org"],
      tags: { owner: "o1", sent: "s1" },
      configurationSet: "main",
    });
    expect(await readFile(mail?.path ?? "", "utf8")).toBe(
      [
        "From: Livstegn <digest@in.example.org>",
        "To: Ann <ann@example.org>",
        "Subject: Hello",
        "X-Kept: a",
        "\tb",
        `Message-ID: <${id}@eu-north-1.amazonses.com>`,
        "Date: Mon, 23 Nov 2026 08:00:00 +0000",
        "",
        "Line\r\n.\r\nÆ",
      ].join("\r\n"),
    );
  });
  test("without destinations goes to everybody in its head, Bcc too", async () => {
    await sendRaw(MAIL);
    expect(server.list()[0]?.destinations).toEqual(["ann@example.org", "hidden@example.org"]);
  });
  test.each([
    ["no From", "To: ann@example.org\r\n\r\nx", "MessageRejected"],
    ["no recipient", "From: a@example.org\r\n\r\nx", "MessageRejected"],
    ["nothing at all", "", "MessageRejected"],
    ["a line that is no header", "From: a@example.org\r\nTo: b@example.org\r\nnonsense\r\n\r\nx", "MessageRejected"],
    [
      "two subjects",
      "From: a@example.org\r\nTo: b@example.org\r\nSubject: 1\r\nSubject: 2\r\n\r\nx",
      "InvalidParameterValue",
    ],
    ["an address without a domain", "From: a@example.org\r\nTo: b\r\n\r\nx", "InvalidParameterValue"],
    [
      "eleven megabytes",
      // The question marks are a slash in base64: the client's own look at megabytes without any overflows its stack at times.
      `From: a@example.org\r\nTo: b@example.org\r\nSubject: ???????\r\n\r\n${"x".repeat(11 * 1024 * 1024)}`,
      "MessageRejected",
    ],
  ])("with %s is refused, and nothing is kept", async (_what, raw, name) => {
    expect(await failure(sendRaw(raw))).toMatchObject({ name });
    expect(server.list()).toEqual([]);
    expect(events).toEqual([]);
  });
  test("with a tag that SES does not take is refused", async () => {
    const tags = { Tags: [{ Name: "owner", Value: "a b" }] };
    expect(await failure(sendRaw(MAIL, tags))).toMatchObject({ name: "InvalidParameterValue" });
  });
  test("that is refused makes the client's own kind of error", async () => {
    expect(await failure(sendRaw("To: ann@example.org\r\n\r\nx"))).toBeInstanceOf(MessageRejected);
  });
});

describe("other actions", () => {
  test("SendEmail makes a mail of text and HTML", async () => {
    const { MessageId } = await client.send(
      new SendEmailCommand({
        Source: "digest@in.example.org",
        Destination: { ToAddresses: ["ann@example.org"] },
        Message: { Subject: { Data: "Hej på dig" }, Body: { Text: { Data: "æ" }, Html: { Data: "<p>æ</p>" } } },
      }),
    );
    expect(server.list()[0]?.id).toBe(MessageId);
    const raw = await readFile(server.list()[0]?.path ?? "", "latin1");
    expect(raw).toContain(`Subject: =?UTF-8?B?${Buffer.from("Hej på dig").toString("base64")}?=`);
    expect(raw).toContain(Buffer.from("<p>æ</p>").toString("base64"));
  });
  test("the quota counts the recipients of the last day", async () => {
    await sendRaw(MAIL);
    expect(await client.send(new GetSendQuotaCommand({}))).toMatchObject({ SentLast24Hours: 2, Max24HourSend: 50_000 });
  });
  test("what is not offered is refused by name", async () => {
    expect(await failure(client.send(new ListIdentitiesCommand({})))).toMatchObject({ name: "InvalidAction" });
  });
});

describe("events", () => {
  test("Send and Delivery follow each mail, with its tags, in the form that the service reads", async () => {
    const id = await sendRaw(MAIL, { Tags: [{ Name: "owner", Value: "o1" }] });
    const parsed = events.map((event) => sendEventSchema.parse(event.payload));
    expect(parsed.map((event) => event.eventType)).toEqual(["Send", "Delivery"]);
    expect(parsed[0]?.mail).toMatchObject({ messageId: id, tags: { owner: ["o1"], sent: ["s1"] } });
  });
  test("those not acknowledged are offered again after a restart, others not", async () => {
    const id = await sendRaw(MAIL);
    await server.emit("bounce", id, "Transient");
    const [first, second, third] = events;
    await server.acknowledge(second?.id ?? "");
    await close();
    await open();
    expect(events).toEqual([first, third]);
    expect(server.unacknowledgedEvents()).toEqual(events);
    expect(sendEventSchema.parse(events[1]?.payload).bounce).toEqual({ bounceType: "Transient" });
    expect(server.list().map((mail) => mail.id)).toEqual([id]);
  });
  test("about a mail that was never sent are refused", async () => {
    await expect(server.emit("complaint", "none")).rejects.toThrow(RangeError);
  });
});

describe("the journal", () => {
  test("loses a last line that was not written whole, and nothing else", async () => {
    const id = await sendRaw(MAIL);
    await close();
    await appendFile(join(dir, "journal.jsonl"), '{"kind":"mail","mail":{"id":"half');
    await open();
    const next = await sendRaw(MAIL);
    await close();
    await open();
    expect(server.list().map((mail) => mail.id)).toEqual([id, next]);
  });
  test("decides what was accepted: raw bytes without a line in it are thrown away", async () => {
    await sendRaw(MAIL);
    await close();
    await writeFile(join(dir, "mails", "half.eml"), "x");
    await open();
    expect(await readdir(join(dir, "mails"))).toEqual([`${server.list()[0]?.id}.eml`]);
  });
  test("that is damaged in the middle is not opened", async () => {
    await appendFile(join(dir, "journal.jsonl"), "nonsense\n");
    await expect(startSes({ dir })).rejects.toThrow(/line 1 .* damaged/);
  });
});
