import { productsBySku, type SoldVariant } from "../catalog/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { SessionDeps } from "./session.ts";

/** Products behind SKUs, each looked up once in a pass over a file. */
export function catalogueMemory({ db }: SessionDeps, ctx: Ctx) {
  const known = new Map<string, SoldVariant | undefined>();
  return async (skus: readonly string[]): Promise<ReadonlyMap<string, SoldVariant>> => {
    const fresh = [...new Set(skus)].filter((sku) => !known.has(sku));
    const found = await productsBySku(db, ctx.storeId, fresh);
    for (const sku of fresh) known.set(sku, found.get(sku));
    return new Map(skus.flatMap((sku) => (known.get(sku) ? [[sku, known.get(sku) as SoldVariant] as const] : [])));
  };
}
