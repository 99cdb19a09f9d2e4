import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { testStoreId } from "../cart/test-shop.ts";
import { findSettings, settingsWrite } from "../settings/store.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { openTestCheckout, seededClock, type TestCheckout } from "./test-checkout.ts";

const clock = seededClock();
let dynamo: TestDynamo;
let db: Db;
let shop: TestCheckout;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
  shop = await openTestCheckout(db, clock);
  await shop.shop.product("mug", 1200);
  await shop.shop.stock("MUG", 10);
});
afterAll(() => dynamo.stop());

async function close(closed: boolean) {
  const settings = await findSettings(db, testStoreId);
  if (!settings) throw new Error("the test shop has settings");
  const maintenance = { closed, message: "Back on Monday." };
  await shop.shop.write(settingsWrite(testStoreId, { ...settings, version: settings.version + 1, maintenance }));
  clock.advance(31_000);
}

test("a closed shop takes no order, keeps the cart, and takes it under the same key once it is open", async () => {
  const { ctx, record } = await shop.cart({ MUG: 1 });
  await close(true);
  const key = clock.newSecret();
  await expect(shop.place(ctx, record, { key })).rejects.toMatchObject({
    kind: "unavailable",
    code: "STORE_CLOSED",
    message: "The shop is closed for now. Back on Monday. Nothing was ordered.",
  });
  await close(false);
  expect(await shop.place(ctx, record, { key })).toMatchObject({ number: expect.any(String) });
});
