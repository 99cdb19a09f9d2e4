import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { openTestShop, type TestShop, testStoreId } from "../cart/test-shop.ts";
import { testClock } from "../platform/test-clock.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import {
  giveBackPromotionWrites,
  isUsedUp,
  promotionByCode,
  promotionUses,
  promotionWrites,
  usePromotionWrites,
} from "./store.ts";

const clock = testClock();
let dynamo: TestDynamo;
let db: Db;
let shop: TestShop;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
  shop = await openTestShop(db, clock);
});
afterAll(() => dynamo.stop());

const use = (promotion: Promotion, email: string) => shop.write(...usePromotionWrites(testStoreId, promotion, email));
const giveBack = (promotion: Promotion, email: string) =>
  shop.write(...giveBackPromotionWrites(testStoreId, promotionUses(promotion, email)));
const usedUp = { code: "CODE_USED_UP" };

describe("a promotion", () => {
  test("is found by its code in any case", async () => {
    const promotion = await shop.promotion("HELLO", 10);
    expect(await promotionByCode(db, testStoreId, "hello")).toEqual(promotion);
    expect(await promotionByCode(db, testStoreId, "hell")).toBeUndefined();
  });

  test("is not made twice, nor overwritten by who read an older one", async () => {
    const promotion = await shop.promotion("ONCE", 10);
    await expect(shop.promotion("ONCE", 20)).rejects.toMatchObject({ code: "CODE_TAKEN", details: { field: "code" } });
    await shop.write(...promotionWrites(testStoreId, { ...promotion, version: 2, active: false }));
    const stale = promotionWrites(testStoreId, { ...promotion, version: 2 });
    await expect(shop.write(...stale)).rejects.toMatchObject({ code: "VERSION_CONFLICT" });
    expect(await promotionByCode(db, testStoreId, "ONCE", { consistent: true })).toMatchObject({ active: false });
  });
});

describe("limits", () => {
  test("hold when thirty want the last ten", async () => {
    const promotion = await shop.promotion("TENTIMES", 10, { limits: { total: 10 } });
    const all = await Promise.allSettled(
      Array.from({ length: 30 }, (_, index) => use(promotion, `${index}@example.com`)),
    );
    const refused = all.flatMap((each) => (each.status === "rejected" ? [each.reason.code] : []));
    expect(refused).toEqual(Array.from({ length: 20 }, () => "CODE_USED_UP"));
    expect(await isUsedUp(db, testStoreId, promotion)).toBe(true);
  });

  test("per customer count the address in any case, and nobody else's", async () => {
    const promotion = await shop.promotion("EACHONCE", 10, { limits: { perCustomer: 1 } });
    await use(promotion, "Ada@Example.com");
    await expect(use(promotion, "ada@example.com")).rejects.toMatchObject(usedUp);
    expect(await isUsedUp(db, testStoreId, promotion, "ADA@example.com")).toBe(true);
    expect(await isUsedUp(db, testStoreId, promotion, "eve@example.com")).toBe(false);
    expect(await isUsedUp(db, testStoreId, promotion)).toBe(false);
    await use(promotion, "eve@example.com");
  });

  test("of both kinds are both kept, or the use is refused whole", async () => {
    const promotion = await shop.promotion("BOTH", 10, { limits: { total: 2, perCustomer: 1 } });
    await use(promotion, "ada@example.com");
    await expect(use(promotion, "ada@example.com")).rejects.toMatchObject(usedUp);
    await use(promotion, "eve@example.com");
    await expect(use(promotion, "grace@example.com")).rejects.toMatchObject(usedUp);
  });

  test("take back what is given back, and never count under zero", async () => {
    const promotion = await shop.promotion("BACK", 10, { limits: { total: 1, perCustomer: 1 } });
    await use(promotion, "ada@example.com");
    await giveBack(promotion, "ada@example.com");
    await use(promotion, "ada@example.com");
    await giveBack(promotion, "ada@example.com");
    await expect(giveBack(promotion, "ada@example.com")).rejects.toMatchObject({ kind: "conflict" });
  });

  test("that are not set keep no counter", async () => {
    const promotion = await shop.promotion("FREE", 10);
    expect(usePromotionWrites(testStoreId, promotion, "ada@example.com")).toEqual([]);
    expect(promotionUses(promotion, "ada@example.com")).toEqual([]);
    expect(await isUsedUp(db, testStoreId, promotion, "ada@example.com")).toBe(false);
  });
});
