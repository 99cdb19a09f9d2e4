import { AppError, type FieldIssue } from "@quayside/shared/kernel/errors.ts";
import type { StoreSettings } from "@quayside/shared/store/schema.ts";
import { productsBySku, type SoldVariant } from "../catalog/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import type { Db } from "../store/db.ts";

export interface StockDeps {
  db: Db;
  clock: Clock;
}

function refused(code: string, message: string, issues: FieldIssue[]): AppError {
  const [first] = issues;
  return new AppError(code.endsWith("NOT_FOUND") ? "not-found" : "unprocessable", code, message, { ...first, issues });
}

/** Refuses locations that the store does not have; one that is closed may still be emptied. `field` names each. */
export function checkLocations(
  { locations }: StoreSettings,
  named: readonly { field: string; location: string }[],
): void {
  const known = new Set(locations.map(({ id }) => id));
  const reason = `must be one of ${[...known].join(", ")}`;
  const issues = named.flatMap(({ field, location }) => (known.has(location) ? [] : [{ field, reason }]));
  if (issues.length > 0) throw refused("LOCATION_NOT_FOUND", "There is no such location. Nothing was changed.", issues);
}

/** Refuses SKUs that no product has, and bundles, whose parts have the stock. */
export function checkGoods(
  named: readonly { field: string; sku: string }[],
  goods: ReadonlyMap<string, SoldVariant>,
): void {
  const unknown = named.filter(({ sku }) => !goods.has(sku));
  if (unknown.length > 0)
    throw refused(
      "SKU_NOT_FOUND",
      "No product has this SKU. Nothing was changed.",
      unknown.map(({ field, sku }) => ({ field, reason: `no product has ${sku}` })),
    );
  const bundles = named.filter(({ sku }) => goods.get(sku)?.variant.components);
  if (bundles.length > 0)
    throw refused(
      "BUNDLE_WITHOUT_STOCK",
      "A bundle has no stock of its own. Nothing was changed.",
      bundles.map(({ field, sku }) => ({ field, reason: `${sku} is a bundle: change the stock of its parts` })),
    );
}

/** Both, for SKUs at locations of one request; `prefix` is where they stand in its body. */
export async function checkPlaces(
  { db, clock }: StockDeps,
  ctx: Ctx,
  places: readonly { sku: string; location: string }[],
  prefix: (index: number) => string = () => "",
): Promise<void> {
  const skus = places.map(({ sku }) => sku);
  const [settings, goods] = await Promise.all([
    settingsOf(db, ctx.storeId, clock),
    productsBySku(db, ctx.storeId, new Set(skus)),
  ]);
  checkLocations(
    settings,
    places.map(({ location }, index) => ({ field: `${prefix(index)}location`, location })),
  );
  checkGoods(
    places.map(({ sku }, index) => ({ field: `${prefix(index)}sku`, sku })),
    goods,
  );
}
