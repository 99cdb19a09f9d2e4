import type { Instant } from "@quayside/shared/kernel/day.ts";
import { productShards, productsOfShard } from "../catalog/store.ts";
import { customersByAge, customersById } from "../customers/store.ts";
import { everyOrder } from "../orders/every-order.ts";
import { returnsOf } from "../returns/store.ts";
import type { Db } from "../store/db.ts";
import type { Fact } from "./facts/fact.ts";
import { factsOf, factsOfCustomer, factsOfProduct, factsOfReturn } from "./facts-of.ts";
import { storeTime } from "./store-time.ts";

const pageSize = 100;

async function* everyReturn(db: Db, storeId: string) {
  let cursor: string | undefined;
  do {
    const page = await returnsOf(db, storeId, { limit: pageSize, cursor });
    yield page.items;
    cursor = page.nextCursor;
  } while (cursor);
}

async function* everyCustomer(db: Db, storeId: string) {
  let cursor: string | undefined;
  do {
    const page = await customersByAge(db, storeId, { limit: pageSize, cursor });
    const ids = page.items.map(({ customerId }) => String(customerId));
    yield (await customersById(db, storeId, ids)).map(({ record }) => record);
    cursor = page.nextCursor;
  } while (cursor);
}

/** Every record of the shop as a fact, some at a time; `at` is when the reading began. */
export async function* everyFact(db: Db, storeId: string, timeZone: string, at: Instant): AsyncGenerator<Fact[]> {
  const timeOf = storeTime(timeZone);
  for (let shard = 0; shard < productShards; shard += 1)
    for await (const page of productsOfShard(db, storeId, shard))
      yield page.map((product) => factsOfProduct(product, timeZone, at));
  for await (const page of everyCustomer(db, storeId)) yield page.map((each) => factsOfCustomer(each, timeZone, at));
  for await (const page of everyReturn(db, storeId)) yield page.map((each) => factsOfReturn(each, timeOf, at));
  for await (const page of everyOrder(db, storeId)) yield page.map((order) => factsOf(order, timeOf, at));
}
