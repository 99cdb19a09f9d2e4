import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expect, test } from "vitest";
import { auditEntry, auditOfObject } from "../audit/store.ts";
import { customerIdByEmail } from "../customers/finding/store.ts";
import { findCustomer } from "../customers/store.ts";
import { receiveStock } from "../inventory/receive-stock.ts";
import { stockOf } from "../inventory/store.ts";
import { ledgerOf } from "../ledger/store.ts";
import { refundOrder } from "../orders/refund-order.ts";
import { searchOrders } from "../orders/search-orders.ts";
import { dueOrders, findOrder, orderIdByNumber } from "../orders/store.ts";
import { listReturns } from "../returns/list-returns.ts";
import { returnsByNumber } from "../returns/store.ts";
import { documentClient } from "../store/document-client.ts";
import { testImportWorld } from "./test-import-world.ts";
import { importing } from "./test-imports.ts";

const world = testImportWorld();

const orderHeader = "order,placed_at,email,name,country,currency,sku,title,quantity,unit_price,tax_rate";
const returnHeader = "return,returned_at,email,country,currency,sku,title,quantity,unit_price";
const ada = "ada@example.com,Ada,GB,GBP";

async function openShop() {
  const shop = await world.openShop("orders");
  const { storeId } = shop.ctx;
  const returns = importing(world.deps, shop.ctx, "returns");
  const order = async (number: string) => {
    const id = await orderIdByNumber(world.db, storeId, number);
    return id ? findOrder(world.db, storeId, id) : undefined;
  };
  return {
    ...{ ...shop, order },
    orders: (...lines: string[]) => shop.imported([orderHeader, ...lines]),
    returns: (...lines: string[]) => returns.imported([returnHeader, ...lines]),
    async ledger(id: string) {
      const sums: Record<string, number> = {};
      for (const { account, amount } of await ledgerOf(world.db, storeId, id))
        sums[account] = (sums[account] ?? 0) + amount.amount;
      return sums;
    },
    async customer(email: string) {
      const id = await customerIdByEmail(world.db, storeId, email, { consistent: true });
      return id ? findCustomer(world.db, storeId, id) : undefined;
    },
    async back(number: string) {
      return (await returnsByNumber(world.db, storeId, [number])).get(number);
    },
  };
}

