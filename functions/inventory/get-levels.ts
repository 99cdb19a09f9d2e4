import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { inventoryOperations } from "@quayside/shared/inventory/contract.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { StockDeps } from "./places.ts";
import { stockOfSkus } from "./stock-of-skus.ts";

type Levels = typeof inventoryOperations.levels;

export function getLevels(deps: StockDeps, ctx: Ctx, { query }: InputOf<Levels>): Promise<OutputOf<Levels>> {
  return stockOfSkus(deps, ctx, query.skus);
}
