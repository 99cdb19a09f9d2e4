import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { systemClock } from "@quayside/functions/platform/clock.ts";
import { ttlField } from "@quayside/functions/store/table.ts";
import { type Dynamo, startDynamo } from "../aws/dynamodb.ts";
import { localAccount } from "../aws/local-account.ts";
import { type Objects, startObjects } from "../aws/objects.ts";
import { sweepExpired } from "../aws/sweep-expired.ts";
import { type StreamTrimmer, streamTrimmer } from "../aws/trim-streams.ts";
import type { DataFolder } from "./data-folder.ts";
import { ensureTable } from "./ensure-table.ts";
import { allBuckets, tableName } from "./environment.ts";

const sweepEvery = 3_600_000;

export interface Stores {
  dynamo: Dynamo;
  objects: Objects;
  trimmer: StreamTrimmer | undefined;
}

export interface StoresOptions {
  ports: { dynamo: number; objects: number };
  data: DataFolder;
  /** Origins of the pages that upload and download. */
  origins: readonly string[];
  log(line: string): void;
  /** Called with what must be stopped, in the order it was started. */
  onStarted(stop: () => Promise<void>): void;
}

function sweepHourly(endpoint: string, log: (line: string) => void): () => Promise<void> {
  const client = new DynamoDBClient({ ...localAccount, endpoint });
  const timer = setInterval(() => {
    const now = systemClock.now();
    sweepExpired({ client, tableName, ttlField, now }).catch((error: unknown) => log(`expired items: ${error}`));
  }, sweepEvery);
  return async () => {
    clearInterval(timer);
    client.destroy();
  };
}

/** The table, the buckets and the queues' home, all kept in the data folder. */
export async function startStores({ ports, data, origins, log, onStarted }: StoresOptions): Promise<Stores> {
  const isExternal = process.env.DYNAMODB_ENDPOINT !== undefined;
  const file = join(data.folder("dynamodb"), "data.sqlite");
  const onRestart = (complaint: string) => log(`DynamoDB ended and was started again. ${complaint}`);
  const dynamo = await startDynamo({ port: ports.dynamo, file, onRestart });
  onStarted(dynamo.stop);
  await ensureTable(dynamo.endpoint, tableName);
  const trimmer = isExternal ? undefined : await streamTrimmer(dynamo.endpoint, file);
  onStarted(async () => trimmer?.close());
  onStarted(sweepHourly(dynamo.endpoint, log));
  const objects = await startObjects({ port: ports.objects, dataDir: data.folder("objects"), origins });
  onStarted(objects.stop);
  for (const bucket of allBuckets) objects.createBucket(bucket);
  return { dynamo, objects, trimmer };
}