describe("past orders", () => {
  test("are found by number, by e-mail address and by the beginning of a name", async () => {
    const shop = await openShop();
    await shop.orders(
      "536365,2010-12-01 08:26:00,ada@example.com,Ada Byron,GB,GBP,A-1,Lantern,6,2.55,20",
      "536366,2010-12-02 08:26:00,grace@example.com,Grace Hopper,GB,GBP,A-1,Lantern,1,2.55,20",
    );
    const page = { per_page: 10, direction: "desc" } as const;
    const found = async (q: string) =>
      (await searchOrders(world.db, shop.ctx.storeId, q, page, () => true)).items.map(({ number }) => number);
    expect(await found("536365")).toEqual(["536365"]);
    expect(await found("grace@example.com")).toEqual(["536366"]);
    expect(await found("hopp")).toEqual(["536366"]);
    expect(await found("Ada Byr")).toEqual(["536365"]);
    expect(await found("ada hopper")).toEqual([]);
  });

  test("are orders: paid outside, sent, in the ledger, under their customer", async () => {
    const shop = await openShop();
    const { validated, completed } = await shop.orders(
      `536365,2010-12-01 08:26:00,${ada},A-1,Lantern,6,2.55,20`,
      "536365,,,,,,POST,Postage,1,3.39,",
      "536366,2010-07-01 08:26:00,,,FR,GBP,A-1,Lantern,1000,0.001,",
    );
    expect(completed).toMatchObject({ state: "completed", errors: 0, counts: { rows: 3, records: 2, created: 2 } });
    expect((await shop.changes(validated.id))[0]).toMatchObject({ key: "536365", title: "536365, Ada" });
    const record = await shop.order("536365");
    expect(record?.order).toMatchObject({
      ...{ number: "536365", state: "completed", paymentState: "paid", fulfilmentState: "delivered" },
      ...{ placedAt: "2010-12-01T08:26:00.000Z", source: { kind: "import", reference: "536365" } },
      totals: { total: { amount: 1869 }, tax: { amount: 255 }, taxes: [{ rate: 200_000 }, { rate: 0 }] },
    });
    expect(record?.reservations).toEqual([]);
    expect(await shop.ledger(record?.order.id ?? "")).toEqual({
      ...{ "external-balance": 1869, sales: -1614, "tax-payable": -255 },
    });
    const customer = await shop.customer("ada@example.com");
    expect(customer).toMatchObject({
      record: { id: record?.order.customerId, name: "Ada", source: "import", createdAt: "2010-12-01T08:26:00.000Z" },
      stats: { orders: 1, spent: 1869, lastOrderAt: "2010-12-01T08:26:00.000Z" },
    });
    // Summer time: the store's clock is an hour ahead of UTC. A unit price may be finer than pence.
    expect((await shop.order("536366"))?.order).toMatchObject({
      ...{ email: "", placedAt: "2010-07-01T07:26:00.000Z", totals: { total: { amount: 100 } } },
    });
    const audit = await auditOfObject(world.db, shop.ctx.storeId, `orders-import:${completed.id}`, {});
    expect(audit.items.map(({ action }) => action)).toContain("orders.imported");
  });

  test("of one customer add up, however many come at once", async () => {
    const shop = await openShop();
    const rows = Array.from({ length: 150 }, (_, n) => `N-${n},2011-01-01,${ada},A-1,Lantern,1,1.00,`);
    await shop.orders(...rows);
    expect((await shop.customer("ada@example.com"))?.stats).toMatchObject({ orders: 150, spent: 15_000 });
  });

  test("again change nothing; one that says otherwise is refused, and says where", async () => {
    const shop = await openShop();
    const first = [`1,2011-01-01,${ada},A-1,Lantern,6,2.555,20`, "1,,,,,,A-2,Lamp,1,3.00,"];
    await shop.orders(...first);
    const before = await shop.order("1");
    const again = await shop.orders(...first, `2,2011-01-01,${ada},A-1,Lantern,6,2.55,`);
    expect(again.completed.counts).toMatchObject({ created: 1, unchanged: 1, refused: 0 });
    const { completed } = await shop.orders(...first.map((row) => row.replace("Lamp,1", "Lamp,2")));
    expect(completed.counts).toMatchObject({ created: 0, refused: 2 });
    expect(await shop.errors(completed.id)).toMatchObject([{ row: 3, column: "quantity", value: "2" }]);
    expect(await shop.order("1")).toEqual(before);
  });

  test("are stored whole or not at all", async () => {
    const shop = await openShop();
    const { completed } = await shop.orders(
      `1,2011-01-01,${ada},A-1,Lantern,6,2.55,`,
      "1,,,,,,A-2,Lamp,0,3.00,",
      `2,2099-01-01,${ada},A-1,Lantern,6,2.55,`,
      `3,2011-01-01,${ada},A-1,Lantern,6,2.55,`,
      `1,2011-01-01,${ada},A-9,Lantern,6,2.55,`,
      `4,2011-02-30,${ada},A-1,Lantern,6,2.55,`,
    );
    expect(completed.counts).toMatchObject({ rows: 6, records: 1, created: 1, refused: 5 });
    const found = await shop.errors(completed.id);
    expect(found.map(({ row, column }) => `${row} ${column}`)).toEqual([
      ...["3 quantity", "4 placed_at", "6 order", "7 placed_at"],
    ]);
    expect(await shop.order("1")).toBeUndefined();
  });

  test("of very many lines are read as they were written", async () => {
    const shop = await openShop();
    const lines = Array.from({ length: 1350 }, (_, n) => `L,${n ? ",,,," : `2011-01-01,${ada}`},S-${n},T ${n},2,1.11,`);
    const { completed } = await shop.orders(...lines);
    expect(completed.counts).toMatchObject({ created: 1, refused: 0 });
    const order = (await shop.order("L"))?.order;
    expect(order?.lines.map(({ sku }) => sku)).toEqual(lines.map((_, n) => `S-${n}`));
    expect(order?.totals.total.amount).toBe(1350 * 222);
    await shop.returns("C1,2011-02-01,ada@example.com,GB,GBP,S-1200,T 1200,1,1.11");
    const after = (await shop.order("L"))?.order;
    expect(after?.refunds[0]?.lines).toMatchObject([{ lineId: "1201", quantity: 1 }]);
    expect(after?.lines).toEqual(order?.lines);
  });
});

