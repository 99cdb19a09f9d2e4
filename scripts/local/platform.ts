import { serviceRows } from "@quayside/functions/services.ts";
import type { AppName } from "@quayside/infra/security-headers.ts";
import type { Functions } from "./api/functions.ts";
import { apiGateway } from "./api/gateway.ts";
import type { Scheduler } from "./events/scheduler.ts";
import { apiRoutes, authorizers } from "./platform/api-routes.ts";
import { openDataFolder } from "./platform/data-folder.ts";
import { checkDataVersion } from "./platform/data-version.ts";
import { awsEnvironment, storeEnvironment } from "./platform/environment.ts";
import { type PortPlan, portPlan } from "./platform/port-plan.ts";
import type { ServiceRow } from "./platform/queues.ts";
import { type Backing, startBacking } from "./platform/start-backing.ts";
import { startEdges } from "./platform/start-edges.ts";
import { type Gates, startEvents } from "./platform/start-events.ts";
import { startFunctions } from "./platform/start-functions.ts";
import type { StaffMember } from "./platform/start-identity.ts";

export interface PlatformOptions {
  /** The first of six ports in a row; 0 takes any that are free. */
  port: number;
  dataDir: string;
  /** The deploy units; those of `functions/services.ts` unless said. */
  services?: readonly ServiceRow[];
  /** Staff who can sign in from the start; the inbox page shows their codes. */
  staff?: readonly StaffMember[];
  /** Built apps; `web-store/dist-local` and `web-admin/dist` unless said. */
  dist?: Partial<Record<AppName, string>>;
  /** Answers with new code once a source file of the functions changed. */
  watch?: boolean;
  /** No job runs and no payment is reported until `open` is called: for a shop that is being set up. */
  isHeld?: boolean;
  log?: (line: string) => void;
}

export interface Platform extends Pick<Backing, "control" | "identity" | "stripe" | "objects"> {
  ports: PortPlan;
  /** Where people go. */
  addresses: { store: string; admin: string; inbox: string };
  /** What a process needs to use the platform by the AWS SDK and `functions/platform/env.ts`. */
  environment: Record<string, string>;
  functions: Functions;
  scheduler: Scheduler;
  /** Lets jobs run, payments be reported and changes be told, where they were held back. */
  open(): void;
  /** From now on changes of the table are kept and told when `open` is called. */
  holdChanges(): void;
  stop(): Promise<void>;
}

type OnStarted = (stop: () => Promise<void>) => void;

async function start(options: PlatformOptions, onStarted: OnStarted): Promise<Omit<Platform, "stop">> {
  const { services = serviceRows, staff = [], log = console.log, dist, watch } = options;
  const gates: Gates = { schedules: !options.isHeld, changes: true };
  const ports = await portPlan(options.port);
  const data = openDataFolder(options.dataDir);
  onStarted(async () => data.close());
  checkDataVersion(data.path);
  let scheduler: Scheduler | undefined;
  const backing = await startBacking({
    ...{ ports, data, services, staff, log, onStarted, isOpen: gates.schedules },
    scheduler: () => scheduler,
  });
  const { control, identity, stripe, objects, facts } = backing;
  const functions = startFunctions({ services, facts, data, log, watch });
  onStarted(functions.stop);
  const { invoke } = functions;
  const api = apiGateway({ routes: apiRoutes(services), authorizers: authorizers(identity), invoke });
  const { originPort } = objects;
  const [paging] = services.find(([, { url }]) => url === "store") ?? [];
  const pages = paging === undefined ? {} : { pages: (event: object) => invoke(paging, event) };
  await startEdges({ ports, api, originPort, storeOrigin: facts.storeOrigin, dist, ...pages, onStarted });
  const folder = data.folder("events");
  const { dynamo: dynamoEndpoint } = facts.endpoints;
  const events = startEvents({ ...backing, services, dynamoEndpoint, folder, invoke, log, gates });
  onStarted(events.stop);
  scheduler = events.scheduler;
  const environment = { ...awsEnvironment(facts), ...storeEnvironment(facts), STRIPE_API_BASE: control.endpoint };
  const addresses = {
    store: facts.storeOrigin,
    admin: `http://localhost:${ports.admin}`,
    inbox: `http://localhost:${ports.aws}/inbox`,
  };
  const open = () => {
    Object.assign(gates, { schedules: true, changes: true });
    stripe.control.webhooks.set({ paused: false });
  };
  const holdChanges = () => {
    gates.changes = false;
  };
  return { ports, addresses, environment, control, identity, stripe, objects, functions, scheduler, open, holdChanges };
}

/** Starts everything on this machine, in the order it depends on each other; stops it in the opposite one. */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (let last = stops.pop(); last; last = stops.pop()) await last();
  };
  try {
    return { ...(await start(options, (each) => stops.push(each))), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
