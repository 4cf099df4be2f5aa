// Every call of the HTTP table, on the real service: a sign-up, a week, a digest, and what can be asked about them.
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { explainFile } from "../../infra/local/explaining.ts";
import { shareOfRun } from "../share-of-run.ts";
import { started, type Running } from "./processes.ts";
import { callApi, emptyDir, sendMail } from "./started.ts";

const text = z.string().min(1);
const moment = z.iso.datetime();
const outboxSchema = z.array(
  z.strictObject({
    id: text,
    at: moment,
    kind: z.enum(["digest", "receipt", "welcome", "follow-up", "review", "confirm", "notice"]),
    inReplyTo: z.string().nullable(),
    from: z.literal("livstegn@in.livstegn.test"),
    to: z.array(text),
    replyTo: z.string().regex(/^r\+[a-z0-9]+@in\.livstegn\.test$/),
    subject: text,
    text,
    html: text,
    headers: z.record(z.string().regex(/^[^A-Z]+$/), z.string()),
    drafts: z.array(z.string().startsWith("mailto:")),
    taps: z.array(z.string().startsWith("mailto:r+")),
  }),
);
const inboxSchema = z.array(
  z.strictObject({
    id: text,
    at: moment,
    messageId: text,
    from: text,
    recipients: z.array(text),
    subject: z.string(),
    status: z.enum(["pending", "applied", "ignored", "held", "refused", "dead"]),
    reason: text,
  }),
);
const explainSchema = z.looseObject({
  from: z.looseObject({ name: z.string(), address: z.string() }),
  forwarded: z.null(),
  fresh: z.string(),
  commands: z.array(z.looseObject({ kind: z.string() })),
  problems: z.array(z.string()),
  rules: z.array(z.strictObject({ rule: z.string(), hit: z.boolean() })).min(1),
});

const RAW = [
  "From: Ann Holm <ann@example.org>",
  "To: log@in.livstegn.test",
  "Subject: Notes",
  "Message-ID: <one@example.org>",
  "",
  "Cleo Berg: called, every 1 week, cleo@example.com",
  "",
].join("\r\n");

async function ask<T>(stack: Running, path: string, schema: z.ZodType<T>, body?: unknown): Promise<T> {
  const answer = await callApi(stack.http + path, body);
  expect(answer.status, path).toBe(200);
  return schema.parse(answer.body);
}

/** A sign-up with one contact every week, and the week that follows. */
async function afterAWeek(): Promise<Running> {
  const stack = await started(["--data", await emptyDir(), "--clock", "2026-11-23T08:00:00Z"]);
  await sendMail(stack.smtp, RAW);
  await ask(stack, "/api/idle", z.strictObject({ now: z.literal("2026-11-23T08:00:00.000Z") }));
  const moved = z.strictObject({ now: z.literal("2026-11-30T08:00:00.000Z"), fired: z.number().int().min(1) });
  await ask(stack, "/api/clock", moved, { advance: "P7D" });
  return stack;
}

