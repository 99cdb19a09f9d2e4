import { type App, type Stack, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { acknowledgeAll } from "./acknowledge.ts";
import { acknowledged } from "./acknowledged.data.ts";
import { repositoryRoot } from "./repository.ts";
import { ApiStack } from "./stacks/api.ts";
import { DataStack } from "./stacks/data.ts";
import { EdgeStack } from "./stacks/edge.ts";
import { EventsStack } from "./stacks/events.ts";
import { FiguresStack } from "./stacks/figures.ts";
import { IdentityStack } from "./stacks/identity.ts";
import { JobsStack } from "./stacks/jobs.ts";
import { ObservabilityStack } from "./stacks/observability.ts";
import { WebStack } from "./stacks/web.ts";

export interface BuildOptions {
  /** Folder with `web-store/dist` and `web-admin/dist`. */
  distRoot?: string;
}

/** Context keys an operator sets with `-c` or in `cdk.json`; see docs/operations.md. */
function settingsOf(app: App) {
  const read = (name: string, fallback: string) => String(app.node.tryGetContext(`quayside:${name}`) ?? fallback);
  const domain = (app: "store" | "admin") => {
    const name = read(`${app}Domain`, "");
    return name ? { name, certificateArn: read("certificateArn", "") } : undefined;
  };
  const storeDomain = domain("store");
  const adminDomain = domain("admin");
  return {
    region: read("region", "eu-west-1"),
    storeDomain,
    adminDomain,
    storeOrigin: storeDomain ? `https://${storeDomain.name}` : "https://store.invalid",
    adminOrigin: adminDomain ? `https://${adminDomain.name}` : "https://admin.invalid",
    publishableKey: read("stripePublishableKey", "pk_unset"),
    mailIdentity: read("mailIdentity", "store.invalid"),
    /** `athena` gives the lake its tables in Athena's catalogue, and has figures asked for there. */
    figures: read("figures", "duckdb"),
  };
}

/** Functions that ask figures of whichever engine answers. */
const askers: readonly string[] = ["analytics", "reporter"];

/** Every stack of a deployment, in the order data flows. Needs no network and no account. */
export function build(app: App, { distRoot = repositoryRoot }: BuildOptions = {}) {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const settings = settingsOf(app);
  const account = process.env.CDK_DEFAULT_ACCOUNT;
  const props = { env: { region: settings.region, ...(account ? { account } : {}) }, crossRegionReferences: true };
  const origin = (domain: { name: string } | undefined) =>
    domain ? [`https://${domain.name}`] : ["https://*.cloudfront.net"];

  const edge = new EdgeStack(app, "QuaysideEdge", { ...props, env: { ...props.env, region: "us-east-1" } });
  const data = new DataStack(app, "QuaysideData", { ...props, adminOrigins: origin(settings.adminDomain) });
  const identity = new IdentityStack(app, "QuaysideIdentity", props);
  const given = {
    table: data.table,
    buckets: data.buckets,
    secrets: data.secrets,
    pools: identity.pools,
    settings: {
      STRIPE_PUBLISHABLE_KEY: settings.publishableKey,
      STORE_ORIGIN: settings.storeOrigin,
      ADMIN_ORIGIN: settings.adminOrigin,
      MAIL_IDENTITY: settings.mailIdentity,
    },
  };
  const events = new EventsStack(app, "QuaysideEvents", { ...props, given });
  const { resources } = events;
  const jobs = new JobsStack(app, "QuaysideJobs", { ...props, resources });
  const api = new ApiStack(app, "QuaysideApi", { ...props, resources });
  const pool = `https://cognito-idp.${settings.region}.amazonaws.com`;
  const uploads = [data.buckets.import, data.buckets.media].map(
    (bucket) => `https://${bucket.bucketRegionalDomainName}`,
  );
  const poolOf = ({ pool, client }: (typeof identity.pools)["staff"]) => ({
    userPoolId: pool.userPoolId,
    clientId: client.userPoolClientId,
  });
  const { region, storeOrigin } = settings;
  const adminConfig = { region, staffPool: poolOf(identity.pools.staff), storeOrigin };
  const storeConfig = { region, customerPool: poolOf(identity.pools.customers) };
  const fallback = events.urls.store;
  if (!fallback) throw new Error("no service answers for the store's pages");
  const web = new WebStack(app, "QuaysideWeb", {
    ...props,
    shared: {
      apiEndpoint: api.api.apiEndpoint,
      media: data.buckets.media,
      accessLogs: data.accessLogs,
      webAclArn: edge.webAclArn,
    },
    apps: {
      store: {
        dist: `${distRoot}/web-store/dist`,
        origins: { connect: [pool] },
        domain: settings.storeDomain,
        config: storeConfig,
        pages: { bucket: data.buckets.site, fallback },
      },
      admin: {
        dist: `${distRoot}/web-admin/dist`,
        origins: { connect: [pool], upload: uploads },
        domain: settings.adminDomain,
        config: adminConfig,
      },
    },
  });
  const functions = [...api.functions, ...events.functions, ...jobs.functions];
  const deadLetters = [...events.deadLetters, jobs.deadLetters];
  const observability = new ObservabilityStack(app, "QuaysideObservability", {
    ...props,
    watched: { api: api.api, functions, deadLetters },
  });
  const figures: Record<string, Stack> = {};
  if (settings.figures === "athena") {
    const athena = new FiguresStack(app, "QuaysideFigures", { ...props, lake: data.buckets.lake });
    for (const each of functions) if (askers.includes(each.name)) athena.letAsk(each);
    figures.figures = athena;
  }
  acknowledgeAll(app, acknowledged);
  return { edge, data, identity, events, jobs, api, web, observability, ...figures };
}
