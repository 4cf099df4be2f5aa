// Which receipt rule set an account shall have active, before and after this deployment.
// Invariant: a foreign rule set is never replaced unless the settings say so, and only ours is ever switched off.

export type RuleSetRequest =
  | { readonly type: "Create" | "Update"; readonly ruleSet: string; readonly replaceActive: boolean }
  | { readonly type: "Delete"; readonly ruleSet: string };

export type RuleSetStep =
  | { readonly kind: "activate"; readonly ruleSet: string }
  | { readonly kind: "deactivate" }
  | { readonly kind: "nothing" }
  | { readonly kind: "refuse"; readonly why: string };

/** Decides from the request and the account's active rule set, if it has one. */
export function decideRuleSet(request: RuleSetRequest, active: string | undefined): RuleSetStep {
  if (request.type === "Delete") return active === request.ruleSet ? { kind: "deactivate" } : { kind: "nothing" };
  if (active === request.ruleSet) return { kind: "nothing" };
  if (active === undefined || request.replaceActive) return { kind: "activate", ruleSet: request.ruleSet };
  return {
    kind: "refuse",
    why: `The account's active receipt rule set is "${active}". An account has one: set "replaceActiveRuleSet": true in infra/settings.json to take its place, or use another region or account.`,
  };
}
