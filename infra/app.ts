// The CDK app: one stack from one file of settings, judged by cdk-nag at every synthesis.
// Invariant: synthesis needs no network and no account.

import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { loadSettings } from "./settings.ts";
import { LivstegnStack } from "./stack.ts";

const settings = loadSettings();
const app = new App();
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
new LivstegnStack(app, `livstegn-${settings.stage}`, { settings });
