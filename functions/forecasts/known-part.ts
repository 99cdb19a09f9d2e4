import { AppError } from "@quayside/shared/kernel/errors.ts";
import { listValues } from "../analytics/list-values.ts";
import { shelfOf } from "../lake/shelf-of.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { SalesDeps } from "../sales/open-sales.ts";
import type { ForecastScope } from "./series.ts";

type Dimension = "category" | "department";

/** Refuses a part of the store that is not in its catalogue and never sold anything; an empty name is "unknown". */
export async function refuseUnknownPart(
  deps: SalesDeps,
  ctx: Ctx,
  { category, department }: Pick<ForecastScope, Dimension>,
): Promise<void> {
  const [dimension, name] =
    category === undefined ? (["department", department] as const) : (["category", category] as const);
  if (!name) return;
  const { categories } = await shelfOf(deps.db, ctx.storeId);
  if (categories.some((each) => each[dimension] === name)) return;
  const sold = await listValues(deps, ctx, { params: { dimension }, query: { q: name, limit: 5000 }, body: undefined });
  if (sold.some(({ value }) => value === name)) return;
  const reason = `must be a ${dimension} of this store`;
  throw new AppError("invalid", "VALIDATION_ERROR", `${dimension}: ${reason}`, { field: dimension, reason });
}
