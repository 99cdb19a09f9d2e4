import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { inventoryOperations } from "@quayside/shared/inventory/contract.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { StockDeps } from "./places.ts";
import { stockOfSkus } from "./stock-of-skus.ts";

type Get = typeof inventoryOperations.get;

export async function getStock(deps: StockDeps, ctx: Ctx, { params }: InputOf<Get>): Promise<OutputOf<Get>> {
  const [found] = await stockOfSkus(deps, ctx, [params.sku]);
  if (!found) throw notFound("SKU", params.sku);
  return found;
}
