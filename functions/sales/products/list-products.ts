import { dayCount } from "@quayside/shared/analytics/ranges.ts";
import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import type { ProductRow } from "@quayside/shared/sales/products.ts";
import type { Verb } from "../../http/route.ts";
import { type OpenSales, openSales, type SalesDeps } from "../open-sales.ts";
import { pageOfAll } from "../pages-of.ts";
import { salesSettingsOf } from "../settings/store.ts";
import { abcOf } from "./abc.ts";
import { paceBorders, paceOf } from "./pace.ts";
import { changeOf, type ProductSums, productSums, shown, withOrders } from "./sums.ts";

type List = typeof salesOperations.products;
type Row = ProductSums & Pick<ProductRow, "before" | "growth" | "abc" | "pace">;

export const listProducts: Verb<SalesDeps, List> = async (deps, ctx, { query }) => {
  const open = await openSales(deps, ctx, query);
  const settings = await salesSettingsOf(deps.db, ctx.storeId);
  const [sums, before] = await Promise.all([productSums(open.engine, open, dayCount(open.range)), sumsBefore(open)]);
  const classes = abcOf(revenues(sums), settings.abc);
  const borders = paceBorders(unitsOf(sums), settings.movers);
  const rows = sums.map((each, index): Row => {
    const { abc, pace } = { abc: classes[index]?.class ?? "C", pace: paceOf(each.units, borders) };
    return { ...each, ...against(each, before), abc, pace };
  });
  const counted = query.sort === "orders" ? await withOrders(open.engine, open, rows) : rows;
  const value = (row: Row) => row[query.sort] ?? null;
  const ranked = sorted(counted.filter(fits(query)), value, query.direction).map((row, index) => ({
    ...row,
    rank: index + 1,
  }));
  const page = pageOfAll(ranked, `products ${query.sort} ${query.direction}`, query);
  return { ...page, items: await shown(open.engine, open, page.items) };
};

const revenues = (sums: readonly ProductSums[]) => sums.map(({ revenue }) => revenue);
const unitsOf = (sums: readonly ProductSums[]) => sums.map(({ units }) => units).filter((units) => units > 0);

function fits({ abc, pace }: { abc?: string | undefined; pace?: string | undefined }) {
  return (row: Row) => (abc === undefined || row.abc === abc) && (pace === undefined || row.pace === pace);
}

/** What has no value comes last, whichever way round; equals keep their order by revenue. */
function sorted<T>(rows: readonly T[], value: (row: T) => number | null, direction: "asc" | "desc"): T[] {
  const sign = direction === "asc" ? 1 : -1;
  return rows.toSorted((one, other) => {
    const [left, right] = [value(one), value(other)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}

async function sumsBefore({ engine, before, filters }: OpenSales): Promise<Map<string, ProductSums> | undefined> {
  if (!before) return undefined;
  const sums = await productSums(engine, { range: before, filters }, dayCount(before));
  return new Map(sums.map((each) => [each.id, each]));
}

function against({ id, revenue }: ProductSums, before: ReadonlyMap<string, ProductSums> | undefined) {
  if (!before) return { growth: null };
  const then = before.get(id);
  const sums = { revenue: then?.revenue ?? 0, units: then?.units ?? 0 };
  return { before: sums, growth: changeOf(revenue, sums.revenue) };
}
