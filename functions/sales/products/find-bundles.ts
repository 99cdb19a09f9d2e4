import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import type { Verb } from "../../http/route.ts";
import { openSales, type SalesDeps } from "../open-sales.ts";
import { basketCount, pairsOf, strengthOf } from "./baskets.ts";
import { described } from "./sums.ts";

/** Support under which a pair says little: one order in a hundred, and ten at least. */
const leastShare = 0.01;
const least = 10;

export const findBundles: Verb<SalesDeps, typeof salesOperations.bundles> = async (deps, ctx, { query }) => {
  const open = await openSales(deps, ctx, query);
  const { range, filters, engine } = open;
  const { sort, limit, id } = query;
  const orders = await basketCount(engine, { range, filters });
  const together = query.together ?? Math.max(least, Math.ceil(orders * leastShare));
  const asked = { range, filters, together, sort, limit, ...(id !== undefined && { id }) };
  const pairs = await pairsOf(engine, asked);
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const known = await described(
    engine,
    ids.map((each) => ({ id: each })),
  );
  const titles = new Map(known.map(({ id: of, title }) => [of, title]));
  const basketed = (of: string, inOrders: number) => ({ id: of, title: titles.get(of) ?? of, orders: inOrders });
  return {
    ...open.scope,
    ...{ orders, together },
    pairs: pairs.map((pair) => ({
      ...{ a: basketed(pair.a, pair.ordersA), b: basketed(pair.b, pair.ordersB) },
      ...{ orders: pair.orders, revenue: pair.revenue, ...strengthOf(pair, orders) },
    })),
    ...(pairs.length === 0 && { note: `No two products are in ${together} orders or more together.` }),
  };
};
