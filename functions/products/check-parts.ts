import type { Product, Variant } from "@quayside/shared/catalog/schema.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { bundlesWith } from "../catalog/bundles/store.ts";
import { productsBySku, skusOf } from "../catalog/store.ts";
import type { Db } from "../store/db.ts";

const strongly = { consistent: true };

function partRefused(field: string, reason: string): AppError {
  const issue = { field, reason };
  return new AppError("unprocessable", "BUNDLE_PART_REFUSED", `${field} ${reason}. Nothing was saved.`, {
    ...issue,
    issues: [issue],
  });
}

/** A bundle's parts are there and are no bundles themselves; what is a part of another bundle does not become one. */
export async function checkParts(db: Db, storeId: string, next: Product, before?: Product): Promise<void> {
  const had = new Map(before?.variants.map((variant) => [variant.sku, variant]));
  const own = new Map(next.variants.map((variant) => [variant.sku, variant]));
  const parts = next.variants.flatMap(({ components = [] }) => components.map(({ sku }) => sku));
  const others = await productsBySku(db, storeId, new Set(parts.filter((sku) => !own.has(sku))), strongly);
  for (const [index, { components = [] }] of next.variants.entries())
    for (const [place, { sku }] of components.entries()) {
      const field = `variants.${index}.components.${place}.sku`;
      const part: Variant | undefined = own.get(sku) ?? others.get(sku)?.variant;
      if (!part) throw partRefused(field, `is ${sku}, which is no SKU of this store`);
      if (part.components) throw partRefused(field, `is ${sku}, which is a bundle itself; a bundle holds no bundles`);
    }
  const isNew = ({ sku, components }: Variant) => components !== undefined && !had.get(sku)?.components;
  const held = await bundlesWith(
    db,
    storeId,
    next.variants.filter(isNew).map(({ sku }) => sku),
    strongly,
  );
  for (const [sku, [bundle]] of held)
    if (bundle) {
      const index = next.variants.findIndex((variant) => variant.sku === sku);
      throw partRefused(`variants.${index}.components`, `cannot be: ${sku} is part of the bundle ${bundle.sku}`);
    }
}

/**
 * Refuses to let go of SKUs that bundles of other products are made of: those that `next` no longer has, and all of them
 * when it is discontinued or, without it, deleted.
 */
export async function checkNotInBundles(db: Db, storeId: string, before: Product, next?: Product): Promise<void> {
  const isGoing = !next || (next.status === "discontinued" && before.status !== "discontinued");
  const kept = new Set(isGoing ? [] : skusOf(next));
  const own = new Set(skusOf(before));
  const lost = skusOf(before).filter((sku) => !kept.has(sku));
  for (const [sku, bundles] of await bundlesWith(db, storeId, lost, strongly)) {
    const bundle = bundles.find((each) => !own.has(each.sku));
    if (!bundle) continue;
    const reason = `${sku} is part of the bundle ${bundle.sku}`;
    throw new AppError("conflict", "SKU_IN_BUNDLE", `${reason}. Take it out of the bundle first.`, {
      field: next?.status === "discontinued" ? "status" : "variants",
      reason,
    });
  }
}
