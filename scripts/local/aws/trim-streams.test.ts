import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { CreateTableCommand, DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from "@aws-sdk/client-dynamodb-streams";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Dynamo, startDynamo } from "./dynamodb.ts";
import { listen } from "./listen.ts";
import { localAccount } from "./local-account.ts";
import { freePort } from "./ports.ts";
import { type StreamTrimmer, streamTrimmer } from "./trim-streams.ts";

const folder = mkdtempSync(join(tmpdir(), "trim-"));
const file = join(folder, "data.sqlite");
let dynamo: Dynamo;
let client: DynamoDBClient;
let trimmer: StreamTrimmer | undefined;

const put = (index: number) => client.send(new PutItemCommand({ TableName: "shop", Item: { pk: { S: `${index}` } } }));
const putMany = async (from: number, count: number) => {
  for (let start = from; start < from + count; start += 20)
    await Promise.all(Array.from({ length: 20 }, (_, index) => put(start + index)));
};

beforeAll(async () => {
  dynamo = await startDynamo({ port: await freePort(), file });
  client = new DynamoDBClient({ ...localAccount, endpoint: dynamo.endpoint });
  await client.send(
    new CreateTableCommand({
      TableName: "shop",
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
      KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
      StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
    }),
  );
  await putMany(0, 200);
  trimmer = await streamTrimmer(dynamo.endpoint, file);
});
afterAll(async () => {
  trimmer?.close();
  await dynamo.stop();
  rmSync(folder, { recursive: true });
});

async function sequenceNumbers(): Promise<number[]> {
  const streams = new DynamoDBStreamsClient({ ...localAccount, endpoint: dynamo.endpoint });
  const { Streams } = await streams.send(new ListStreamsCommand({ TableName: "shop" }));
  const StreamArn = Streams?.[0]?.StreamArn;
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
  const start = { StreamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" as const };
  const { ShardIterator } = await streams.send(new GetShardIteratorCommand(start));
  const { Records = [] } = await streams.send(new GetRecordsCommand({ ShardIterator }));
  return Records.map((each) => Number(each.dynamodb?.SequenceNumber));
}

test.skipIf(process.env.DYNAMODB_ENDPOINT)("trims what was consumed, not more, and never the newest 50", async () => {
  expect(trimmer?.trim("shop", "101")).toBe(100);
  expect((await sequenceNumbers())[0]).toBe(101);
  expect(trimmer?.trim("shop", "1000000")).toBe(49);
  expect(await sequenceNumbers()).toHaveLength(51);
  expect(trimmer?.trim("other", "1000")).toBe(0);
});

test.skipIf(process.env.DYNAMODB_ENDPOINT)("writes go on while it trims, and numbering continues", async () => {
  const writing = putMany(200, 200);
  for (let round = 0; round < 10; round += 1) {
    trimmer?.trim("shop", "100000");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await writing;
  expect((await sequenceNumbers()).at(-1)).toBe(400);
});

test.skipIf(process.env.DYNAMODB_ENDPOINT)("numbers and reads records by an index", () => {
  const db = new DatabaseSync(file);
  const plan = (query: string) =>
    db
      .prepare(`explain query plan ${query}`)
      .all()
      .map(({ detail }) => String(detail));
  const number = "CAST(sequence_number AS INTEGER)";
  const of = "FROM _stream_records WHERE table_name = ?1";
  expect(plan(`SELECT COALESCE(MAX(${number}), 0) + 1 ${of}`)).toEqual([expect.stringContaining("COVERING INDEX")]);
  expect(plan(`SELECT new_image ${of} AND shard_id = ?2 AND ${number} > ?3 ORDER BY ${number} ASC LIMIT ?4`)).toEqual([
    expect.stringContaining("stream_records_by_number (table_name=? AND <expr>>?)"),
  ]);
  db.close();
});

test("leaves another DynamoDB alone", async () => {
  const server = await listen(0, (_, response) => response.end("healthy"));
  expect(await streamTrimmer(`http://127.0.0.1:${server.port}`, file)).toBeUndefined();
  await server.close();
});
