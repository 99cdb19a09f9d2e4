import { isDeepStrictEqual } from "node:util";
import type { productOperations } from "@quayside/shared/catalog/contract.ts";
import type { Product, Variant } from "@quayside/shared/catalog/schema.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { AppError, notFound } from "@quayside/shared/kernel/errors.ts";
import { findProduct } from "../catalog/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import { versionConflict } from "../store/document.ts";
import { type StoreDeps, storeProduct } from "./store-product.ts";

type SetValues = typeof productOperations.setValues;
type Body = InputOf<SetValues>["body"];

/** Product by product, each in a transaction of its own under the version it was planned for: one that is refused holds up no other. */
export async function setValues(deps: StoreDeps, ctx: Ctx, { body }: InputOf<SetValues>): Promise<OutputOf<SetValues>> {
  const answer: OutputOf<SetValues> = { stored: [], refused: [] };
  for (const item of body.items) {
    try {
      const { id, version } = await setOne(deps, ctx, body, item);
      answer.stored.push({ id, version });
    } catch (error) {
      if (!(error instanceof AppError) || error.status >= 500) throw error;
      answer.refused.push({ id: item.productId, code: error.code, message: error.message });
    }
  }
  return answer;
}

async function setOne(deps: StoreDeps, ctx: Ctx, { field, reason }: Body, item: Body["items"][number]) {
  const before = await findProduct(deps.db, ctx.storeId, item.productId, { consistent: true });
  if (!before) throw notFound("product", item.productId);
  const variants = valued(before, field, item.values);
  // Asked for again it is there already, under a later version.
  if (isDeepStrictEqual(variants, before.variants)) return before;
  if (before.version !== item.version) throw versionConflict("product")({ version: before.version });
  const next = { ...before, variants, updatedAt: ctx.now };
  return storeProduct(deps, ctx, { action: "product.updated", next, before, reason });
}

function valued({ variants }: Product, field: Body["field"], values: Body["items"][number]["values"]): Variant[] {
  const bySku = new Map(values.map(({ sku, value }) => [sku, value]));
  const unknown = values.find(({ sku }) => !variants.some((variant) => variant.sku === sku));
  if (unknown) throw notFound("variant", unknown.sku);
  return variants.map((variant) => {
    if (!bySku.has(variant.sku)) return variant;
    const { [field]: _, ...rest } = variant;
    const value = bySku.get(variant.sku);
    if (value !== undefined) return { ...variant, [field]: value };
    if (field === "price" || field === "weightGrams") throw valueNeeded(field, variant.sku);
    // A cast: what is left out is one of those that may be.
    return rest as Variant;
  });
}

function valueNeeded(field: string, sku: string): AppError {
  const reason = `${sku} cannot be without`;
  return new AppError("unprocessable", "VALUE_NEEDED", `${reason} ${field}. Nothing of it was changed.`, {
    field,
    reason,
  });
}
