import { BatchWriteItemCommand, DeleteItemCommand, DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { systemClock } from "@quayside/functions/platform/clock.ts";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { startTestDynamo, type TestDynamo } from "../aws/test-dynamo.ts";
import type { Invoke, Loop } from "./loop.ts";
import { type StreamPumpOptions, startStreamPump } from "./stream-pump.ts";
import type { StreamPosition } from "./stream-reader.ts";

const until = (check: () => unknown) => vi.waitFor(check, 20_000);

interface Record {
  eventName: string;
  dynamodb: { NewImage?: { pk: { S: string }; n?: { N: string }; bytes?: { B: string } }; SequenceNumber: string };
}

const TableName = "shop";
const open: TestDynamo[] = [];
const loops: Loop[] = [];
let dynamo: TestDynamo;
let client: DynamoDBStreamsClient;
let kept: StreamPosition | undefined;
let deadLetters: { DDBStreamBatchInfo: { startSequenceNumber: string; batchSize: number } }[];

beforeEach(async () => {
  dynamo = await startTestDynamo({
    TableName,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
    KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
    StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
  });
  open.push(dynamo);
  const { region, credentials } = dynamo.client.config;
  client = new DynamoDBStreamsClient({ region, credentials, endpoint: dynamo.endpoint });
  kept = undefined;
  deadLetters = [];
});
afterEach(() => Promise.all(loops.splice(0).map((loop) => loop.stop())));
afterAll(() => Promise.all(open.map((each) => each.stop())));

const clock = { ...systemClock, sleep: (ms: number) => systemClock.sleep(Math.min(ms, 5)) };

function pump(invoke: Invoke, options: Partial<StreamPumpOptions> = {}) {
  const started = startStreamPump({
    client,
    tableName: TableName,
    functionName: "relay",
    invoke,
    clock,
    checkpoint: {
      read: () => kept && structuredClone(kept),
      write: (value) => {
        kept = structuredClone(value);
      },
    },
    deadLetter: async (body) => void deadLetters.push(JSON.parse(body)),
    retryAttempts: 2,
    interval: 5,
    ...options,
  });
  loops.push(started);
  return started;
}

async function putMany(count: number, from = 0): Promise<void> {
  for (let start = from; start < from + count; start += 20) {
    const length = Math.min(20, from + count - start);
    const requests = Array.from({ length }, (_, index) => ({
      PutRequest: { Item: { pk: { S: `${start + index}` }, n: { N: `${start + index}` } } },
    }));
    await dynamo.client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: requests } }));
  }
}

const keysOf = (event: object) =>
  (event as { Records: Record[] }).Records.map((each) => each.dynamodb.NewImage?.pk.S ?? "");
const collecting =
  (into: string[]): Invoke =>
  async (_, event) => {
    into.push(...keysOf(event));
    return "null";
  };
const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `${from + index}`);

test("delivers every record in order, at most 25 at a time, as Lambda hands them over", async () => {
  const batches: string[][] = [];
  const events: Record[] = [];
  pump(async (_, event) => {
    batches.push(keysOf(event));
    events.push(...(event as { Records: Record[] }).Records);
    return "null";
  });
  await putMany(60);
  const { region, credentials } = dynamo.client.config;
  // Our own client keeps no binaries.
  const anyClient = new DynamoDBClient({ endpoint: dynamo.endpoint, region, credentials });
  await anyClient.send(
    new PutItemCommand({ TableName, Item: { pk: { S: "60" }, bytes: { B: new Uint8Array([1, 255]) } } }),
  );
  anyClient.destroy();
  await dynamo.client.send(new DeleteItemCommand({ TableName, Key: { pk: { S: "60" } } }));
  await until(() => expect(events).toHaveLength(62));
  expect(batches.flat().slice(0, 61)).toEqual(numbers(61));
  expect(Math.max(...batches.map((each) => each.length))).toBeLessThanOrEqual(25);
  expect(events.at(-2)?.dynamodb.NewImage?.bytes).toEqual({ B: "Af8=" });
  expect(events.at(-1)).toMatchObject({
    eventName: "REMOVE",
    eventSource: "aws:dynamodb",
    eventVersion: expect.any(String),
    eventSourceARN: expect.stringContaining("/stream/"),
    dynamodb: { ApproximateCreationDateTime: expect.any(Number), Keys: { pk: { S: "60" } } },
  });
});

