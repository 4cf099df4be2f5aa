// Queue of SES events about mails that were sent.
// Invariant: events come late, twice and in any order; each is safe to repeat.

import { sendEventSchema } from "../contract.ts";
import { recordFeedback } from "../app/record-feedback.ts";
import { publishedIn, readMessages } from "./batch.ts";
import { composeMemory } from "./compose.ts";

export const handler = readMessages(({ body }) =>
  recordFeedback(composeMemory(), sendEventSchema.parse(publishedIn(body))),
);