describe("the HTTP interface", () => {
  it("answers each call in the form of the contract", async () => {
    const stack = await afterAWeek();
    const [arrived] = await ask(stack, "/api/inbox", inboxSchema);
    expect(arrived).toMatchObject({ status: "applied", subject: "Notes", messageId: "<one@example.org>" });
    const outbox = await ask(stack, "/api/outbox?to=ANN@example.org", outboxSchema);
    expect(outbox.map(({ kind, inReplyTo }) => [kind, inReplyTo])).toEqual([
      ["welcome", arrived?.id],
      ["digest", null],
    ]);
    const digest = outbox.at(-1);
    expect(digest?.at).toBe("2026-11-30T06:30:00.000Z");
    expect(digest?.drafts).toEqual([expect.stringMatching(/^mailto:cleo@example\.com\?.*bcc=log%2Bn/)]);
    expect(digest?.taps.length).toBeGreaterThan(0);
    expect(await ask(stack, "/api/outbox?to=bo@example.org", outboxSchema)).toEqual([]);
    const raw = await (await fetch(`${stack.http}/api/outbox/${digest?.id}.eml`)).text();
    expect(raw).toContain("X-Livstegn-Kind: digest");
    await ask(stack, `/api/inbox/${arrived?.id}/explain`, explainSchema);
    await ask(stack, "/api/clock", z.strictObject({ now: moment, next: moment }));
    expect(await ask(stack, "/api/schedules", z.unknown())).toEqual([
      {
        name: expect.stringMatching(/./),
        expression: "cron(30 7 ? * MON *)",
        timeZone: "Europe/Copenhagen",
        next: "2026-12-07T06:30:00.000Z",
      },
    ]);
    const exported = await ask(stack, "/api/export?owner=ann@example.org", z.looseObject({ version: z.literal(1) }));
    expect(exported).toMatchObject({
      owner: {
        addresses: ["ann@example.org"],
        digest: { weekday: "monday", time: "07:30" },
        dropBox: expect.stringMatching(/^log\+.+@in\.livstegn\.test$/),
      },
      contacts: [{ name: "Cleo Berg", addresses: ["cleo@example.com"], cadenceDays: 7 }],
      interactions: [{ channel: "call" }],
      nudges: [{ kind: "check-in", status: "open" }],
      digests: [
        { slot: "2026-11-30", sentAt: "2026-11-30T06:30:00.000Z", items: [{ number: 1 }], recorded: [{ number: 2 }] },
      ],
    });
    const why = z.looseObject({ in: z.boolean(), terms: z.looseObject({}), keptOutBy: z.array(z.string()) });
    expect(await ask(stack, "/api/why?owner=ann@example.org&contact=cleo&slot=2027-03-01", why)).toMatchObject({
      slot: "2027-03-01",
    });
    await ask(stack, "/api/why?owner=ann@example.org&contact=Cleo%20Berg", why);
    for (const slot of ["Monday", "2026-02-30", "2026-13-01"])
      expect((await callApi(`${stack.http}/api/why?owner=ann@example.org&contact=cleo&slot=${slot}`)).status).toBe(400);
  }, 60_000);

  it("passes a bounce on to the service, which then rests", async () => {
    const stack = await afterAWeek();
    const [mail] = await ask(stack, "/api/outbox", outboxSchema);
    await ask(stack, "/api/feedback", z.looseObject({}), { type: "delivery", id: mail?.id });
    await ask(stack, "/api/feedback", z.looseObject({}), { type: "bounce", id: mail?.id, bounceType: "Permanent" });
    await ask(stack, "/api/clock", z.looseObject({}), { to: "2027-01-31T08:00:00Z" });
    expect(await ask(stack, "/api/outbox", outboxSchema)).toHaveLength(2);
  }, 60_000);

  it("serves the address of List-Unsubscribe: GET asks, POST pauses", async () => {
    const stack = await afterAWeek();
    const digest = (await ask(stack, "/api/outbox", outboxSchema)).at(-1);
    const url = digest?.headers["list-unsubscribe"]?.replaceAll(/[<>]/g, "") ?? "";
    expect(url.startsWith(`${stack.http}/unsubscribe/`)).toBe(true);
    const owner = z.object({ owner: z.object({ pausedUntil: z.string().optional() }) });
    expect(await (await fetch(url)).text()).toContain("<form");
    expect((await ask(stack, "/api/export?owner=ann@example.org", owner)).owner.pausedUntil).toBeUndefined();
    expect((await fetch(url, { method: "POST", body: "List-Unsubscribe=One-Click" })).status).toBe(200);
    expect((await ask(stack, "/api/export?owner=ann@example.org", owner)).owner.pausedUntil).toBe("9999-12-31");
    expect((await fetch(`${url}x`, { method: "POST" })).status).toBe(404);
  }, 60_000);

  it("runs a year of one owner in one call", async () => {
    const stack = await afterAWeek();
    const months = shareOfRun(12);
    const now = new Date(Date.UTC(2026, 10 + months, 30, 8)).toISOString();
    await ask(stack, "/api/clock", z.looseObject({ now: z.literal(now) }), { to: now });
    const digests = (await ask(stack, "/api/outbox", outboxSchema)).filter(({ kind }) => kind === "digest");
    expect(digests.length).toBeGreaterThan(2 * months);
  }, 90_000);
});

describe("a mail in a file", () => {
  const hit = (...head: readonly string[]) =>
    explainFile(Buffer.from([...head, RAW].join("\r\n")), "2026-11-25T09:00:00.000Z").rules.flatMap(
      ({ rule, hit: isHit }) => (isHit ? [rule] : []),
    );
  it("is explained with the screening rules that it meets, by the verdicts that stand in it", () => {
    expect(hit()).toEqual(["sender"]);
    expect(hit("X-SES-Virus-Verdict: FAIL")).toEqual(["virus"]);
    expect(hit("X-Local-Verdicts: spam=FAIL")).toEqual(["spam"]);
    expect(hit("Auto-Submitted: auto-replied")).toEqual(["automatic"]);
  });
});
