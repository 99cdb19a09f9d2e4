import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { inventoryOperations } from "@quayside/shared/inventory/contract.ts";
import { isLow } from "@quayside/shared/inventory/low-stock.ts";
import type { StockLevel, StockRow } from "@quayside/shared/inventory/schema.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import { firstLocation, sellingLocations } from "@quayside/shared/store/locations.ts";
import { productsById, productsBySku } from "../catalog/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import { cursorOf, placeOf } from "../products/list-cursor.ts";
import type { LiveSnapshot } from "../search/live-snapshot.ts";
import { settingsOf } from "../settings/store.ts";
import { availableOf } from "./availability.ts";
import { noStock } from "./book-moves.ts";
import { flaggedSkus } from "./flags/store.ts";
import type { StockDeps } from "./places.ts";
import { goodsOf } from "./stock-of-skus.ts";
import { stockedSkus, stockOf } from "./store.ts";

type List = typeof inventoryOperations.list;
type Query = InputOf<List>["query"];
interface ListDeps extends StockDeps {
  catalogue: LiveSnapshot;
}

/** A page holds up to `per_page` SKUs, each with all its locations. */
export async function listStock(deps: ListDeps, ctx: Ctx, { query }: InputOf<List>): Promise<OutputOf<List>> {
  const page = await skusOf(deps, ctx, query);
  const rows = await rowsOf(deps, ctx, page.items, query);
  return { items: rows.filter((row) => matches(row, query)), nextCursor: page.nextCursor };
}

/** What runs low is known by flags; words are searched in the published catalogue; else all that was ever stocked. */
async function skusOf(deps: ListDeps, ctx: Ctx, query: Query): Promise<Page<string>> {
  const { q, state, cursor, per_page: limit } = query;
  if (state) return flaggedSkus(deps.db, ctx.storeId, state, { limit, cursor });
  return q ? searched(deps, ctx, q, query) : stockedSkus(deps.db, ctx.storeId, { limit, cursor });
}

async function searched({ db, catalogue }: ListDeps, ctx: Ctx, q: string, query: Query): Promise<Page<string>> {
  const wanted = { q, sort: "title", direction: "asc", limit: query.per_page, after: placeOf(query.cursor) } as const;
  const { refs, after } = (await catalogue.current()).list(wanted);
  const products = await productsById(db, ctx.storeId, refs);
  const variants = refs.flatMap((ref) => products.get(ref)?.variants ?? []);
  return { items: variants.flatMap(({ sku, components }) => (components ? [] : [sku])), nextCursor: cursorOf(after) };
}

async function rowsOf({ db, clock }: ListDeps, ctx: Ctx, skus: readonly string[], { state }: Query) {
  const [stock, goods, settings] = await Promise.all([
    stockOf(db, ctx.storeId, skus),
    productsBySku(db, ctx.storeId, skus),
    settingsOf(db, ctx.storeId, clock),
  ]);
  const selling = new Set(sellingLocations(settings).map(({ id }) => id));
  return skus.flatMap((sku): StockRow[] => {
    const levels: StockLevel[] = stock.get(sku) ?? [noStock(sku, firstLocation(settings))];
    if (state === "out" && availableOf(stock.get(sku) ?? [], settings) > 0) return [];
    const told = state === "low" ? levels.filter((each) => isLow(each) && selling.has(each.location)) : levels;
    return told.map((level) => ({ ...level, goods: goodsOf(goods.get(sku)) }));
  });
}

/** Flags are a moment behind; what is shown is as it is now. */
function matches({ sku, location, incoming, goods }: StockRow, query: Query): boolean {
  if (query.location && query.location !== location) return false;
  if (query.state === "incoming" && incoming === 0) return false;
  if (!query.state || !query.q) return true;
  const q = query.q.toLowerCase();
  return sku.toLowerCase().startsWith(q) || (goods?.title.toLowerCase().includes(q) ?? false);
}
