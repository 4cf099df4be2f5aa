// The mailer by SES; loaded with the first mail that is answered.
// Invariant: the SDK never sends twice on its own, because SES has no idempotency token.

import { SESClient } from "@aws-sdk/client-ses";
import { createMailer } from "../adapters/ses-mailer.ts";
import type { Mailer } from "../app/ports.ts";

/** SES answers in a fraction of this; what takes longer has an unknown outcome, which its send event settles. */
const SES_TIMEOUT_MS = 15_000;

export function composeMailer(configurationSet: string): Mailer {
  const requestHandler = { requestTimeout: SES_TIMEOUT_MS, throwOnRequestTimeout: true };
  return createMailer(new SESClient({ maxAttempts: 1, requestHandler }), configurationSet);
}
