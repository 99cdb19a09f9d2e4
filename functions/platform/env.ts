/** The only place that reads the environment. Each name is set by the deployment and by the local platform alike. */
function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: the deployment of this function lacks it`);
  return value;
}

export const env = {
  get storeId() {
    return process.env.STORE_ID ?? "main";
  },
  get tableName() {
    return process.env.TABLE_NAME ?? "quayside";
  },
  get logLevel() {
    return process.env.LOG_LEVEL ?? "INFO";
  },
  get mediaBucket() {
    return required("MEDIA_BUCKET");
  },
  /** Search artefacts published for the storefront. */
  get snapshotBucket() {
    return required("SNAPSHOT_BUCKET");
  },
  /** What the store is served from: the app's files and the pages made ahead of time. */
  get siteBucket() {
    return required("SITE_BUCKET");
  },
  get importBucket() {
    return required("IMPORT_BUCKET");
  },
  /** Facts and what is made of them, as Parquet. */
  get lakeBucket() {
    return required("LAKE_BUCKET");
  },
  /** Files of reports. */
  get reportsBucket() {
    return required("REPORTS_BUCKET");
  },
  /** Set where questions to the lake go to Athena; unset they are answered in the function. */
  get athena() {
    const { ATHENA_WORK_GROUP: workGroup, ATHENA_DATABASE: database } = process.env;
    return workGroup && database ? { workGroup, database } : undefined;
  },
  get auditBucket() {
    return required("AUDIT_BUCKET");
  },
  /** URL of the queue that takes what happens in the storefront to the lake. */
  get trackQueueUrl() {
    return required("TRACK_QUEUE_URL");
  },
  get eventBus() {
    return required("EVENT_BUS");
  },
  /** Secrets Manager id of `{ secretKey, publishableKey, webhookSecrets[] }`. */
  get stripeSecretId() {
    return required("STRIPE_SECRET_ID");
  },
  /** Base URL of the Stripe API; unset in production, where the library's own is right. */
  get stripeApiBase() {
    return process.env.STRIPE_API_BASE;
  },
  get stripePublishableKey() {
    return required("STRIPE_PUBLISHABLE_KEY");
  },
  /** Secrets Manager id of the key that signs links in mails. */
  get linkSecretId() {
    return required("LINK_SECRET_ID");
  },
  /** Origin of the storefront, for links in mails. */
  get storeOrigin() {
    return required("STORE_ORIGIN");
  },
  get customerPool() {
    return { userPoolId: required("CUSTOMER_POOL_ID"), clientId: required("CUSTOMER_CLIENT_ID") };
  },
  /** The customer pool's public keys; unset in production, where they come from the pool's own https address. */
  get customerJwks() {
    return process.env.CUSTOMER_JWKS;
  },
  /** Origin of the admin, for links in mails to the store's people. */
  get adminOrigin() {
    return required("ADMIN_ORIGIN");
  },
  get staffPool() {
    return { userPoolId: required("STAFF_POOL_ID"), clientId: required("STAFF_CLIENT_ID") };
  },
  /** Where the Lambda keeps files between invocations. */
  get scratchDir() {
    return process.env.SCRATCH_DIR ?? "/tmp";
  },
};