test("one crash and one record that never works: everything else arrives, that one is set aside", async () => {
  const delivered: string[] = [];
  let crashed = false;
  pump(async (_, event) => {
    const keys = keysOf(event);
    if (keys.includes("50") && !crashed) {
      crashed = true;
      throw new Error("crash");
    }
    if (keys.includes("120")) throw new Error("poison");
    delivered.push(...keys);
    return "null";
  });
  await putMany(200);
  await until(() => expect(delivered).toContain("199"));
  expect(new Set(delivered)).toEqual(new Set(numbers(200).filter((each) => each !== "120")));
  const inOrder = delivered.map(Number).every((each, index, all) => index === 0 || each > (all[index - 1] ?? -1));
  expect(inOrder).toBe(true);
  expect(deadLetters.map((each) => each.DDBStreamBatchInfo.batchSize)).toEqual([1]);
});

test("goes on from the record that the function names", async () => {
  await putMany(20);
  const batches: string[][] = [];
  let refused = false;
  pump(async (_, event) => {
    const { Records } = event as { Records: Record[] };
    batches.push(keysOf(event));
    const bad = Records.find((each) => each.dynamodb.NewImage?.pk.S === "7");
    if (!bad || refused) return "null";
    refused = true;
    return JSON.stringify({ batchItemFailures: [{ itemIdentifier: bad.dynamodb.SequenceNumber }] });
  });
  await until(() => expect(batches).toHaveLength(2));
  expect(batches).toEqual([numbers(20), numbers(13, 7)]);
  expect(deadLetters).toEqual([]);
});

test("passes over what the filter does not match, and does not read it again after a restart", async () => {
  const delivered: string[] = [];
  const options = { filter: { eventName: ["INSERT"], dynamodb: { NewImage: { pk: { S: [{ prefix: "1" }, "29"] } } } } };
  const first = pump(collecting(delivered), options);
  await putMany(30);
  await until(() => expect(delivered).toContain("29"));
  expect(delivered).toEqual(numbers(30).filter((each) => each.startsWith("1") || each === "29"));
  await first.stop();
  const again: string[] = [];
  pump(collecting(again));
  await putMany(5, 30);
  await until(() => expect(again).toHaveLength(5));
  expect(again).toEqual(numbers(5, 30));
});

test("what was under way when it stopped comes again: at least once", async () => {
  let reached = false;
  const stuck = pump(async () => {
    reached = true;
    await systemClock.sleep(20);
    throw new Error("killed in the middle");
  });
  await putMany(10);
  await until(() => expect(reached).toBe(true));
  await stuck.stop();
  const delivered: string[] = [];
  pump(collecting(delivered));
  await until(() => expect(delivered).toEqual(numbers(10)));
  expect(deadLetters).toEqual([]);
});

test("gathers until the window closes, or until there are so many", async () => {
  const batches: string[][] = [];
  let ahead = 0;
  const later = { ...clock, now: () => new Date(systemClock.now().getTime() + ahead) };
  const invoke: Invoke = async (_, event) => {
    batches.push(keysOf(event));
    return "null";
  };
  const started = pump(invoke, { batchSize: 40, windowSeconds: 3600, clock: later });
  await putMany(30);
  await until(() => expect(started.position()?.streamArn).toBeDefined());
  await systemClock.sleep(300);
  expect(batches).toEqual([]);
  await putMany(10, 30);
  await until(() => expect(batches.flat()).toEqual(numbers(40)));
  await putMany(5, 40);
  await systemClock.sleep(300);
  expect(batches.flat()).toHaveLength(40);
  ahead = 3_600_001;
  await until(() => expect(batches.flat()).toEqual(numbers(45)));
});

test("what was gathered and not delivered comes again after a restart", async () => {
  const first = pump(async () => "null", { batchSize: 40, windowSeconds: 3600 });
  await putMany(30);
  await systemClock.sleep(300);
  await first.stop();
  const delivered: string[] = [];
  pump(collecting(delivered));
  await until(() => expect(delivered).toEqual(numbers(30)));
});
