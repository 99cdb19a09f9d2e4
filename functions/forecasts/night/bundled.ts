import { productsBySku } from "../../catalog/store.ts";
import { pick, sum } from "../../forecasting/numeric.ts";
import type { Db } from "../../store/db.ts";
import { batchAt, batchCount } from "./batches.ts";
import type { PlannedSku } from "./files.ts";
import type { Components } from "./read-skus.ts";

/** What those of some SKUs that are bundles are made of now; a batch at a time, for products are large. */
export async function componentsOf(
  db: Db,
  storeId: string,
  skus: readonly string[],
): Promise<ReadonlyMap<string, Components>> {
  const found = new Map<string, Components>();
  for (let part = 0; part < batchCount(skus.length); part++)
    for (const [sku, { variant }] of await productsBySku(db, storeId, batchAt(skus, part)))
      if (variant.components) found.set(sku, variant.components);
  return found;
}

type Errors = readonly (readonly number[])[];

export interface InBundle {
  /** The place of the bundle in the list, and how many of the part one takes. */
  place: number;
  quantity: number;
}

/** The bundles that each part is in. A bundle is no part of another: what it is made of lies in stock. */
export function bundlesByPart(skus: readonly Pick<PlannedSku, "components">[]): ReadonlyMap<string, InBundle[]> {
  const found = new Map<string, InBundle[]>();
  for (const [place, { components = [] }] of skus.entries())
    for (const { sku, quantity } of components) {
      const before = found.get(sku) ?? [];
      found.set(sku, [...before, { place, quantity }]);
    }
  return found;
}

/** Units of a part that its bundles take, by day. */
export function inBundles(bundles: readonly InBundle[], points: readonly (readonly number[])[]): number[] {
  const [longest = 0] = bundles.map(({ place }) => points[place]?.length ?? 0).toSorted((a, b) => b - a);
  return Array.from({ length: longest }, (_, h) =>
    sum(bundles.map(({ place, quantity }) => quantity * (points[place]?.[h] ?? 0))),
  );
}

/**
 * Errors of the demand for a part by itself and in bundles: paths of the same origin added up day by day, counted from their
 * last days, which are the same; a day that one of them does not reach back to is left out.
 */
export function errorsTogether(errors: Errors, bundles: readonly { quantity: number; errors: Errors }[]): number[][] {
  const all = [{ quantity: 1, errors }, ...bundles].filter((each) => each.errors.length > 0);
  const origins = Math.min(...all.map((each) => each.errors.length));
  if (all.length === 0) return [];
  return Array.from({ length: origins }, (_, origin) => {
    const paths = all.map((each) => ({ quantity: each.quantity, path: each.errors[origin] ?? [] }));
    const length = Math.min(...paths.map(({ path }) => path.length));
    return Array.from({ length }, (_, h) =>
      sum(paths.map(({ quantity, path }) => quantity * pick(path, path.length - length + h))),
    );
  });
}
