import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { dispatch, isAwsCall } from "./control-plane/dispatch.ts";
import { emailService } from "./control-plane/email.ts";
import { type Deliver, eventBusService } from "./control-plane/event-bus.ts";
import { type MetricDatum, metricsService } from "./control-plane/metrics.ts";
import { openSchedules, type ScheduleStore, scheduleService } from "./control-plane/schedules.ts";
import { type Secrets, secretsService } from "./control-plane/secrets.ts";
import { smsService } from "./control-plane/sms.ts";
import { type Inbox, openInbox } from "./inbox/inbox.ts";
import { type Authenticator, answerInbox } from "./inbox/inbox-routes.ts";
import { listen } from "./listen.ts";

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface ControlPlane {
  /** For `AWS_ENDPOINT_URL_<SERVICE>` of {@link playedServices}. */
  endpoint: string;
  inbox: Inbox;
  schedules: ScheduleStore;
  metrics: readonly MetricDatum[];
  stop(): Promise<void>;
}

export interface ControlPlaneOptions {
  port: number;
  /** Folder of the inbox and the schedules; in memory without one. */
  dataDir?: string;
  secrets?: Secrets;
  /** Hands events to the rules' targets. */
  deliver?: Deliver;
  authenticators?: () => readonly Authenticator[];
  /** Other servers at this port, by the beginning of their paths: `{ "/v1/": stripe }`. */
  mounts?: Record<string, Handler>;
  now?: () => Date;
}

/** Ends of the environment variables that lead the SDK here. */
export const playedServices = ["SESV2", "SNS", "EVENTBRIDGE", "SCHEDULER", "CLOUDWATCH", "SECRETS_MANAGER"] as const;

/** Mail, SMS, events, schedules, metrics and secrets of AWS on one port, with the inbox page. */
export async function startControlPlane(options: ControlPlaneOptions): Promise<ControlPlane> {
  const { dataDir, mounts = {}, authenticators = () => [], now = () => new Date() } = options;
  const inbox = openInbox(dataDir && join(dataDir, "inbox.sqlite"), now);
  const db = new DatabaseSync(dataDir ? join(dataDir, "schedules.sqlite") : ":memory:");
  const schedules = openSchedules(db);
  const metrics: MetricDatum[] = [];
  const services = [
    emailService(inbox),
    smsService(inbox),
    eventBusService(options.deliver ?? (async () => {}), now),
    scheduleService(schedules),
    metricsService(metrics),
    secretsService(options.secrets ?? (() => undefined), now),
  ];
  const handler: Handler = async (request, response) => {
    const path = request.url ?? "/";
    const mount = Object.keys(mounts).find((prefix) => path.startsWith(prefix));
    if (mount) return mounts[mount]?.(request, response);
    if (isAwsCall(request)) return dispatch(services, request, response);
    if (path === "/") return void response.writeHead(302, { location: "/inbox" }).end();
    if (!answerInbox(request, response, { inbox, authenticators })) response.writeHead(404).end("Not found");
  };
  const server = await listen(options.port, handler);
  return {
    endpoint: `http://127.0.0.1:${server.port}`,
    inbox,
    schedules,
    metrics,
    async stop() {
      await server.close();
      inbox.close();
      db.close();
    },
  };
}
