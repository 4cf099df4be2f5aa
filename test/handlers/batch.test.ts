import { expect, it } from "vitest";
import { publishedIn, readMessages } from "../../functions/handlers/batch.ts";

const record = (messageId: string, body: string, receives = "1") => ({
  messageId,
  body,
  attributes: { ApproximateReceiveCount: receives },
  eventSource: "aws:sqs",
});

it("a failed message is the only one of its batch that comes back", async () => {
  const handled: string[] = [];
  const handler = readMessages(async ({ body }) => {
    if (body === "bad") throw new Error("no");
    handled.push(body);
  });
  const event = { Records: [record("1", "first"), record("2", "bad"), record("3", "last")] };
  expect(await handler(event)).toEqual({ batchItemFailures: [{ itemIdentifier: "2" }] });
  expect(handled.sort()).toEqual(["first", "last"]);
});

it("a batch that fails whole comes back whole, without failing the function", async () => {
  const handler = readMessages(() => Promise.reject(new Error("no")));
  const { batchItemFailures } = await handler({ Records: [record("1", ""), record("2", "")] });
  expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(["1", "2"]);
});

it("a message knows how often it was delivered", async () => {
  const counts: number[] = [];
  await readMessages(async ({ receives }) => void counts.push(receives))({ Records: [record("1", "", "12")] });
  expect(counts).toEqual([12]);
});

it("a topic's message is unpacked, and anything else is refused", () => {
  const envelope = { Type: "Notification", MessageId: "m", TopicArn: "t", Timestamp: "now", Message: '{"kind":"x"}' };
  expect(publishedIn(JSON.stringify(envelope))).toEqual({ kind: "x" });
  expect(() => publishedIn('{"kind":"x"}')).toThrow();
});
