import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  paginateScan,
} from "@aws-sdk/client-dynamodb";

export interface SweepOptions {
  client: DynamoDBClient;
  tableName: string;
  /** Attribute with the second, since the epoch, after which an item is gone. */
  ttlField: string;
  now: Date;
}

/**
 * Deletes expired items, which DynamoDB does by itself some time later and its stand-ins never do. An item that was
 * prolonged meanwhile stays. Returns how many went.
 */
export async function sweepExpired({ client, tableName, ttlField, now }: SweepOptions): Promise<number> {
  const names = { "#ttl": ttlField };
  const values: Record<string, AttributeValue> = { ":now": { N: String(Math.floor(now.getTime() / 1000)) } };
  const pages = paginateScan(
    { client },
    {
      TableName: tableName,
      ProjectionExpression: "pk, sk",
      FilterExpression: "#ttl < :now",
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
    },
  );
  let swept = 0;
  for await (const { Items = [] } of pages)
    for (const Key of Items) {
      const command = new DeleteItemCommand({
        TableName: tableName,
        Key,
        ConditionExpression: "#ttl < :now",
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: values,
      });
      const gone = await client.send(command).then(
        () => true,
        (error: unknown) => {
          if (error instanceof ConditionalCheckFailedException) return false;
          throw error;
        },
      );
      if (gone) swept += 1;
    }
  return swept;
}
