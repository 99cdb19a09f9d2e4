import { dayCount } from "@quayside/shared/analytics/ranges.ts";
import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import type { Verb } from "../../http/route.ts";
import { openSales, type SalesDeps } from "../open-sales.ts";
import { salesSettingsOf } from "../settings/store.ts";
import { abcOf, abcReadings } from "./abc.ts";
import { described, percentOf, productSums } from "./sums.ts";

/** As many as a table can show; the classes are of all of them. */
const shown = 5000;

export const analyseAbc: Verb<SalesDeps, typeof salesOperations.abc> = async (deps, ctx, { query }) => {
  const open = await openSales(deps, ctx, query);
  const reading = query.reading ?? (await salesSettingsOf(deps.db, ctx.storeId)).abc;
  const sums = await productSums(open.engine, open, dayCount(open.range));
  const classed = abcOf(
    sums.map(({ revenue }) => revenue),
    reading,
  );
  const products = sums.map(({ id, revenue }, index) => {
    const { class: abc = "C" as const, cumulative = null } = classed[index] ?? {};
    return { id, revenue, cumulative: cumulative === null ? null : cumulative * 100, class: abc };
  });
  const total = products.reduce((sum, { revenue }) => sum + revenue, 0);
  const classes = (["A", "B", "C"] as const).map((name) => {
    const own = products.filter((product) => product.class === name);
    const revenue = own.reduce((sum, each) => sum + each.revenue, 0);
    const shares = { productShare: percentOf(own.length, products.length), revenueShare: percentOf(revenue, total) };
    return { class: name, products: own.length, revenue, ...shares };
  });
  const listed = await described(open.engine, products.slice(0, shown));
  return { ...open.scope, reading, rule: abcReadings[reading].rule, classes, products: listed };
};