describe("past returns", () => {
  test("are refunds on the latest earlier order that has units left, and stand alone for the rest", async () => {
    const shop = await openShop();
    await shop.orders(
      `1,2011-01-01,${ada},A-1,Lantern,6,2.50,20`,
      `2,2011-01-05,${ada},A-1,Lantern,2,2.50,20`,
      `3,2011-03-01,${ada},A-1,Lantern,9,2.50,20`,
    );
    const { completed } = await shop.returns("C9,2011-02-01,ada@example.com,GB,GBP,A-1,Lantern,10,2.50");
    expect(completed.counts).toMatchObject({ created: 1, refused: 0 });
    const [one, two, three] = await Promise.all(["1", "2", "3"].map(shop.order));
    expect(two?.order).toMatchObject({ paymentState: "refunded", refunds: [{ amount: { amount: 500 } }] });
    expect(one?.order).toMatchObject({ paymentState: "refunded", refunds: [{ amount: { amount: 1500 } }] });
    expect(three?.order.refunds).toEqual([]);
    const back = await shop.back("C9");
    expect(back).toMatchObject({ total: { amount: 2500 }, lines: [{ quantity: 2 }, { quantity: 6 }, { quantity: 2 }] });
    expect(back?.lines.map(({ of }) => of?.number)).toEqual(["2", "1", undefined]);
    const listed = (q?: string) =>
      listReturns({ db: world.db }, shop.ctx, { params: undefined, query: { q, per_page: 10 }, body: undefined });
    expect((await listed()).items).toEqual([back]);
    expect((await listed(" C9 ")).items).toEqual([back]);
    expect((await listed("C10")).items).toEqual([]);
    expect(await shop.ledger(one?.order.id ?? "")).toEqual({ "external-balance": 0, sales: 0, "tax-payable": 0 });
    expect(await shop.ledger(back?.id ?? "")).toEqual({ "external-balance": -500, sales: 500 });
    expect((await shop.customer("ada@example.com"))?.stats).toMatchObject({ orders: 3, spent: 4250 - 2000 });
  });

  test("again change nothing, and never give back more than was bought", async () => {
    const shop = await openShop();
    await shop.orders(`1,2011-01-01,${ada},A-1,Lantern,6,2.50,`);
    const rows = ["C1,C2,C3"].flatMap((names) => names.split(","));
    const lines = rows.map((name) => `${name},2011-02-01,ada@example.com,GB,GBP,A-1,Lantern,4,2.50`);
    await shop.returns(...lines);
    const again = await shop.returns(...lines, "C4,2011-02-01,,GB,GBP,A-1,Lantern,1,2.50");
    expect(again.completed.counts).toMatchObject({ created: 1, unchanged: 3, refused: 0 });
    const order = (await shop.order("1"))?.order;
    expect(order?.refunds.map(({ amount }) => amount.amount)).toEqual([1000, 500]);
    const { completed } = await shop.returns(lines[0]?.replace(",4,", ",5,") ?? "");
    expect(completed.counts).toMatchObject({ created: 0, refused: 1 });
  });
});

