// What comes in by SMTP, and what is stored of it.
import { readFile, readdir } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { receivedNoticeSchema, snsEnvelopeSchema } from "../../functions/contract.ts";
import { mail, start, START, type Started } from "./started.ts";

const inboxSchema = z.array(z.looseObject({ id: z.string(), subject: z.string() }));

async function rawOf(stack: Started, id: string): Promise<string> {
  return (await fetch(`${stack.http}/api/inbox/${id}.eml`)).text();
}
const idOf = (response: string): string => response.replace(/^250 OK /, "");

describe("a mail by SMTP", () => {
  it("is answered with the id under which the inbox lists it", async () => {
    const stack = await start();
    const response = await stack.send(mail("Kaffe"), { to: "LOG@in.livstegn.test" });
    expect(response).toMatch(/^250 OK [0-9a-z]{40}$/);
    expect((await stack.call("/api/inbox")).body).toEqual([
      {
        id: idOf(response),
        at: START,
        messageId: "<Kaffe@example.org>",
        from: "ann@example.org",
        recipients: ["LOG@in.livstegn.test"],
        subject: "Kaffe",
        status: "pending",
        reason: "waiting",
      },
    ]);
  });

  it("is refused with 550 for another domain", async () => {
    const stack = await start();
    await expect(stack.send(mail(), { to: "log@in.livstegn.test.example" })).rejects.toThrow(/550/);
    expect((await stack.call("/api/inbox")).body).toEqual([]);
  });

  it("reaches the handler as an SNS notice inside an SQS event, with the envelope's recipients and no others", async () => {
    const events: unknown[] = [];
    const stack = await start({ handlers: { "inbound-mail": async (event) => void events.push(event) } });
    const id = idOf(await stack.send(mail(), { to: "2w@in.livstegn.test" }));
    await stack.call("/api/idle");
    const event = z
      .object({ Records: z.tuple([z.looseObject({ messageId: z.string(), body: z.string() })]) })
      .parse(events[0]);
    const notice = receivedNoticeSchema.parse(
      JSON.parse(snsEnvelopeSchema.parse(JSON.parse(event.Records[0].body)).Message),
    );
    expect(notice.receipt.recipients).toEqual(["2w@in.livstegn.test"]);
    expect(notice.mail).toMatchObject({ messageId: id, source: "ann@example.org" });
    expect(notice.receipt.action.objectKey).toBe(`raw/${id}`);
    expect(notice.receipt.dmarcVerdict.status).toBe("PASS");
  });

  it("keeps its bytes, with SES's headers above them and the verdicts' header gone", async () => {
    const stack = await start();
    const verdicts = "X-Local-Verdicts: dkim=PASS;\r\n dkim-domain=other.example; dmarc=GRAY; spam=FAIL\r\n";
    const raw = await rawOf(stack, idOf(await stack.send(mail("Kaffe", verdicts))));
    expect(raw.endsWith(mail("Kaffe"))).toBe(true);
    const above = raw.slice(0, -mail("Kaffe").length);
    expect(above).not.toMatch(/local-verdicts/i);
    expect(above).toMatch(/^Return-Path: <ann@example\.org>\r\nReceived: from /);
    expect(above).toContain("X-SES-Spam-Verdict: FAIL\r\nX-SES-Virus-Verdict: PASS\r\n");
    expect(above).toMatch(
      /Authentication-Results: amazonses\.com;\r\n spf=pass .*\r\n dkim=pass header\.i=@other\.example;\r\n dmarc=none header\.from=example\.org;\r\n/,
    );
    expect(above.match(/^Received:/gm)).toHaveLength(1);
  });

  it("is taken whatever it holds: nothing, no From, binary, a broken charset, a name with a line break", async () => {
    const stack = await start();
    const odd = [
      "\r\n",
      "Subject: x\r\n\r\nno from\r\n",
      `From: a@example.org\r\n\r\n\0\x01\x02`,
      "From: =?xx?Q?=FF?= <a@example.org>\r\nContent-Type: text/plain; charset=nope\r\n\r\næ",
      'From: "Ann\r\nBcc: b@example.org" <a@example.org>\r\n\r\nx',
    ];
    for (const raw of odd) expect(await stack.send(raw)).toMatch(/^250 OK /);
    expect(inboxSchema.parse((await stack.call("/api/inbox")).body)).toHaveLength(odd.length);
  });

  it("of 39 MB is taken, and of more than 40 MiB refused with 552", async () => {
    const stack = await start();
    const body = (size: number): string =>
      mail("big") +
      "x"
        .repeat(998)
        .concat("\r\n")
        .repeat(size / 1000);
    expect(await stack.send(body(39_000_000))).toMatch(/^250 OK /);
    await expect(stack.send(body(43_000_000))).rejects.toThrow(/552|size|too large/i);
    expect(inboxSchema.parse((await stack.call("/api/inbox")).body)).toHaveLength(1);
  }, 60_000);

  it("that the sender never finished leaves nothing", async () => {
    const stack = await start();
    await speak(stack, [
      "EHLO x",
      "MAIL FROM:<ann@example.org>",
      "RCPT TO:<log@in.livstegn.test>",
      "DATA",
      "Subject: half",
    ]);
    expect((await stack.call("/api/inbox")).body).toEqual([]);
    expect(await readdir(join(stack.dir, "inbox"))).toEqual([]);
  });
});

