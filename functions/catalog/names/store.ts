import type { AppError } from "@quayside/shared/kernel/errors.ts";
import { Entity } from "electrodb";
import type { Db } from "../../store/db.ts";
import { deleteWrite, putWrite, type Write } from "../../store/write.ts";

/** Whoever holds the item holds the name: SKUs, barcodes and addresses are unique in a store (decision 023). */
function nameItem<const E extends string>(entity: E) {
  return new Entity(
    {
      model: { service: "quayside", entity, version: "1" },
      attributes: {
        storeId: { type: "string", required: true },
        name: { type: "string", required: true },
        holderId: { type: "string", required: true },
      },
      indexes: {
        byName: {
          pk: {
            field: "pk",
            composite: ["storeId", "name"],
            template: `\${storeId}#${entity}#\${name}`,
            casing: "none",
          },
          sk: { field: "sk", composite: [], template: entity, casing: "none" },
        },
      },
    },
    { table: "quayside" },
  );
}

const items = {
  sku: nameItem("sku"),
  barcode: nameItem("barcode"),
  slug: nameItem("slug"),
  "category-slug": nameItem("category-slug"),
  "collection-slug": nameItem("collection-slug"),
};
export type NameKind = keyof typeof items;

/** Who holds each of these names; free ones are missing. */
export async function holdersOf(
  kind: NameKind,
  db: Db,
  storeId: string,
  names: Iterable<string>,
  options?: { consistent?: boolean },
): Promise<Map<string, string>> {
  const keys = [...new Set(names)].map((name) => items[kind].get({ storeId, name }).params());
  const found = await db.batchGet(keys, options);
  return new Map(found.map((item) => [String(item.name), String(item.holderId)]));
}

interface NameChange {
  holderId: string;
  had: readonly string[];
  has: readonly string[];
  /** The error for a name that somebody else holds. */
  taken: (name: string) => AppError;
}

/** Takes the names that are new and gives up those that are no longer there. */
export function nameWrites(kind: NameKind, storeId: string, { holderId, had, has, taken }: NameChange): Write[] {
  const item = items[kind];
  const isNew = [...new Set(has)].filter((name) => !had.includes(name));
  const isOld = [...new Set(had)].filter((name) => !has.includes(name));
  return [
    ...isNew.map((name) => putWrite(item.create({ storeId, name, holderId }).params(), () => taken(name))),
    ...isOld.map((name) => deleteWrite(item.delete({ storeId, name }).params())),
  ];
}
