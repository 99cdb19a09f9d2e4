import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { testStoreId } from "../cart/test-shop.ts";
import { openTestCheckout, seededClock, type TestCheckout } from "../checkout/test-checkout.ts";
import { openTestDesk } from "../checkout/test-desk.ts";
import { systemCtx } from "../platform/ctx.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { compactLake } from "./compact-lake.ts";
import { folderObjects } from "./test-lake-shop.ts";

const clock = seededClock(5);
const folder = mkdtempSync(join(tmpdir(), "lake-"));
let dynamo: TestDynamo;
let db: Db;
let shop: TestCheckout;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("lake"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "lake", clock });
  shop = await openTestCheckout(db, clock);
});
afterAll(async () => {
  await dynamo.stop();
  rmSync(folder, { recursive: true, force: true });
});

const deps = () => ({
  db,
  clock,
  lake: folderObjects(join(folder, "bucket")),
  scratchDir: join(folder, "tmp"),
  memoryMb: 256,
});
const ctx = () => systemCtx(testStoreId, "test", clock);

test("a shop without a lake gets one", async () => {
  const desk = await openTestDesk(shop);
  const { orderId } = await desk.paid(2);
  await desk.ship(orderId, 2);
  await desk.refund(orderId, { lines: [{ lineId: "1", quantity: 1 }] });
  expect(await compactLake(deps(), ctx())).toMatchObject({ rebuilt: 1 });
});
