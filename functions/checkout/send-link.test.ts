import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { sendLink } from "./send-link.ts";
import { openTestCheckout, seededClock, type TestCheckout } from "./test-checkout.ts";
import { openTestDesk, type TestDesk } from "./test-desk.ts";

const clock = seededClock();
let dynamo: TestDynamo;
let db: Db;
let shop: TestCheckout;
let desk: TestDesk;
const audited: string[] = [];

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
  shop = await openTestCheckout(db, clock);
  desk = await openTestDesk(shop);
});
afterAll(() => dynamo.stop());

const ask = (number: string, email: string) => {
  const watched: Db = {
    ...db,
    transact: async (audit, writes) => {
      audited.push(JSON.stringify(audit));
      await db.transact(audit, writes);
    },
  };
  const input = { params: undefined, query: undefined, body: { number, email } };
  return sendLink({ ...shop.deps, db: watched }, desk.system(), input);
};

describe("the link to an order", () => {
  test("is asked for once number and address belong together, however they are typed; the answer never tells", async () => {
    const { orderId } = await desk.order();
    const { number } = (await desk.detail(orderId)).order;
    const tries: [string, string, number][] = [
      [number, "ada@example.com", 1],
      [number.slice(2).toLowerCase(), "ADA@Example.com", 1],
      [number, "eve@example.com", 0],
      ["Q-000000", "ada@example.com", 0],
      ["not a number", "ada@example.com", 0],
    ];
    for (const [text, email, sent] of tries) {
      audited.length = 0;
      expect(await ask(text, email)).toEqual({});
      expect(audited.filter((entry) => entry.includes("order.link-requested"))).toHaveLength(sent);
    }
  });
});
