// The table: everything that is remembered, one item collection an owner.
// Invariant: it outlives the stack, can be restored to any second of 35 days, and cannot be deleted by accident.

import { RemovalPolicy } from "aws-cdk-lib";
import { AttributeType, Billing, ProjectionType, TableEncryptionV2, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { IGrantable } from "aws-cdk-lib/aws-iam";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { DUE_INDEX, KEYS, UNFINISHED_INDEX } from "../functions/contract.ts";

const ITEM_ACTIONS = ["GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"];
type Index = typeof DUE_INDEX | typeof UNFINISHED_INDEX;

export class MemoryTable extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const text = (name: string) => ({ name, type: AttributeType.STRING });
    this.table = new TableV2(this, "Table", {
      partitionKey: text(KEYS.partition),
      sortKey: text(KEYS.sort),
      timeToLiveAttribute: KEYS.expiry,
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      globalSecondaryIndexes: [DUE_INDEX, UNFINISHED_INDEX].map((index) => ({
        indexName: index.name,
        partitionKey: text(index.partition),
        sortKey: text(index.sort),
        projectionType: ProjectionType.KEYS_ONLY,
      })),
    });
  }

  /** Lets a function read and write items, and query the indexes that it names. */
  grant(grantee: IGrantable, ...indexes: readonly Index[]): void {
    const statement = (actions: readonly string[], resources: readonly string[]) =>
      grantee.grantPrincipal.addToPrincipalPolicy(
        new PolicyStatement({ actions: actions.map((action) => `dynamodb:${action}`), resources: [...resources] }),
      );
    statement(ITEM_ACTIONS, [this.table.tableArn]);
    if (indexes.length > 0)
      statement(
        ["Query"],
        indexes.map(({ name }) => `${this.table.tableArn}/index/${name}`),
      );
  }
}
