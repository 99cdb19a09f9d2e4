import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { auditEntry } from "../audit/store.ts";
import { testStoreId } from "../cart/test-shop.ts";
import { openTestCheckout, seededClock, type TestCheckout } from "../checkout/test-checkout.ts";
import { openTestDesk, type TestDesk } from "../checkout/test-desk.ts";
import type { MovementRows } from "../lake/facts/fact.ts";
import { factsOf } from "../lake/facts-of.ts";
import { storeTime } from "../lake/store-time.ts";
import type { Ctx } from "../platform/ctx.ts";
import { rosterWrite } from "../staff/store.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { assignOrder } from "./assign-order.ts";

const clock = seededClock(5);
const [ada, gone, stranger] = [1, 2, 3].map((at) => `00000000-0000-4000-8000-00000000000${at}`) as [
  string,
  string,
  string,
];
let dynamo: TestDynamo;
let db: Db;
let shop: TestCheckout;
let desk: TestDesk;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("assign"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "assign", clock });
  shop = await openTestCheckout(db, clock);
  desk = await openTestDesk(shop);
  const rights = { roles: [], modules: [], version: 1 };
  const members = [
    { ...rights, id: ada, email: "ada@example.com", name: "Ada", disabled: false },
    { ...rights, id: gone, email: "gone@example.com", name: "Gone", disabled: true },
  ];
  const audit = auditEntry(clock, desk.system(), { action: "test.arranged", object: { type: "test", id: "x" } });
  await db.transact(audit, [rosterWrite(testStoreId, { version: 1, members })]);
});
afterAll(() => dynamo.stop());

const assign = (orderId: string, staffId: string | null, ctx: Ctx = desk.system()) =>
  assignOrder(shop.deps, ctx, { params: { orderId }, query: undefined, body: { staffId } });

test("an order has an owner until it has another or none; figures and history know", async () => {
  const { orderId } = await desk.paid(1);
  const { order, timeline } = await assign(orderId, ada);
  expect(order.owner).toEqual({ staffId: ada, name: "Ada" });
  expect(timeline.some(({ what }) => what === "order.assigned")).toBe(true);
  const { dimensions } = factsOf(order, storeTime("UTC")).doc as MovementRows;
  expect(dimensions.owner).toBe(ada);
  expect((await assign(orderId, null)).order.owner).toBeUndefined();
});

test("who does not work here owns nothing, but who asks may take it themselves", async () => {
  const { orderId } = await desk.paid(1);
  for (const nobody of [gone, stranger])
    await expect(assign(orderId, nobody)).rejects.toMatchObject({ code: "STAFF_MEMBER_NOT_FOUND" });
  const email = "first@example.com";
  const actor = { kind: "staff", staffId: stranger, email, permissions: new Set<never>(), signedInAt: 0 } as const;
  const { order } = await assign(orderId, stranger, { ...desk.system(), actor });
  expect(order.owner).toEqual({ staffId: stranger, name: email });
});
