import type { Product } from "@quayside/shared/catalog/schema.ts";
import { Entity } from "electrodb";
import type { Db } from "../../store/db.ts";
import { number, sortedKey, text } from "../../store/keys.ts";
import { deleteWrite, putWrite, type Write } from "../../store/write.ts";

/** A bundle under each of its parts: when a part sells out, so does the bundle. */
const BundlePartItem = new Entity(
  {
    model: { service: "quayside", entity: "bundle-part", version: "1" },
    attributes: {
      storeId: text,
      part: text,
      bundle: text,
      quantity: number,
    },
    indexes: {
      byPart: sortedKey("bundles-with", ["part"], ["bundle"]),
    },
  },
  { table: "quayside" },
);

interface Part {
  part: string;
  bundle: string;
  quantity: number;
}

function partsOf(product: Product | undefined): Map<string, Part> {
  const parts = (product?.variants ?? []).flatMap(({ sku: bundle, components = [] }) =>
    components.map(({ sku: part, quantity }) => ({ part, bundle, quantity })),
  );
  return new Map(parts.map((each) => [`${each.part} ${each.bundle}`, each]));
}

/** For the transaction that stores `next` in place of `before` (without either: removes, or adds): only what differs. */
export function bundleWrites(storeId: string, next?: Product, before?: Product): Write[] {
  const [had, has] = [partsOf(before), partsOf(next)];
  const changed = [...has].filter(([key, { quantity }]) => had.get(key)?.quantity !== quantity);
  const gone = [...had].filter(([key]) => !has.has(key));
  return [
    ...changed.map(([, part]) => putWrite(BundlePartItem.put({ storeId, ...part }).params())),
    ...gone.map(([, { part, bundle }]) => deleteWrite(BundlePartItem.delete({ storeId, part, bundle }).params())),
  ];
}

/** Bundles by the SKU of a part of them, with how many of it one takes. */
export async function bundlesWith(
  db: Db,
  storeId: string,
  skus: readonly string[],
  options?: { consistent?: boolean },
): Promise<Map<string, { sku: string; quantity: number }[]>> {
  const found = await Promise.all(
    skus.map(async (part) => {
      const items = await db.queryAll(BundlePartItem.query.byPart({ storeId, part }).params(), options);
      return [
        part,
        items.map(({ bundle, quantity }) => ({ sku: String(bundle), quantity: Number(quantity) })),
      ] as const;
    }),
  );
  return new Map(found);
}
