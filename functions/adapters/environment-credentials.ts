// The credentials of a Lambda function: they stand in its environment, and nowhere else.
// Invariant: takes the place of the SDK's default chain in the bundles, whose other links (profiles, SSO, metadata services)
// a function never has and would load all the same; see infra/bundling.ts.

import { fromEnv } from "@aws-sdk/credential-provider-env";

/** Named as the SDK's clients import it. */
export const defaultProvider = (): ReturnType<typeof fromEnv> => fromEnv();
