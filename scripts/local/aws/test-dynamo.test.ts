import { DescribeTableCommand, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "./test-dynamo.ts";

const started: TestDynamo[] = [];
afterAll(() => Promise.all(started.map((dynamo) => dynamo.stop())));

const definition = {
  TableName: "shop",
  BillingMode: "PAY_PER_REQUEST" as const,
  AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" as const }],
  KeySchema: [{ AttributeName: "pk", KeyType: "HASH" as const }],
  StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" as const },
};

async function start(...args: Parameters<typeof startTestDynamo>): Promise<TestDynamo> {
  const dynamo = await startTestDynamo(...args);
  started.push(dynamo);
  return dynamo;
}

test("each has its own table", async () => {
  const [first, second] = [await start(definition), await start(definition)];
  await first.client.send(new PutItemCommand({ TableName: "shop", Item: { pk: { S: "a" } } }));
  const read = new GetItemCommand({ TableName: "shop", Key: { pk: { S: "a" } } });
  expect((await first.client.send(read)).Item).toEqual({ pk: { S: "a" } });
  expect((await second.client.send(read)).Item).toBeUndefined();
});

test("the stream is there unless it is left out", async () => {
  const streamOf = async (dynamo: TestDynamo) =>
    (await dynamo.client.send(new DescribeTableCommand({ TableName: "shop" }))).Table?.LatestStreamArn;
  expect(await streamOf(await start(definition))).toContain("/stream/");
  expect(await streamOf(await start(definition, { stream: false }))).toBeUndefined();
});

test.skipIf(process.env.DYNAMODB_ENDPOINT)("stopping ends the process", async () => {
  const dynamo = await start();
  await dynamo.stop();
  await expect(fetch(dynamo.endpoint)).rejects.toThrow();
});
