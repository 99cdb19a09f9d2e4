import type { BucketName, Service } from "@quayside/functions/services.ts";
import { playedServices } from "../aws/control-plane.ts";
import { localAccount } from "../aws/local-account.ts";
import { localPools } from "./pools.ts";

export const tableName = "quayside";
export const busName = "quayside";
const bucketNames: readonly BucketName[] = ["media", "snapshot", "import", "audit", "site", "lake", "reports"];

export function bucketName(name: BucketName): string {
  return `quayside-${name}`;
}
export const allBuckets = bucketNames.map(bucketName);

/** What the running platform knows and functions must be told. */
export interface LocalFacts {
  endpoints: { aws: string; dynamo: string; objects: string; identity: string };
  storeOrigin: string;
  adminOrigin: string;
  publishableKey: string;
  customerJwks: object;
}

/** Leads any AWS SDK client in a process with this environment to the stand-ins, whatever that machine is set up for. */
export function awsEnvironment({ endpoints }: LocalFacts): Record<string, string> {
  const { accessKeyId, secretAccessKey } = localAccount.credentials;
  return {
    AWS_REGION: localAccount.region,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_CONFIG_FILE: "/dev/null",
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamo,
    AWS_ENDPOINT_URL_DYNAMODB_STREAMS: endpoints.dynamo,
    AWS_ENDPOINT_URL_S3: endpoints.objects,
    AWS_ENDPOINT_URL_SQS: endpoints.objects,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: endpoints.identity,
    ...Object.fromEntries(playedServices.map((name) => [`AWS_ENDPOINT_URL_${name}`, endpoints.aws])),
  };
}

/** Every name that `functions/platform/env.ts` reads. */
export function storeEnvironment(facts: LocalFacts): Record<string, string> {
  const { customers, staff } = localPools;
  return {
    STORE_ID: "main",
    TABLE_NAME: tableName,
    MEDIA_BUCKET: bucketName("media"),
    SNAPSHOT_BUCKET: bucketName("snapshot"),
    IMPORT_BUCKET: bucketName("import"),
    SITE_BUCKET: bucketName("site"),
    AUDIT_BUCKET: bucketName("audit"),
    LAKE_BUCKET: bucketName("lake"),
    TRACK_QUEUE_URL: `${facts.endpoints.objects}/${localAccount.accountId}/track`,
    REPORTS_BUCKET: bucketName("reports"),
    EVENT_BUS: busName,
    STRIPE_SECRET_ID: "stripe",
    LINK_SECRET_ID: "link",
    STRIPE_PUBLISHABLE_KEY: facts.publishableKey,
    STORE_ORIGIN: facts.storeOrigin,
    ADMIN_ORIGIN: facts.adminOrigin,
    CUSTOMER_POOL_ID: customers.id,
    CUSTOMER_CLIENT_ID: customers.clientId,
    STAFF_POOL_ID: staff.id,
    STAFF_CLIENT_ID: staff.clientId,
  };
}

/** What one function is given: the names of its row, as in the cloud, and what only this machine needs. */
export function functionEnvironment(service: Service, facts: LocalFacts, scratchDir: string): Record<string, string> {
  const all = storeEnvironment(facts);
  const named = ["STORE_ID", "TABLE_NAME", ...service.env].map((name) => {
    const value = all[name];
    if (value === undefined)
      throw new Error(`functions/services.ts names ${name}, which the platform does not provide`);
    return [name, value];
  });
  return {
    ...awsEnvironment(facts),
    ...Object.fromEntries(named),
    CUSTOMER_JWKS: JSON.stringify(facts.customerJwks),
    STRIPE_API_BASE: facts.endpoints.aws,
    SCRATCH_DIR: scratchDir,
  };
}