async function speak(stack: Started, lines: readonly string[]): Promise<void> {
  const socket = connect(Number(new URL(stack.smtp).port), "127.0.0.1");
  for (const line of lines) {
    await new Promise((resolve) => setTimeout(resolve, 30));
    socket.write(`${line}\r\n`);
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 50));
}

describe("wrong calls", () => {
  const wrong: readonly (readonly [string, number, unknown?, string?])[] = [
    ["/api/nothing", 404],
    ["/api/outbox/none.eml", 404],
    ["/api/inbox/none/explain", 404],
    ["/api/clock", 400, "not json"],
    ["/api/clock", 400, { advance: "a week" }],
    ["/api/clock", 400, { advance: "-P1D" }],
    ["/api/clock", 400, { to: "2026-11-22T08:00:00Z" }],
    ["/api/clock", 400, { to: "2026-02-30T08:00:00Z" }],
    ["/api/clock", 400, undefined, "DELETE"],
    ["/api/faults", 400, { service: "ses", operation: "*", kind: "duplicate-delivery" }],
    ["/api/faults", 400, { service: "mars", kind: "error" }],
    ["/api/feedback", 404, { type: "bounce", id: "none" }],
    ["/api/feedback", 400, { type: "joy", id: "none" }],
    ["/api/export", 400],
    ["/api/export?owner=nobody@example.org", 404],
    ["/api/why?owner=nobody@example.org&contact=Bo", 404],
    ["/api/mail", 400, { from: "ann@example.org", to: "bo@example.org" }],
  ];
  for (const [path, status, body, method] of wrong)
    it(`${method ?? (body === undefined ? "GET" : "POST")} ${path} ${JSON.stringify(body ?? "")} is ${status} with an error`, async () => {
      const stack = await start();
      const answer = await stack.call(path, body, method);
      expect(answer).toEqual({ status, body: { error: expect.stringMatching(/./) } });
    });

  it("a page of another site gets no answer", async () => {
    const stack = await start();
    const headers = { origin: "http://elsewhere.example" };
    expect((await fetch(`${stack.http}/api/faults`, { method: "DELETE", headers })).status).toBe(400);
  });
});

describe("the console", () => {
  it("is made of the project's own files and loads nothing from elsewhere", async () => {
    const stack = await start();
    const response = await fetch(stack.http);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    const names = await readdir(new URL("../../infra/local/console", import.meta.url));
    for (const name of names.filter((name) => name !== "index.html")) {
      const served = await fetch(`${stack.http}/console/${name}`);
      expect(served.status, name).toBe(200);
      const text = await served.text();
      expect(text).toBe(await readFile(new URL(`../../infra/local/console/${name}`, import.meta.url), "utf8"));
      expect(text.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:\/\/(?!example)/);
    }
  });
});
