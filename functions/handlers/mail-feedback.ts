// Queue of SES events about mails that were sent.
// Invariant: events come late, twice and in any order; each is safe to repeat.

import { sendEventSchema, snsEnvelopeSchema } from "../contract.ts";
import { recordFeedback } from "../app/record-feedback.ts";
import { readMessages } from "./batch.ts";
import { compose } from "./compose.ts";

export const handler = readMessages(({ body }) =>
  recordFeedback(compose(), sendEventSchema.parse(JSON.parse(snsEnvelopeSchema.parse(JSON.parse(body)).Message))),
);
