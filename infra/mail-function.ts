// A Lambda function as this service makes them: one bundle, one role, one log group, two alarms.
// Invariant: the role has what the construct that owns the function grants, and no managed policy.

import { RemovalPolicy } from "aws-cdk-lib";
import type { Duration } from "aws-cdk-lib";
import { Effect, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import { NodejsFunction, OutputFormat } from "aws-cdk-lib/aws-lambda-nodejs";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { FIVE_MINUTES } from "./alarms.ts";
import { BUNDLING } from "./bundling.ts";
import type { Alarms } from "./alarms.ts";

export type MailFunctionProps = {
  /** File name in functions/handlers, without its ending. */
  readonly handler: string;
  readonly timeout: Duration;
  readonly memoryMb: number;
  readonly alarms: Alarms;
};

export class MailFunction extends Construct {
  readonly fn: NodejsFunction;
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
    this.fn = new NodejsFunction(this, "Function", {
      entry: new URL(`../functions/handlers/${handler}.ts`, import.meta.url).pathname,
      handler: "handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      depsLockFilePath: new URL("../package-lock.json", import.meta.url).pathname,
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
      bundling: {
        minify: BUNDLING.minify,
        format: OutputFormat.CJS,
        target: BUNDLING.target,
        mainFields: [...BUNDLING.mainFields],
        esbuildArgs: Object.fromEntries(
          Object.entries(BUNDLING.alias).map(([name, file]) => [`--alias:${name}`, file]),
        ),
        sourceMap: true,
        sourcesContent: false,
        // A bundled SDK loads faster than the runtime's own.
        externalModules: [],
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
