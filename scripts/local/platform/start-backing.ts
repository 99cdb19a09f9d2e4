import { SQSClient } from "@aws-sdk/client-sqs";
import { systemClock } from "@quayside/functions/platform/clock.ts";
import { type ControlPlane, startControlPlane } from "../aws/control-plane.ts";
import { localAccount } from "../aws/local-account.ts";
import { eventBus } from "../events/bus.ts";
import type { Scheduler } from "../events/scheduler.ts";
import type { Identity } from "../identity/server.ts";
import { createStripe, type StripeStandIn } from "../stripe/server.ts";
import type { DataFolder } from "./data-folder.ts";
import type { LocalFacts } from "./environment.ts";
import { type LocalSecrets, localSecrets } from "./local-secrets.ts";
import { origins } from "./origins.ts";
import { localPools } from "./pools.ts";
import type { PortPlan } from "./port-plan.ts";
import { ensureQueues, type FedQueue, type ServiceRow } from "./queues.ts";
import { runPrefix, runSchedule } from "./run-schedule.ts";
import { authenticatorsOf, type StaffMember, startIdentity } from "./start-identity.ts";
import { type Stores, startStores } from "./start-stores.ts";

export interface BackingOptions {
  ports: PortPlan;
  data: DataFolder;
  services: readonly ServiceRow[];
  staff: readonly StaffMember[];
  log(line: string): void;
  /** Called with what must be stopped, in the order it was started. */
  onStarted(stop: () => Promise<void>): void;
  /** Whether the payment provider reports from the start. */
  isOpen: boolean;
  /** The scheduler, once it runs. */
  scheduler(): Scheduler | undefined;
}

/** Everything the functions rely on. */
export interface Backing extends Stores {
  queues: readonly FedQueue[];
  sqs: SQSClient;
  stripe: StripeStandIn;
  control: ControlPlane;
  identity: Identity;
  facts: LocalFacts;
}

function startStripe(
  dataDir: string,
  secrets: LocalSecrets["stripe"],
  { ports, isOpen }: BackingOptions,
): Promise<StripeStandIn> {
  const { secretKey, publishableKey, webhookSecrets } = secrets;
  const webhook = { url: `http://127.0.0.1:${ports.store}/api/v1/webhooks/stripe`, secrets: webhookSecrets };
  return createStripe({
    dataDir,
    secretKey,
    publishableKey,
    webhook,
    isPaused: !isOpen,
    clock: () => systemClock.now(),
  });
}

/** Starts the stand-ins of AWS and of the payment provider. */
export async function startBacking(options: BackingOptions): Promise<Backing> {
  const { ports, data, services, staff, onStarted } = options;
  const pages = [...origins(ports.store), ...origins(ports.admin)];
  const stores = await startStores({ ...options, origins: pages });
  const { queues, rules } = await ensureQueues(stores.objects, services);
  const sqs = new SQSClient({ ...localAccount, endpoint: stores.objects.endpoint });
  onStarted(async () => sqs.destroy());

  const secrets = localSecrets(data.path);
  const stripe = await startStripe(data.folder("stripe"), secrets.stripe, options);
  onStarted(stripe.close);
  const secretTexts: Record<string, string> = { stripe: JSON.stringify(secrets.stripe), link: secrets.link };
  const control = await startControlPlane({
    port: ports.aws,
    dataDir: data.folder("control"),
    secrets: (name) => (Object.hasOwn(secretTexts, name) ? secretTexts[name] : undefined),
    deliver: eventBus(rules, sqs),
    authenticators: () => authenticatorsOf(staff),
    mounts: { "/v1/": stripe.handle, "/_control": stripe.handle, [runPrefix]: runSchedule(options.scheduler) },
  });
  onStarted(control.stop);
  const pools = await startIdentity(ports.identity, data.folder("identity"), control.inbox, staff);
  onStarted(pools.stop);

  const facts: LocalFacts = {
    endpoints: {
      aws: control.endpoint,
      dynamo: stores.dynamo.endpoint,
      objects: stores.objects.endpoint,
      identity: pools.endpoint,
    },
    storeOrigin: `http://localhost:${ports.store}`,
    adminOrigin: `http://localhost:${ports.admin}`,
    publishableKey: secrets.stripe.publishableKey,
    customerJwks: pools.identity.jwks(localPools.customers.id),
  };
  return { ...stores, queues, sqs, stripe, control, identity: pools.identity, facts };
}
