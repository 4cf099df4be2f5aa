// The function URL of `List-Unsubscribe`: public, because a mail program has no account with us.
// Invariant: the sealed token in the path is the only right to pause, and pausing is all that it can do.

import { Duration, Validations } from "aws-cdk-lib";
import { FunctionUrlAuthType } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import type { Alarms } from "./alarms.ts";
import { MailFunction } from "./mail-function.ts";
import type { MemoryTable } from "./memory-table.ts";

export class Unsubscribing extends Construct {
  readonly mailFunction: MailFunction;
  /** Ends in a slash; the token follows. */
  readonly url: string;

  constructor(
    scope: Construct,
    id: string,
    { table, alarms }: { readonly table: MemoryTable; readonly alarms: Alarms },
  ) {
    super(scope, id);
    this.mailFunction = new MailFunction(this, "Unsubscribe", {
      handler: "unsubscribe",
      timeout: Duration.seconds(10),
      memoryMb: 256,
      alarms,
    });
    table.grant(this.mailFunction.role);
    this.url = this.mailFunction.fn.addFunctionUrl({ authType: FunctionUrlAuthType.NONE }).url;
    Validations.of(this.mailFunction).acknowledge({
      id: "AwsSolutions-L1",
      reason: "Node.js 24 is the newest runtime that Lambda offers.",
    });
  }
}
