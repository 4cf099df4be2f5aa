// The bucket of raw mails: private, encrypted, empty after 30 days.
// Invariant: nothing here is kept longer than the product promises, also when the stack goes.

import { Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import type { Role } from "aws-cdk-lib/aws-iam";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { BlockPublicAccess, Bucket, BucketEncryption } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { RAW_DAYS, RAW_PREFIX } from "../functions/contract.ts";
import { acknowledgeWildcard } from "./wildcards.ts";

export class RawMailBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bucket = new Bucket(this, "Bucket", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      lifecycleRules: [{ expiration: Duration.days(RAW_DAYS), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      // A bucket with mails in it cannot be removed; what is in it expires, so it is kept and emptied by time.
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this.bucket).acknowledge({
      id: "AwsSolutions-S1",
      reason:
        "An access log would keep traces of people's mails longer than the mails; SES writes and one function reads.",
    });
  }

  /** The bucket as other CDK modules take it: their optional properties are older than exactOptionalPropertyTypes. */
  get shared(): IBucket {
    return this.bucket as IBucket;
  }

  /** Lets a function read raw mails, and nothing else in the bucket. */
  grantRead(grantee: Role): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ["s3:GetObject"], resources: [this.bucket.arnForObjects(`${RAW_PREFIX}*`)] }),
    );
    const logicalId = Stack.of(this).resolve(this.bucket.bucketName).Ref;
    acknowledgeWildcard(grantee, {
      resource: `<${logicalId}.Arn>/${RAW_PREFIX}*`,
      reason: "SES names each mail as it arrives.",
    });
  }
}
