import type { Product, Variant } from "@quayside/shared/catalog/schema.ts";
import { AppError, type FieldIssue } from "@quayside/shared/kernel/errors.ts";
import { bundlesWith } from "../catalog/bundles/store.ts";
import { productsBySku, skusOf } from "../catalog/store.ts";
import type { Db } from "../store/db.ts";

const strongly = { consistent: true };

type Parts = Pick<Product, "variants">;
type Known = (sku: string) => Pick<Variant, "components"> | undefined;

/**
 * What is wrong with the parts of bundles: they are there and are no bundles themselves; what is a part of another bundle
 * does not become one. `known` are variants that will be there by the time this is stored.
 */
export async function partIssues(
  db: Db,
  storeId: string,
  next: Parts,
  before?: Parts,
  known: Known = () => undefined,
): Promise<FieldIssue[]> {
  const had = new Map(before?.variants.map((variant) => [variant.sku, variant]));
  const own = new Map(next.variants.map((variant) => [variant.sku, variant]));
  const parts = next.variants.flatMap(({ components = [] }) => components.map(({ sku }) => sku));
  const others = await productsBySku(db, storeId, new Set(parts.filter((sku) => !own.has(sku))), strongly);
  const issues: FieldIssue[] = [];
  for (const [index, { components = [] }] of next.variants.entries())
    for (const [place, { sku }] of components.entries()) {
      const field = `variants.${index}.components.${place}.sku`;
      const part = own.get(sku) ?? known(sku) ?? others.get(sku)?.variant;
      if (!part) issues.push({ field, reason: `is ${sku}, which is no SKU of this store` });
      else if (part.components)
        issues.push({ field, reason: `is ${sku}, which is a bundle itself; a bundle holds no bundles` });
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
      const reason = `cannot be: ${sku} is part of the bundle ${bundle.sku}`;
      issues.push({ field: `variants.${index}.components`, reason });
    }
  return issues;
}

export async function checkParts(db: Db, storeId: string, next: Parts, before?: Parts): Promise<void> {
  const [issue] = await partIssues(db, storeId, next, before);
  if (!issue) return;
  throw new AppError("unprocessable", "BUNDLE_PART_REFUSED", `${issue.field} ${issue.reason}. Nothing was saved.`, {
    ...issue,
    issues: [issue],
  });
}

/**
 * Why a product cannot let go of a SKU: a bundle of another product is made of it. It lets go of those that `next` no longer
 * has, and of all of them when it is discontinued or, without `next`, deleted.
 */
export async function heldInBundle(
  db: Db,
  storeId: string,
  before: Product,
  next?: Pick<Product, "variants" | "status">,
): Promise<string | undefined> {
  const isGoing = !next || (next.status === "discontinued" && before.status !== "discontinued");
  const kept = new Set(isGoing ? [] : next.variants.map(({ sku }) => sku));
  const own = new Set(skusOf(before));
  const lost = skusOf(before).filter((sku) => !kept.has(sku));
  for (const [sku, bundles] of await bundlesWith(db, storeId, lost, strongly)) {
    const bundle = bundles.find((each) => !own.has(each.sku));
    if (bundle) return `${sku} is part of the bundle ${bundle.sku}`;
  }
  return undefined;
}

/** Refuses to let go of SKUs that bundles of other products are made of. */
export async function checkNotInBundles(db: Db, storeId: string, before: Product, next?: Product): Promise<void> {
  const reason = await heldInBundle(db, storeId, before, next);
  if (!reason) return;
  const field = next?.status === "discontinued" ? "status" : "variants";
  throw new AppError("conflict", "SKU_IN_BUNDLE", `${reason}. Take it out of the bundle first.`, { field, reason });
}
