// The real handlers under every fault of every service: each mail ends applied, answered once, with one effect.
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { shareOfRun } from "../share-of-run.ts";
import { started, type Running } from "./processes.ts";
import { callApi, emptyDir, sendMail } from "./started.ts";

const inboxSchema = z.array(z.looseObject({ id: z.string(), from: z.string(), status: z.string() }));
const outboxSchema = z.array(z.looseObject({ kind: z.string(), inReplyTo: z.string().nullable() }));

const KINDS = ["throttle", "error", "timeout-before", "timeout-after", "crash-before", "crash-after"] as const;
const CALLS = [
  ["dynamodb", "*"],
  ["dynamodb", "TransactWriteItems"],
  ["s3", "GetObject"],
  ["ses", "SendRawEmail"],
  ["scheduler", "CreateSchedule"],
  ["sqs", "inbound-mail"],
  ["sqs", "mail-feedback"],
] as const;

const signUp = (address: string): string =>
  `From: Ann Holm <${address}>\r\nTo: log@in.livstegn.test\r\nSubject: note\r\nMessage-ID: <${address}>\r\n\r\nCoffee with Bo Lund yesterday\r\n`;

async function contactsOf({ http }: Running, address: string): Promise<unknown> {
  const { body } = await callApi(`${http}/api/export?owner=${address}`);
  return z
    .object({ contacts: z.array(z.looseObject({ name: z.string() })), interactions: z.array(z.unknown()) })
    .parse(body);
}

const ALL = CALLS.flatMap(([service, operation]) => KINDS.map((kind) => ({ service, operation, kind })));
/** Spread over services and kinds where only a share of them is tried. */
const TRIED = ALL.filter((_, index) => index % Math.floor(ALL.length / shareOfRun(ALL.length)) === 0);

describe("one fault of each kind", () => {
  it("costs time and nothing else", async () => {
    const stack = await started(["--data", await emptyDir(), "--clock", "2026-11-23T08:00:00Z"]);
    for (const { service, operation, kind } of TRIED) {
      const what = `${service} ${operation} ${kind}`;
      const address = `${what.replaceAll(/[^a-z]+/gi, "-")}@example.org`.toLowerCase();
      await callApi(`${stack.http}/api/faults`, { service, operation, kind });
      const id = (await sendMail(stack.smtp, signUp(address), { from: address })).replace("250 OK ", "");
      await callApi(`${stack.http}/api/clock`, { advance: "PT2H" });
      const inbox = inboxSchema.parse((await callApi(`${stack.http}/api/inbox`)).body);
      expect(inbox.find((mail) => mail.id === id)?.status, what).toBe("applied");
      const answers = outboxSchema.parse((await callApi(`${stack.http}/api/outbox?to=${address}`)).body);
      expect(
        answers.map((mail) => [mail.kind, mail.inReplyTo === id]),
        what,
      ).toEqual([["welcome", true]]);
      expect(await contactsOf(stack, address), what).toMatchObject({
        contacts: [{ name: "Bo Lund" }],
        interactions: [{}],
      });
      expect((await callApi(`${stack.http}/api/faults`)).body, what).toEqual([]);
    }
    const schedules = z.array(z.unknown()).parse((await callApi(`${stack.http}/api/schedules`)).body);
    expect(schedules).toHaveLength(TRIED.length);
  }, 240_000);
});
