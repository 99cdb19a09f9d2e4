import type { BucketName, PoolName, QueueName, SecretName } from "@quayside/functions/services.ts";
import type { IUserPool, IUserPoolClient } from "aws-cdk-lib/aws-cognito";
import type { ITable } from "aws-cdk-lib/aws-dynamodb";
import type { IEventBus } from "aws-cdk-lib/aws-events";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { ISecret } from "aws-cdk-lib/aws-secretsmanager";
import type { IQueue } from "aws-cdk-lib/aws-sqs";

/** Everything a function may be granted, whichever stack made it. */
export interface Resources {
  table: ITable;
  buckets: Record<BucketName, IBucket>;
  pools: Record<PoolName, { pool: IUserPool; client: IUserPoolClient }>;
  bus: IEventBus;
  queues: Record<QueueName, IQueue>;
  secrets: Record<SecretName, ISecret>;
  /** What does not come from a resource: publishable keys and origins, from `cdk.json` or `-c`. */
  settings: Record<"STRIPE_PUBLISHABLE_KEY" | "STORE_ORIGIN" | "ADMIN_ORIGIN" | "MAIL_IDENTITY", string>;
}

/** The value of a name that `functions/platform/env.ts` reads. */
export function environmentValue(name: string, resources: Resources): string {
  const { buckets, pools, bus, queues, secrets, settings } = resources;
  const values: Record<string, () => string> = {
    MEDIA_BUCKET: () => buckets.media.bucketName,
    SNAPSHOT_BUCKET: () => buckets.snapshot.bucketName,
    IMPORT_BUCKET: () => buckets.import.bucketName,
    SITE_BUCKET: () => buckets.site.bucketName,
    AUDIT_BUCKET: () => buckets.audit.bucketName,
    LAKE_BUCKET: () => buckets.lake.bucketName,
    TRACK_QUEUE_URL: () => queues.track.queueUrl,
    REPORTS_BUCKET: () => buckets.reports.bucketName,
    EVENT_BUS: () => bus.eventBusName,
    STRIPE_SECRET_ID: () => secrets.stripe.secretName,
    LINK_SECRET_ID: () => secrets.link.secretName,
    CUSTOMER_POOL_ID: () => pools.customers.pool.userPoolId,
    CUSTOMER_CLIENT_ID: () => pools.customers.client.userPoolClientId,
    STAFF_POOL_ID: () => pools.staff.pool.userPoolId,
    STAFF_CLIENT_ID: () => pools.staff.client.userPoolClientId,
    STRIPE_PUBLISHABLE_KEY: () => settings.STRIPE_PUBLISHABLE_KEY,
    STORE_ORIGIN: () => settings.STORE_ORIGIN,
    ADMIN_ORIGIN: () => settings.ADMIN_ORIGIN,
  };
  const value = values[name];
  if (!value) throw new Error(`functions/services.ts names ${name}, which no stack provides`);
  return value();
}
