// One delivery from a queue to its handler, as an SQS event source makes it.
// Invariant: a message leaves its queue after the handler succeeded with it, and in no other way.
import { createHash } from "node:crypto";
import * as z from "zod";
import type { FaultKind } from "./aws/faults.ts";
import type { Invoker, Outcome } from "./invoke.ts";
import type { Message } from "./queue.ts";
import { queueArn, type QueueName, type Queues } from "./queues.ts";

/** Amazon SQS developer guide, "Partial batch responses": an empty list is success. */
const responseSchema = z.looseObject({ batchItemFailures: z.array(z.looseObject({ itemIdentifier: z.string() })) });

export type Delivery = { readonly name: QueueName; readonly message: Message };

/**
 * Delivers one message. Lambda would take up to five at once; here it is one, so that what happens does not depend on how
 * messages meet. Answers whether the queue is rid of it.
 */
export async function deliver(
  { queues, invoker, now }: { readonly queues: Queues; readonly invoker: Invoker; readonly now: () => number },
  { name, message }: Delivery,
): Promise<"done" | "again" | "dead"> {
  const queue = queues.byName[name];
  const fault = invoker.faults.take("sqs", name);
  if (await isHandled(invoker, { name, message }, fault)) {
    await queue.remove(message.id);
    return "done";
  }
  return queue.fail(message.id, now());
}

async function isHandled(invoker: Invoker, delivery: Delivery, fault: FaultKind | undefined): Promise<boolean> {
  const attempt = (): Promise<boolean> => succeeds(invoker, delivery);
  switch (fault) {
    case undefined:
      return attempt();
    case "throttle":
    case "error":
    case "timeout-before":
    case "crash-before":
      return false;
    case "timeout-after":
    case "crash-after":
      await attempt();
      return false;
    case "duplicate-delivery":
      return (await attempt()) && attempt();
  }
}

async function succeeds(invoker: Invoker, { name, message }: Delivery): Promise<boolean> {
  const outcome = await invoker.invoke(name, sqsEvent(name, message));
  if (outcome.kind === "failed") console.error(`${name}: ${reasonOf(outcome.error)}`);
  return isSuccess(outcome, message.id);
}

function isSuccess(outcome: Outcome, id: string): boolean {
  if (outcome.kind !== "returned") return false;
  const response = responseSchema.safeParse(outcome.value);
  return !response.success || !response.data.batchItemFailures.some(({ itemIdentifier }) => itemIdentifier === id);
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : "unknown error";

/** The event of Lambda developer guide, "Example Amazon SQS message event". */
function sqsEvent(name: QueueName, { id, body, sentAt, failures }: Message): unknown {
  return {
    Records: [
      {
        messageId: id,
        receiptHandle: `${id}-${failures + 1}`,
        body,
        attributes: {
          ApproximateReceiveCount: String(failures + 1),
          SentTimestamp: String(sentAt),
          SenderId: "AIDALOCALLOCALLOCAL",
          ApproximateFirstReceiveTimestamp: String(sentAt),
        },
        messageAttributes: {},
        md5OfBody: createHash("md5").update(body).digest("hex"),
        eventSource: "aws:sqs",
        eventSourceARN: queueArn(name),
        awsRegion: "eu-north-1",
      },
    ],
  };
}
