import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { customerOperations } from "@quayside/shared/customers/contract.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import { nextCursor } from "../store/cursor.ts";
import type { Db } from "../store/db.ts";
import type { Item } from "../store/write.ts";
import { fits, isFirstHit, readerOf, rowOf } from "./listing.ts";
import type { CustomerWithStats } from "./record.ts";
import { customersById } from "./store.ts";

type List = typeof customerOperations.list;

/** What is rare is looked for in this many before the caller must ask on. */
const readAtOnce = 100;
const mostReads = 10;

const keyNames = ["pk", "sk", "gsi1pk", "gsi1sk", "gsi2pk", "gsi2sk"];

/** Where a read goes on after this item; each entity here has keys of one index only. */
function cursorAfter(item: Item): string | undefined {
  return nextCursor(Object.fromEntries(keyNames.filter((name) => name in item).map((name) => [name, item[name]])));
}

interface Hit {
  item: Item;
  customer: CustomerWithStats;
}

async function hitsOf(db: Db, storeId: string, items: readonly Item[]): Promise<Hit[]> {
  const ids = [...new Set(items.map(({ customerId }) => String(customerId)))];
  const customers = new Map((await customersById(db, storeId, ids)).map((each) => [each.record.id, each]));
  return items.flatMap((item) => {
    const customer = customers.get(String(item.customerId));
    return customer ? [{ item, customer }] : [];
  });
}

/** Filtered as they are read, so a page may end early, even empty, and still have a cursor. */
export async function listCustomers(
  { db, clock }: { db: Db; clock: Clock },
  ctx: Ctx,
  { query }: InputOf<List>,
): Promise<OutputOf<List>> {
  const { cursor, per_page: limit, ...filters } = query;
  const { currency } = await settingsOf(db, ctx.storeId, clock);
  const read = readerOf(db, ctx.storeId, filters);
  const isWanted = fits(filters);
  const found: Hit[] = [];
  let next = cursor;
  for (let reads = 0; reads < mostReads; reads += 1) {
    const page = await read({ limit: readAtOnce, cursor: next });
    const hits = await hitsOf(db, ctx.storeId, page.items);
    found.push(...hits.filter(({ item, customer }) => isFirstHit(item, customer, filters) && isWanted(customer)));
    next = page.nextCursor;
    if (!next || found.length >= limit) break;
  }
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  if (last && found.length > limit) next = cursorAfter(last.item);
  return { items: shown.map(({ customer }) => rowOf(customer, currency)), nextCursor: next };
}
