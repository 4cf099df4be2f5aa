// CloudFormation's custom resource that makes our receipt rule set the active one.
// Invariant: every request is answered, also when the work failed; a stack never waits for an hour.

import { DescribeActiveReceiptRuleSetCommand, SESClient, SetActiveReceiptRuleSetCommand } from "@aws-sdk/client-ses";
import * as z from "zod/mini";
import { decideRuleSet } from "../app/activate-rule-set.ts";

const requestSchema = z.looseObject({
  RequestType: z.enum(["Create", "Update", "Delete"]),
  ResponseURL: z.url(),
  StackId: z.string(),
  RequestId: z.string(),
  LogicalResourceId: z.string(),
  ResourceProperties: z.looseObject({ RuleSetName: z.string(), ReplaceActive: z.enum(["true", "false"]) }),
});
type Request = z.infer<typeof requestSchema>;

export async function handler(event: unknown): Promise<void> {
  const request = requestSchema.parse(event);
  const failure = await act(request).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : "unknown"),
  );
  const { StackId, RequestId, LogicalResourceId, ResourceProperties } = request;
  const Status = failure === undefined ? "SUCCESS" : "FAILED";
  const body = JSON.stringify({
    Status,
    Reason: failure,
    PhysicalResourceId: `active-${ResourceProperties.RuleSetName}`,
    StackId,
    RequestId,
    LogicalResourceId,
  });
  await fetch(request.ResponseURL, { method: "PUT", headers: { "content-type": "" }, body });
}

async function act({ RequestType: type, ResourceProperties }: Request): Promise<void> {
  const ses = new SESClient({});
  const { RuleSetName: ruleSet, ReplaceActive } = ResourceProperties;
  const { Metadata } = await ses.send(new DescribeActiveReceiptRuleSetCommand({}));
  const step = decideRuleSet({ type, ruleSet, replaceActive: ReplaceActive === "true" }, Metadata?.Name);
  if (step.kind === "refuse") throw new Error(step.why);
  if (step.kind === "activate") await ses.send(new SetActiveReceiptRuleSetCommand({ RuleSetName: ruleSet }));
  if (step.kind === "deactivate") await ses.send(new SetActiveReceiptRuleSetCommand({}));
}
