// The stack as a template, without bundling: tests ask what it has, never what it looks like.
import { App, Validations } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { AwsSolutionsChecks } from "cdk-nag";
import { parseSettings } from "../../infra/settings.ts";
import { LivstegnStack } from "../../infra/stack.ts";

export const SETTINGS = parseSettings({
  stage: "test",
  domain: "in.example.org",
  region: "eu-west-1",
  owners: "open",
  alarmAddress: "ann@example.org",
});

const withoutBundling = { context: { "aws:cdk:bundling-stacks": [] } };

export function synthesize(): Template {
  const app = new App(withoutBundling);
  return Template.fromStack(new LivstegnStack(app, "livstegn-test", { settings: SETTINGS }));
}

/** Throws when a rule of cdk-nag finds something that is not acknowledged with a reason. */
export function synthesizeWithNag(): void {
  const app = new App(withoutBundling);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  new LivstegnStack(app, "livstegn-test", { settings: SETTINGS });
  app.synth();
}
