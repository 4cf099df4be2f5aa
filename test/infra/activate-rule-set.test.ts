import { describe, expect, it } from "vitest";
import { decideRuleSet } from "../../functions/app/activate-rule-set.ts";

describe("the account's one active rule set", () => {
  const ours = "livstegn-prod";
  it.each(["Create", "Update"] as const)("becomes ours on %s where there is none", (type) => {
    expect(decideRuleSet({ type, ruleSet: ours, replaceActive: false }, undefined)).toEqual({
      kind: "activate",
      ruleSet: ours,
    });
  });
  it("is not replaced when it is somebody else's", () => {
    expect(decideRuleSet({ type: "Create", ruleSet: ours, replaceActive: false }, "shop")).toMatchObject({
      kind: "refuse",
      why: expect.stringContaining("replaceActiveRuleSet"),
    });
  });
  it("is replaced when the settings say so", () => {
    expect(decideRuleSet({ type: "Create", ruleSet: ours, replaceActive: true }, "shop")).toEqual({
      kind: "activate",
      ruleSet: ours,
    });
  });
  it("is left alone when it is ours already", () => {
    expect(decideRuleSet({ type: "Update", ruleSet: ours, replaceActive: false }, ours)).toEqual({ kind: "nothing" });
  });
  it("is switched off on removal only when it is ours", () => {
    expect(decideRuleSet({ type: "Delete", ruleSet: ours }, ours)).toEqual({ kind: "deactivate" });
    expect(decideRuleSet({ type: "Delete", ruleSet: ours }, "shop")).toEqual({ kind: "nothing" });
  });
});
