import { DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { type DocumentClient, documentClient } from "./document-client.ts";
import { tableDefinition } from "./table.ts";

const TableName = "wire";
let dynamo: TestDynamo;
let ours: DocumentClient;
let theirs: DynamoDBDocumentClient;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition(TableName), { stream: false });
  ours = documentClient(dynamo.client);
  const { region, credentials } = dynamo.client.config;
  theirs = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint: dynamo.endpoint, region, credentials }));
});
afterAll(() => dynamo.stop());

const plain = { noNullPrototype: true, maxDepth: 4 };
/** Names that every object has, such as `constructor` and `__proto__`, are more than the SDK's marshaller can carry. */
const text = fc.string({ unit: "grapheme", minLength: 1 }).filter((each) => !(each in {}));
const thousandths = fc.integer().map((number) => number / 1000);
const scalar = fc.oneof(text, fc.boolean(), fc.constant(null), fc.integer(), thousandths);
const document = fc.dictionary(
  text,
  fc.oneof(scalar, fc.array(scalar), fc.dictionary(text, scalar, plain), fc.array(fc.dictionary(text, scalar, plain))),
  plain,
);
/** DynamoDB knows no negative zero. */
const asKept = (doc: unknown) => JSON.parse(JSON.stringify(doc));

test("what it writes the SDK's own client reads, and the other way about", async () => {
  let number = 0;
  await fc.assert(
    fc.asyncProperty(document, async (doc) => {
      number += 1;
      const Key = { pk: `doc ${number} – ü`, sk: "doc" };
      await ours.send(new PutCommand({ TableName, Item: { ...Key, doc } }));
      const byThem = await theirs.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      expect(asKept(byThem.Item)).toEqual(asKept({ ...Key, doc }));
      await theirs.send(new PutCommand({ TableName, Item: { ...Key, doc: { again: doc } } }));
      const byUs = await ours.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      expect(asKept(byUs.Item)).toEqual(asKept({ ...Key, doc: { again: doc } }));
    }),
    { numRuns: 60 },
  );
});

test("what is refused arrives with its name, its status and the item that was in the way", async () => {
  const client = dynamo.client;
  const Item = { pk: { S: "taken" }, sk: { S: "doc" } };
  await client.send(new PutItemCommand({ TableName, Item }));
  const again = new PutItemCommand({
    ...{ TableName, Item, ConditionExpression: "attribute_not_exists(pk)" },
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
  });
  await expect(client.send(again)).rejects.toMatchObject({
    ...{ name: "ConditionalCheckFailedException", Item, $metadata: { httpStatusCode: 400 } },
  });
  const elsewhere = new GetItemCommand({ TableName: "nowhere", Key: Item });
  await expect(client.send(elsewhere)).rejects.toMatchObject({ name: "ResourceNotFoundException" });
});
