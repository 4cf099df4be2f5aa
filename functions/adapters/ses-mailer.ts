// Sending by SES, one attempt a call.
// Invariant: an outcome is answered only when SES gave one; whatever leaves it open throws, and is settled by SES's own event.

import { SendRawEmailCommand, SESServiceException } from "@aws-sdk/client-ses";
import type { SESClient } from "@aws-sdk/client-ses";
import type { Mailer, SendOutcome } from "../app/ports.ts";
import { SENT_TAGS } from "../contract.ts";
import { composeMail } from "./compose-mail.ts";

/**
 * Refusals that the same mail would meet again, by SES's error codes ("Common errors" and SendRawEmail in the API reference).
 * Every other refusal (throttling, a paused account, a missing permission or identity) can pass, or be repaired.
 */
const FINAL_REFUSALS: ReadonlySet<string> = new Set(["MessageRejected", "InvalidParameterValue", "ValidationError"]);
/** Answers of the 400s after which the mail may have been taken all the same. */
const OPEN_STATUS: ReadonlySet<number> = new Set([408]);

/** A mailer; the client must not try again on its own (`maxAttempts: 1`), because SES knows no idempotency token. */
export function createMailer(client: SESClient, configurationSet: string): Mailer {
  return {
    send: async (mail, { owner, sent }) => {
      const command = new SendRawEmailCommand({
        RawMessage: { Data: await composeMail(mail) },
        // Named here, so that no header can add a recipient.
        Destinations: [mail.to],
        ConfigurationSetName: configurationSet,
        Tags: [
          { Name: SENT_TAGS.owner, Value: owner },
          { Name: SENT_TAGS.sent, Value: sent },
        ],
      });
      try {
        const { MessageId } = await client.send(command);
        if (MessageId === undefined) throw new Error("SES answered without a message id.");
        return { kind: "accepted", messageId: MessageId };
      } catch (error) {
        return refusalOf(error);
      }
    },
  };
}

/** The refusal that an error stands for; throws it when the outcome is open. Its message may bear an address, so only the name is kept. */
function refusalOf(error: unknown): SendOutcome {
  if (!(error instanceof SESServiceException)) throw error;
  const status = error.$metadata.httpStatusCode ?? 0;
  if (status < 400 || status >= 500 || OPEN_STATUS.has(status)) throw error;
  return { kind: "rejected", why: error.name, retry: !FINAL_REFUSALS.has(error.name) };
}
