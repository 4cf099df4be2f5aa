// An SQS event as messages handled one by one, with partial batch failures.
// Invariant: a failed message is reported by its id and the others are not delivered again
// (Lambda developer guide, "Implementing partial batch responses").

import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import * as z from "zod/mini";
import { createLog } from "../adapters/power-log.ts";
import { snsEnvelopeSchema } from "../contract.ts";

const recordSchema = z.looseObject({
  messageId: z.string(),
  body: z.string(),
  attributes: z.looseObject({ ApproximateReceiveCount: z.coerce.number() }),
});
const sqsEventSchema = z.object({ Records: z.array(recordSchema) });

export type Message = { readonly body: string; readonly receives: number };
export type BatchResponse = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

/** What was published to a topic, out of the body of the queue's message; throws when it is none. */
export const publishedIn = (body: string): unknown => JSON.parse(snsEnvelopeSchema.parse(JSON.parse(body)).Message);

/** A Lambda handler that gives each message of a batch to `handle`; what throws is logged and comes back. */
export function readMessages(handle: (message: Message) => Promise<void>): (event: unknown) => Promise<BatchResponse> {
  const log = createLog();
  return (event) => {
    const processor = new BatchProcessor(EventType.SQS);
    const read = async (record: unknown): Promise<void> => {
      const { messageId, body, attributes } = recordSchema.parse(record);
      const receives = attributes.ApproximateReceiveCount;
      try {
        await handle({ body, receives });
      } catch (error) {
        log.error("message-failed", error, { queueMessage: messageId, receives });
        throw error;
      }
    };
    return processPartialResponse(sqsEventSchema.parse(event), read, processor, { throwOnFullBatchFailure: false });
  };
}
