import { randomBytes } from "node:crypto";
import { CreateTableCommand, type CreateTableCommandInput, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { wireClient } from "@quayside/functions/store/wire-client.ts";
import { startDynamo } from "./dynamodb.ts";
import { localAccount } from "./local-account.ts";
import { freePort } from "./ports.ts";

export interface TestDynamo {
  endpoint: string;
  /** The product's own. */
  client: DynamoDBClient;
  createTable(definition: CreateTableCommandInput, options?: TableOptions): Promise<void>;
  stop(): Promise<void>;
}

export interface TableOptions {
  /** Whether the stream of the definition is kept; without one writes are faster. */
  stream?: boolean;
}

/**
 * A DynamoDB of this test file's own, in memory, up in some 15 ms. Give it a table definition to have that table made.
 * An external `DYNAMODB_ENDPOINT` is shared by all files; the random access key keeps their tables apart there.
 */
export async function startTestDynamo(table?: CreateTableCommandInput, options?: TableOptions): Promise<TestDynamo> {
  const dynamo = await startDynamo({ port: await freePort() });
  const client = wireClient({
    endpoint: dynamo.endpoint,
    region: localAccount.region,
    credentials: { accessKeyId: `test${randomBytes(8).toString("hex")}`, secretAccessKey: "local" },
  });
  const createTable: TestDynamo["createTable"] = async (definition, { stream = true } = {}) => {
    const { StreamSpecification, ...rest } = definition;
    await client.send(new CreateTableCommand(stream ? definition : rest));
  };
  if (table) await createTable(table, options);
  return {
    endpoint: dynamo.endpoint,
    client,
    createTable,
    async stop() {
      client.destroy();
      await dynamo.stop();
    },
  };
}
