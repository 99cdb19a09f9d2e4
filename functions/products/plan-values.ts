import type { productOperations } from "@quayside/shared/catalog/contract.ts";
import type { Product, Variant } from "@quayside/shared/catalog/schema.ts";
import { ruledValue, type ValueRule } from "@quayside/shared/catalog/value-rule.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { productsById } from "../catalog/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";

type Plan = typeof productOperations.planValues;

/** Product by product in the order asked for, variant by variant; products that are gone are left out. */
export async function planValues({ db }: { db: Db }, ctx: Ctx, { body }: InputOf<Plan>): Promise<OutputOf<Plan>> {
  const { productIds, rule } = body;
  const products = await productsById(db, ctx.storeId, productIds, { consistent: true });
  return [...new Set(productIds)].flatMap((id) => {
    const product = products.get(id);
    return product?.variants.map((variant) => planned(product, variant, rule)) ?? [];
  });
}

function planned(product: Product, variant: Variant, rule: ValueRule): OutputOf<Plan>[number] {
  const { id: productId, version, title, currency } = product;
  const { sku, options } = variant;
  const before = variant[rule.field];
  const named = { productId, version, title, sku, options, before };
  const ruled = ruledValue(before, rule, currency);
  if ("problem" in ruled) return { ...named, after: before, problem: ruled.problem };
  const warning = warningOf({ ...variant, [rule.field]: ruled.value }, rule);
  return { ...named, after: ruled.value, warning };
}

function warningOf({ price, cost, floorPrice, listPrice }: Variant, { field }: ValueRule): string | undefined {
  if (field === "weightGrams") return undefined;
  if (field === "price" && floorPrice !== undefined && price < floorPrice) return "under its floor price";
  if (field !== "listPrice" && cost !== undefined && price < cost) return "under its cost";
  if (field !== "cost" && listPrice !== undefined && listPrice < price) return "over the price it is compared with";
  return undefined;
}
