import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { systemClock } from "@quayside/functions/platform/clock.ts";
import { streamFilters } from "@quayside/functions/stream-filters.ts";
import type { StoredSchedule } from "../aws/control-plane/schedules.ts";
import type { ControlPlane } from "../aws/control-plane.ts";
import { localAccount } from "../aws/local-account.ts";
import type { Objects } from "../aws/objects.ts";
import type { StreamTrimmer } from "../aws/trim-streams.ts";
import { fileCheckpoint } from "../events/checkpoints.ts";
import type { Invoke, Loop } from "../events/loop.ts";
import { startQueuePoller } from "../events/queue-poller.ts";
import { type Schedule, type Scheduler, startScheduler } from "../events/scheduler.ts";
import { type StreamPump, startStreamPump } from "../events/stream-pump.ts";
import type { StreamPosition } from "../events/stream-reader.ts";
import { tableName } from "./environment.ts";
import { deadLetterName, type FedQueue, type ServiceRow } from "./queues.ts";

export interface EventsOptions {
  services: readonly ServiceRow[];
  queues: readonly FedQueue[];
  objects: Objects;
  sqs: SQSClient;
  control: ControlPlane;
  dynamoEndpoint: string;
  trimmer: StreamTrimmer | undefined;
  /** Folder of the checkpoints. */
  folder: string;
  invoke: Invoke;
  log(line: string): void;
  gates: Gates;
}

/** What is held back while a shop is being set up: schedules that do not fire, changes that nobody hears of yet. */
export interface Gates {
  schedules: boolean;
  changes: boolean;
}

/** Milliseconds. Each write looks through all records kept, so during an import they must not pile up. */
const trimEvery = 1000;
/** Milliseconds that consumers get to finish when everything stops. */
const patience = 5000;

/** Schedules of the jobs table, and those the product made at run time. */
function schedulesOf(services: readonly ServiceRow[], { schedules }: ControlPlane): Schedule[] {
  const declared = services.flatMap(([functionName, { jobs = [] }]) =>
    jobs.map(({ name, schedule, timeZone }) => ({
      name,
      expression: schedule,
      timeZone,
      functionName,
      input: { job: name },
    })),
  );
  const stored = schedules.list().filter(({ State }) => State !== "DISABLED");
  return [...declared, ...stored.map((each) => storedSchedule(each, () => schedules.remove(each.Name)))];
}

function storedSchedule(stored: StoredSchedule, remove: () => void): Schedule {
  const { Name, ScheduleExpression, ScheduleExpressionTimezone, Target, ActionAfterCompletion } = stored;
  return {
    name: Name,
    expression: ScheduleExpression,
    timeZone: ScheduleExpressionTimezone,
    functionName: Target.Arn.split(":function:")[1] ?? Target.Arn,
    input: JSON.parse(Target.Input ?? "{}"),
    onFired: ActionAfterCompletion === "DELETE" && ScheduleExpression.startsWith("at(") ? remove : undefined,
  };
}

/** The smallest sequence number that a consumer still needs; undefined while one has not begun. */
function stillNeeded(pumps: readonly StreamPump[]): string | undefined {
  const positions = pumps.map((pump) => Object.values(pump.position()?.after ?? {}));
  if (positions.some((each) => each.length !== 1)) return undefined;
  return positions.flat().toSorted((one, other) => Number(BigInt(one) - BigInt(other)))[0];
}

/** Starts every consumer: streams, queues, schedules. */
export function startEvents(options: EventsOptions): { scheduler: Scheduler; stop(): Promise<void> } {
  const { services, queues, objects, sqs, invoke, log, trimmer, folder } = options;
  const clock = systemClock;
  const client = new DynamoDBStreamsClient({ ...localAccount, endpoint: options.dynamoEndpoint });
  const onError = (error: unknown) => log(`event loop: ${error}`);
  const deadLetter = async (name: string, MessageBody: string) => {
    log(`${name}: set aside in ${deadLetterName(name)}`);
    const QueueUrl = `${objects.endpoint}/${localAccount.accountId}/${deadLetterName(name)}`;
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  };
  const pumps = services.flatMap(([functionName, { stream }]) => {
    if (!stream) return [];
    const checkpoint = fileCheckpoint<StreamPosition>(folder, `stream-${functionName}`);
    const { batchSize, windowSeconds } = stream;
    const filter = streamFilters[stream.filter];
    const isOpen = () => options.gates.changes;
    const shared = { client, tableName, functionName, invoke, clock, checkpoint, filter, onError, isOpen };
    const batches = { batchSize, windowSeconds };
    return [startStreamPump({ ...shared, ...batches, deadLetter: (body) => deadLetter(functionName, body) })];
  });
  const pollers = queues.map((queue) => startQueuePoller({ client: sqs, invoke, clock, onError, ...queue }));
  const jobsFunction = services.find(([, { jobs }]) => jobs)?.[0] ?? "jobs";
  const scheduler = startScheduler({
    schedules: () => schedulesOf(services, options.control),
    invoke,
    clock,
    isOpen: () => options.gates.schedules,
    checkpoint: fileCheckpoint(folder, "schedules"),
    deadLetter: (body) => deadLetter(jobsFunction, body),
    onError,
  });
  const trimming = setInterval(() => {
    const needed = trimmer && stillNeeded(pumps);
    if (needed) trimmer?.trim(tableName, needed);
  }, trimEvery);
  return {
    scheduler,
    async stop() {
      clearInterval(trimming);
      const loops: Loop[] = [scheduler, ...pollers, ...pumps];
      // What takes longer is cut off; it was not acknowledged, so it comes again.
      await Promise.race([Promise.all(loops.map((loop) => loop.stop())), systemClock.sleep(patience)]);
      client.destroy();
    },
  };
}
