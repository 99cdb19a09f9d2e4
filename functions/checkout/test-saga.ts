import { afterAll, beforeAll, beforeEach } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { openTestCheckout, seededClock, type TestCheckout } from "./test-checkout.ts";
import { openTestDesk, type TestDesk } from "./test-desk.ts";

export interface TestSaga {
  db: Db;
  shop: TestCheckout;
  /** A desk of its own, with a SKU of its own, for each test. */
  desk: TestDesk;
}

export const clock = seededClock();

/** A shop on a table of its own for a file's tests. What it holds is there once the tests run. */
export function testSaga(): TestSaga {
  const saga: Partial<TestSaga> = {};
  let dynamo: TestDynamo;
  beforeAll(async () => {
    dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
    saga.db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
    saga.shop = await openTestCheckout(saga.db, clock);
  });
  afterAll(() => dynamo.stop());
  beforeEach(async () => {
    if (!saga.shop) throw new Error("the shop did not open");
    saga.shop.provider.refunds = "succeeded";
    saga.desk = await openTestDesk(saga.shop);
  });
  return saga as TestSaga;
}
