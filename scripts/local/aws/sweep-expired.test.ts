import { PutItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { tableDefinition } from "@quayside/functions/store/table.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sweepExpired } from "./sweep-expired.ts";
import { startTestDynamo, type TestDynamo } from "./test-dynamo.ts";

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
});
afterAll(() => dynamo.stop());

test("what is expired goes; what is not, or never expires, stays", async () => {
  const now = new Date("2026-11-21T09:30:00Z");
  const second = now.getTime() / 1000;
  const rows: [string, number | undefined][] = [
    ["gone", second - 1],
    ["now", second],
    ["later", second + 1],
    ["forever", undefined],
  ];
  for (const [pk, ttl] of rows) {
    const expiry = ttl === undefined ? undefined : { ttl: { N: String(ttl) } };
    const Item = { pk: { S: pk }, sk: { S: "x" }, ...expiry };
    await dynamo.client.send(new PutItemCommand({ TableName: "shop", Item }));
  }
  expect(await sweepExpired({ client: dynamo.client, tableName: "shop", ttlField: "ttl", now })).toBe(1);
  const { Items = [] } = await dynamo.client.send(new ScanCommand({ TableName: "shop" }));
  expect(Items.map((item) => item.pk?.S).toSorted()).toEqual(["forever", "later", "now"]);
});
