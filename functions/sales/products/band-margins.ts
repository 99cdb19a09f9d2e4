import { dayCount } from "@quayside/shared/analytics/ranges.ts";
import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import type { Verb } from "../../http/route.ts";
import { openSales, type SalesDeps } from "../open-sales.ts";
import { salesSettingsOf } from "../settings/store.ts";
import { bandsOf } from "./margin-bands.ts";
import { percentOf, productSums, shown } from "./sums.ts";

const listed = 20;

export const bandMargins: Verb<SalesDeps, typeof salesOperations.margins> = async (deps, ctx, { query }) => {
  const open = await openSales(deps, ctx, query);
  const { marginBands } = await salesSettingsOf(deps.db, ctx.storeId);
  const sums = await productSums(open.engine, open, dayCount(open.range));
  const known = sums.filter(({ margin }) => margin !== null);
  const byMargin = known.toSorted((one, other) => Number(other.margin) - Number(one.margin));
  const revenue = (some: typeof sums) => some.reduce((sum, each) => sum + each.revenue, 0);
  return {
    ...open.scope,
    bands: bandsOf(sums, marginBands),
    high: await shown(open.engine, open, byMargin.slice(0, listed)),
    low: await shown(open.engine, open, byMargin.toReversed().slice(0, listed)),
    costed: percentOf(revenue(known), revenue(sums)),
  };
};
