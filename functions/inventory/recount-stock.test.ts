import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { openTestShop, type TestShop, testStoreId } from "../cart/test-shop.ts";
import { systemCtx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import type { Write } from "../store/write.ts";
import { moveStock, type StockMove } from "./move-stock.ts";
import { countedFrom, recountStock } from "./recount-stock.ts";
import { releaseWrites, reserveWrites } from "./reserve.ts";
import { restockWrites, shipWrites } from "./ship.ts";
import { allMovementsOf, stockedWrite, stockOf } from "./store.ts";

const clock = testClock();
const ctx = systemCtx(testStoreId, "test", clock);
let dynamo: TestDynamo;
let db: Db;
let shop: TestShop;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
  shop = await openTestShop(db, clock);
});
afterAll(() => dynamo.stop());

const recount = () => recountStock({ db, clock }, ctx);
const tamper = (sku: string, counter: string) =>
  dynamo.client.send(
    new UpdateItemCommand({
      TableName: "shop",
      Key: { pk: { S: `${testStoreId}#stock#${sku}` }, sk: { S: "stock" } },
      UpdateExpression: "ADD #counter :one",
      ExpressionAttributeNames: { "#counter": counter },
      ExpressionAttributeValues: { ":one": { N: "1" } },
    }),
  );

const location = fc.constantFrom("main", "north");
const units = fc.integer({ min: 1, max: 9 });
const move = (kind: StockMove["kind"], at: string, counters: StockMove["counters"]): Write[] =>
  moveStock(clock, ctx, [{ sku: "MUG", location: at, kind, reference: "test", counters, floors: {} }]);
const held = (at: string, quantity: number) => [{ sku: "MUG", location: at, quantity, state: "held" as const }];

/** One thing that happens to a SKU; what is not possible at that moment is refused and changes nothing. */
const happening = fc.oneof(
  fc.tuple(location, units).map(([at, n]) => move("purchase", at, { onHand: n })),
  fc.tuple(location, units).map(([at, n]) => reserveWrites(clock, ctx, "ord", held(at, n))),
  fc.tuple(location, units).map(([at, n]) => releaseWrites(clock, ctx, "ord", held(at, n))),
  fc.tuple(location, units).map(([at, n]) => shipWrites(clock, ctx, "ord", held(at, n))),
  fc
    .tuple(location, units)
    .map(([at, n]) => restockWrites(clock, ctx, "ord", [{ sku: "MUG", location: at, quantity: n, hold: "damaged" }])),
  fc.tuple(location, units).map(([at, n]) => move("transfer", at, { incoming: n })),
  fc.tuple(location, units).map(([at, n]) => move("hold", at, { quality: n })),
);

test("whatever happens, every counter is the sum of its movements and nothing goes under zero", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 3, maxLength: 12 }), async (happenings) => {
      for (const writes of happenings) await shop.write(...writes, stockedWrite(testStoreId, "MUG")).catch(() => {});
      expect(await recount()).toMatchObject({ different: 0, busy: 0 });
      const levels = (await stockOf(db, testStoreId, ["MUG"], { consistent: true })).get("MUG") ?? [];
      for (const level of levels)
        expect(Math.min(level.onHand, level.reserved, level.available)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 25 },
  );
});

test("what did not move is not read again, and later movements are added to the checkpoint", async () => {
  await shop.stock("JUG", 5);
  await recount();
  expect(await recount()).toMatchObject({ skus: 2, unmoved: 2 });
  clock.advance(7_200_000);
  await shop.stock("JUG", 3);
  expect(await recount()).toMatchObject({ unmoved: 1, different: 0 });
  clock.advance(7_200_000);
  await shop.stock("JUG", -1);
  expect(await recount()).toMatchObject({ unmoved: 1, different: 0 });
  const all = await allMovementsOf(db, testStoreId, "JUG");
  expect(countedFrom(all).get("main")).toMatchObject({ onHand: 7 });
  expect(await allMovementsOf(db, testStoreId, "JUG", all[0]?.at)).toHaveLength(2);
});

test.each(["onHand@main", "reserved@main", "incoming@main", "damaged@main", "free@main"])(
  "%s changed behind the movements is found, and found again",
  async (counter) => {
    const sku = `S-${counter.split("@")[0]}`;
    await shop.stock(sku, 5);
    expect(await recount()).toMatchObject({ different: 0 });
    await tamper(sku, counter);
    expect(await recount()).toMatchObject({ different: 1 });
    expect(await recount()).toMatchObject({ different: 1 });
    await dynamo.client.send(
      new UpdateItemCommand({
        TableName: "shop",
        Key: { pk: { S: `${testStoreId}#stock#${sku}` }, sk: { S: "stock" } },
        UpdateExpression: "ADD #counter :minus",
        ExpressionAttributeNames: { "#counter": counter },
        ExpressionAttributeValues: { ":minus": { N: "-1" } },
      }),
    );
  },
);
