// A Lambda function as this service makes them: one bundle, one role, one log group, two alarms.
// Invariant: the role has what the construct that owns the function grants, and no managed policy.

import { AssetHashType, RemovalPolicy } from "aws-cdk-lib";
import type { Duration } from "aws-cdk-lib";
import { Effect, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Code, Function as LambdaFunction, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import type { AssetCode } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { FIVE_MINUTES } from "./alarms.ts";
import { bundleHandler } from "./bundling.ts";
import type { Alarms } from "./alarms.ts";

export type MailFunctionProps = {
  /** File name in functions/handlers, without its ending. */
  readonly handler: string;
  readonly timeout: Duration;
  readonly memoryMb: number;
  readonly alarms: Alarms;
};

export class MailFunction extends Construct {
  readonly fn: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, { handler, timeout, memoryMb, alarms }: MailFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, "Logs", {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    this.role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
        resources: [logGroup.logGroupArn],
      }),
    );
    this.fn = new LambdaFunction(this, "Function", {
      code: codeOf(handler),
      handler: "index.handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      role: this.role,
      logGroup,
      timeout,
      memorySize: memoryMb,
      tracing: Tracing.DISABLED,
      environment: {
        POWERTOOLS_SERVICE_NAME: handler,
        POWERTOOLS_METRICS_NAMESPACE: "Livstegn",
        NODE_OPTIONS: "--enable-source-maps",
      },
    });
    alarms.add(this, "Errors", {
      metric: this.fn.metricErrors({ period: FIVE_MINUTES }),
      threshold: 1,
      says: `The function ${handler} failed.`,
      section: "function-errors",
    });
  }

  /** Adds what all functions need to know. */
  addEnvironment(environment: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(environment)) this.fn.addEnvironment(name, value);
  }
}

/** The bundled handler, named after what is in it: an unchanged function is not deployed again. */
function codeOf(handler: string): AssetCode {
  return Code.fromAsset(new URL("../functions/handlers", import.meta.url).pathname, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Asked for by the type; the local way below never fails over to it.
      image: Runtime.NODEJS_24_X.bundlingImage,
      // CDK bundles once for all that it cannot tell apart, and it does not look into `local`.
      command: [handler],
      local: {
        tryBundle: (folder) => {
          bundleHandler(handler, folder);
          return true;
        },
      },
    },
  });
}
