// Wildcards in policies, each with the reason that it must be one.
// Invariant: an acknowledgement names one resource, so that another wildcard beside it still fails the synthesis.

import { Validations } from "aws-cdk-lib";
import type { Construct } from "constructs";

/** Acknowledges one wildcard resource, written as cdk-nag prints it (`<LogicalId.Arn>` for a reference). */
export function acknowledgeWildcard(
  scope: Construct,
  { resource, reason }: { readonly resource: string; readonly reason: string },
): void {
  Validations.of(scope).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason });
}
