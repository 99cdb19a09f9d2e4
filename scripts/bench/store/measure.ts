import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { tableDefinition } from "@quayside/functions/store/table.ts";
import { startDynamo } from "../../local/aws/dynamodb.ts";
import { localAccount } from "../../local/aws/local-account.ts";
import { freePort } from "../../local/aws/ports.ts";
import type { Measured, MeasureOptions } from "./measured.ts";
import { databasePid } from "./process-cpu.ts";
import type { Requests } from "./requests.ts";

const tableName = "bench";

/** What the entries read, as the deployment sets it. */
export const shopEnvironment = {
  ...{
    TABLE_NAME: tableName,
    STORE_ID: "main",
    LOG_LEVEL: "INFO",
    SCRATCH_DIR: "/tmp",
    AWS_REGION: localAccount.region,
  },
  ...{ SNAPSHOT_BUCKET: "bench-snapshots", IMPORT_BUCKET: "imports", AUDIT_BUCKET: "audit", EVENT_BUS: "bus" },
  ...{ MEDIA_BUCKET: "media", SITE_BUCKET: "site", LAKE_BUCKET: "lake", REPORTS_BUCKET: "reports" },
  ...{ TRACK_QUEUE_URL: "https://queue.example/track", ADMIN_ORIGIN: "https://admin.example" },
  ...{ STRIPE_SECRET_ID: "stripe", LINK_SECRET_ID: "link", STRIPE_PUBLISHABLE_KEY: "pk_test_bench" },
  ...{ CUSTOMER_POOL_ID: "eu-west-1_Customers", CUSTOMER_CLIENT_ID: "customers", CUSTOMER_JWKS: '{"keys":[]}' },
  ...{ STAFF_POOL_ID: "eu-west-1_Staff", STAFF_CLIENT_ID: "staff", STORE_ORIGIN: "https://shop.example" },
};

const { region, credentials } = localAccount;

/** In memory, and without the stream: the stand-in's grows slower with every record that nobody trims. */
async function startDatabase(port: number) {
  const dynamo = await startDynamo({ port });
  const client = new DynamoDBClient({ endpoint: dynamo.endpoint, region, credentials });
  const { StreamSpecification, ...definition } = tableDefinition(tableName);
  await client.send(new CreateTableCommand(definition));
  client.destroy();
  return { ...dynamo, pid: databasePid(String(port)) };
}

/** Measures in a process of its own against a database of its own. */
export async function measure(products: number, which: readonly (keyof Requests)[]): Promise<Measured> {
  const dynamo = await startDatabase(await freePort());
  const options: MeasureOptions = { products, databasePid: dynamo.pid, which };
  const child = fork(fileURLToPath(new URL("./measured.ts", import.meta.url)), [JSON.stringify(options)], {
    execArgv: ["--disable-warning=ExperimentalWarning"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: {
      ...{ PATH: process.env.PATH, ...shopEnvironment, AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint },
      ...{ AWS_ACCESS_KEY_ID: credentials.accessKeyId, AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey },
    },
  });
  try {
    return await new Promise<Measured>((resolve, reject) => {
      child.on("message", (measured: Measured) => resolve(measured));
      child.on("exit", () => reject(new Error("the measured process ended without an answer")));
    });
  } finally {
    child.kill();
    await dynamo.stop();
  }
}
