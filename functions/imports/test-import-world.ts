import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll } from "vitest";
import { localAccount } from "../../scripts/local/aws/local-account.ts";
import { type Objects, startObjects } from "../../scripts/local/aws/objects.ts";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { tableDefinition } from "../store/table.ts";
import { openTestImports } from "./test-imports.ts";

type ImportWorld = ReturnType<typeof openTestImports> & { table: DynamoDBClient; bucket: S3Client };

/** A table and a bucket of its own for a file's tests, with what imports into them. Filled once the tests run. */
export function testImportWorld(): ImportWorld {
  const world = {} as ImportWorld;
  let dynamo: TestDynamo;
  let objects: Objects;
  beforeAll(async () => {
    dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
    objects = await startObjects({ port: 0 });
    objects.createBucket("import");
    const bucket = new S3Client({ ...localAccount, endpoint: objects.endpoint, forcePathStyle: true });
    Object.assign(world, openTestImports(dynamo.client, bucket), { table: dynamo.client, bucket });
  });
  afterAll(() => Promise.all([dynamo.stop(), objects.stop()]));
  return world;
}
