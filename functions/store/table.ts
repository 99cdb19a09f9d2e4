import type { CreateTableCommandInput } from "@aws-sdk/client-dynamodb";

/** Two generic indexes; what each entity keeps there is in `docs/access-patterns.md`. */
export const indexes = ["gsi1", "gsi2"] as const;

export const keyFields = {
  primary: { pk: "pk", sk: "sk" },
  gsi1: { pk: "gsi1pk", sk: "gsi1sk" },
  gsi2: { pk: "gsi2pk", sk: "gsi2sk" },
} as const;

/** Seconds since the epoch after which an item counts as gone; reads filter it, DynamoDB deletes it some time later. */
export const ttlField = "ttl";

/** Shape of the one table; the deployment's data stack asserts that it builds the same. */
export function tableDefinition(tableName: string): CreateTableCommandInput {
  const names = Object.values(keyFields).flatMap(({ pk, sk }) => [pk, sk]);
  return {
    TableName: tableName,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: names.map((name) => ({ AttributeName: name, AttributeType: "S" })),
    KeySchema: [
      { AttributeName: "pk", KeyType: "HASH" },
      { AttributeName: "sk", KeyType: "RANGE" },
    ],
    GlobalSecondaryIndexes: indexes.map((index) => ({
      IndexName: index,
      KeySchema: [
        { AttributeName: keyFields[index].pk, KeyType: "HASH" },
        { AttributeName: keyFields[index].sk, KeyType: "RANGE" },
      ],
      Projection: { ProjectionType: "ALL" },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
  };
}
