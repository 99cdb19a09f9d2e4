import { keepDays } from "@quayside/functions/reports/keep-days.ts";
import type { BucketName, SecretName } from "@quayside/functions/services.ts";
import { keyFields, ttlField } from "@quayside/functions/store/table.ts";
import { Duration, RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { HttpMethods, type IBucket, ObjectLockRetention } from "aws-cdk-lib/aws-s3";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import { acknowledge } from "../acknowledge.ts";
import { StoreBucket } from "../constructs/store-bucket.ts";

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** What must outlive every deployment: the table, the buckets, the secrets. */
export class DataStack extends Stack {
  readonly table: TableV2;
  readonly buckets: Record<BucketName, IBucket>;
  readonly secrets: Record<SecretName, Secret>;
  readonly accessLogs: IBucket;

  constructor(scope: Construct, id: string, props: StackProps & { adminOrigins: readonly string[] }) {
    super(scope, id, props);
    this.table = new TableV2(this, "Table", {
      partitionKey: text(keyFields.primary.pk),
      sortKey: text(keyFields.primary.sk),
      globalSecondaryIndexes: (["gsi1", "gsi2"] as const).map((indexName) => ({
        indexName,
        partitionKey: text(keyFields[indexName].pk),
        sortKey: text(keyFields[indexName].sk),
        projectionType: ProjectionType.ALL,
      })),
      billing: Billing.onDemand(),
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      encryption: TableEncryptionV2.awsManagedKey(),
      timeToLiveAttribute: ttlField,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });

    this.accessLogs = new StoreBucket(this, "AccessLogs", { lifecycleRules: [{ expiration: Duration.days(90) }] });
    acknowledge(
      this.accessLogs,
      "AwsSolutions-S1",
      "It is the bucket that access logs go to; logging it into itself would never end.",
    );
    const logged = (prefix: string) => ({
      serverAccessLogsBucket: this.accessLogs,
      serverAccessLogsPrefix: `${prefix}/`,
    });
    this.buckets = {
      media: new StoreBucket(this, "Media", {
        ...logged("media"),
        // Uploads that were never finished; what is served lies under another prefix.
        lifecycleRules: [{ prefix: "inbox/", expiration: Duration.days(1) }],
        cors: uploadsFrom(props.adminOrigins),
      }),
      snapshot: new StoreBucket(this, "Snapshot", {
        ...logged("snapshot"),
        lifecycleRules: [{ prefix: "snapshot/files/", noncurrentVersionExpiration: Duration.days(3) }],
      }),
      import: new StoreBucket(this, "Import", {
        ...logged("import"),
        lifecycleRules: [{ expiration: Duration.days(30) }],
        cors: uploadsFrom(props.adminOrigins),
      }),
      site: new StoreBucket(this, "Site", logged("site")),
      lake: new StoreBucket(this, "Lake", {
        ...logged("lake"),
        // Readers of the state before are long done; what a compaction removed can be looked at for some days.
        lifecycleRules: [
          { noncurrentVersionExpiration: Duration.days(3) },
          // Athena's, where it is used: read once.
          { prefix: "answers/", expiration: Duration.days(1) },
        ],
      }),
      reports: new StoreBucket(this, "Reports", {
        ...logged("reports"),
        lifecycleRules: [{ expiration: Duration.days(keepDays) }],
      }),
      audit: new StoreBucket(this, "Audit", {
        ...logged("audit"),
        objectLockEnabled: true,
        objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(3653)),
      }),
    };
    this.letCloudFrontRead(this.buckets.media);
    this.letCloudFrontRead(this.buckets.site);
    this.secrets = {
      stripe: this.secret("Stripe", "Stripe: {secretKey, publishableKey, webhookSecrets[]}"),
      link: this.secret("Link", "Key that signs links in mails"),
    };
  }

  /** By account, not by distribution: that one lives in a later stack, and naming it here would be a circle. */
  private letCloudFrontRead(bucket: IBucket): void {
    bucket.addToResourcePolicy(
      new PolicyStatement({
        actions: ["s3:GetObject"],
        principals: [new ServicePrincipal("cloudfront.amazonaws.com")],
        resources: [bucket.arnForObjects("media/*")],
        conditions: { StringEquals: { "aws:SourceAccount": this.account } },
      }),
    );
  }

  private secret(id: string, description: string): Secret {
    const secret = new Secret(this, `${id}Secret`, { description, removalPolicy: RemovalPolicy.RETAIN });
    acknowledge(
      secret,
      "AwsSolutions-SMG4",
      "The provider issues it (or links in sent mails depend on it); the runbook says how to roll it with two live values.",
    );
    return secret;
  }
}

/** Browsers of these origins may post files to a bucket. */
function uploadsFrom(origins: readonly string[]) {
  return [{ allowedMethods: [HttpMethods.POST], allowedOrigins: [...origins], allowedHeaders: ["*"], maxAge: 3600 }];
}