test("past orders and returns move no stock, wait for nobody and tell nobody", async () => {
  const shop = await openShop();
  const { storeId, now } = shop.ctx;
  const kept = async (entity: string) => {
    const own: Record<string, unknown>[] = [];
    let ExclusiveStartKey: Record<string, unknown> | undefined;
    do {
      const request = new ScanCommand({ TableName: "shop", ExclusiveStartKey });
      const { Items = [], LastEvaluatedKey } = await documentClient(world.table).send(request);
      own.push(...Items.filter((item) => item.__edb_e__ === entity && String(item.pk).startsWith(`${storeId}#`)));
      ExclusiveStartKey = LastEvaluatedKey;
    } while (ExclusiveStartKey);
    return own;
  };
  const stock = async () => [await stockOf(world.db, storeId, ["A-1"], { consistent: true }), await kept("movement")];
  const receipt = { sku: "A-1", location: "main", change: 10, kind: "purchase", reference: "test" } as const;
  const audit = auditEntry(world.clock, shop.ctx, { action: "test.arranged", object: { type: "test", id: "stock" } });
  await world.db.transact(audit, receiveStock(world.clock, shop.ctx, receipt));
  const before = await stock();
  await shop.orders(`1,2011-01-01,${ada},A-1,Lantern,6,2.50,20`);
  await shop.returns("C1,2011-02-01,ada@example.com,GB,GBP,A-1,Lantern,2,2.50");
  expect((await shop.order("1"))?.order.refunds).toHaveLength(1);
  expect(await stock()).toEqual(before);
  expect((await dueOrders(world.db, storeId, now, { limit: 10 })).items).toEqual([]);
  const { id: orderId } = (await shop.order("1"))?.order ?? { id: "" };
  const body = { lines: [], delivery: 0, amount: 100, reason: "test" };
  // It was paid elsewhere, so no provider is asked: there is none here.
  const deps = { ...world.deps, payments: undefined as never };
  const refund = refundOrder(deps, shop.ctx, { params: { orderId }, query: undefined, body });
  await expect(refund).rejects.toMatchObject({
    code: "ORDER_NOT_REFUNDABLE",
    message: expect.stringContaining("outside"),
  });
  expect(new Set((await kept("event")).map(({ name }) => name))).toEqual(new Set(["import.requested"]));
});

test("customers are created, changed where the file says so, and found unchanged", async () => {
  const shop = await world.openShop("customers");
  const header = "email,name,line1,city,postcode,country,tags,accepts_marketing,created_at";
  const row = "Ada@Example.com,Ada Lovelace,1 Quay Street,Falmouth,TR11 3LH,GB,vip;trade,yes,2024-03-05";
  const first = await shop.imported([header, row, "bea@example.com,,1 Way,,,GB,,,", "bob@example.com,Bob,,,,FR,,,"]);
  expect(first.completed.counts).toMatchObject({ rows: 3, created: 2, refused: 1 });
  expect(await shop.errors(first.completed.id)).toMatchObject([{ row: 3, column: "city" }]);
  const again = await shop.imported([header, row, "bob@example.com,Bob Jones,,,,,,,"]);
  expect(again.completed.counts).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
  expect(await shop.changes(again.validated.id)).toMatchObject([
    { key: "bob@example.com", fields: [{ field: "name", before: "Bob", after: "Bob Jones" }] },
  ]);
  const id = await customerIdByEmail(world.db, shop.ctx.storeId, "ada@example.com", { consistent: true });
  expect((await findCustomer(world.db, shop.ctx.storeId, id ?? ""))?.record).toMatchObject({
    ...{ state: "guest", source: "import", tags: ["vip", "trade"], marketing: { email: true } },
    ...{ createdAt: "2024-03-05T00:00:00.000Z", addresses: [{ city: "Falmouth", isDefaultShipping: true }] },
  });
});
