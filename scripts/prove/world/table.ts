import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { createDb, type Db } from "@quayside/functions/store/db.ts";
import { type DocumentClient, documentClient } from "@quayside/functions/store/document-client.ts";
import { tableDefinition } from "@quayside/functions/store/table.ts";
import { wireClient } from "@quayside/functions/store/wire-client.ts";
import type { Item } from "@quayside/functions/store/write.ts";
import { startTestDynamo, type TestDynamo } from "../../local/aws/test-dynamo.ts";
import type { WorldClock } from "./clock.ts";
import { type Command, isWrite, layered } from "./layer.ts";

export const tableName = "prove";

export interface TableAddress {
  endpoint: string;
  accessKeyId: string;
  secretAccessKey: string;
}

export interface WorldTable {
  db: Db;
  /** Every item, by a strong scan past all layers. */
  items(): Promise<Item[]>;
  /** Keys that were written since the last call, without the memory of keyed requests. */
  takeWrites(): string[];
  /** For another process on the same table. */
  address(): Promise<TableAddress>;
  stop(): Promise<void>;
}

/** Puts something between the shop and its table. */
export type Layer = (client: DocumentClient) => DocumentClient;

interface KeyedPart {
  Item?: Item;
  Key?: Item;
}

/** Partition keys a write command touches; conditions alone touch nothing. */
function keysOf({ input }: Command): string[] {
  const transact = (input.TransactItems ?? []) as Record<string, KeyedPart>[];
  const parts = transact.flatMap((item) => Object.entries(item)).filter(([kind]) => kind !== "ConditionCheck");
  const all = [...parts.map(([, part]) => part), input as KeyedPart];
  return all.flatMap(({ Item, Key }) => {
    const pk = (Item ?? Key)?.pk;
    return typeof pk === "string" ? [pk] : [];
  });
}

export async function scanAll(client: DocumentClient): Promise<Item[]> {
  const items: Item[] = [];
  let ExclusiveStartKey: Item | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName: tableName, ConsistentRead: true, ExclusiveStartKey }));
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}

/** A thousand requests at once wait for their turn without a warning each. */
function manySockets({ client, endpoint }: TestDynamo): DynamoDBClient {
  const { region, credentials } = client.config;
  const requestHandler = { httpAgent: { maxSockets: 100 }, socketAcquisitionWarningTimeout: 3_600_000 };
  return wireClient({ endpoint, region, credentials, requestHandler });
}

/** An empty table of its own, in memory. What is written through `db` is noted. */
export async function openTable(clock: WorldClock, layer: Layer = (client) => client): Promise<WorldTable> {
  const dynamo = await startTestDynamo(tableDefinition(tableName), { stream: false });
  const plain = documentClient(manySockets(dynamo));
  let written: string[] = [];
  const noting = layered(plain, async (command, next) => {
    const answer = await next();
    if (isWrite(command)) written.push(...keysOf(command).filter((pk) => !pk.includes("#attempt#")));
    return answer;
  });
  return {
    db: createDb({ client: layer(noting), tableName, clock }),
    items: () => scanAll(plain),
    takeWrites() {
      const taken = written;
      written = [];
      return taken;
    },
    async address() {
      const { accessKeyId, secretAccessKey } = await dynamo.client.config.credentials();
      return { endpoint: dynamo.endpoint, accessKeyId, secretAccessKey };
    },
    stop: () => dynamo.stop(),
  };
}
