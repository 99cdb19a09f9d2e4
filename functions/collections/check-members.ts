import type { Collection, CollectionMembers } from "@quayside/shared/collections/schema.ts";
import { categoriesOf } from "../catalog/categories/store.ts";
import { imageNotFound } from "../catalog/errors.ts";
import { productsById } from "../catalog/store.ts";
import { readyKeys } from "../media/store.ts";
import type { Db } from "../store/db.ts";
import { unknownMember } from "./errors.ts";

type Checked = Pick<Collection, "members" | "image">;

/** What is new to a collection must be there: products chosen, categories a rule names, its picture. */
export async function checkMembers(db: Db, storeId: string, next: Checked, before?: Checked): Promise<void> {
  if (next.members.kind === "manual") await checkProducts(db, storeId, next.members.productIds, before?.members);
  else await checkCategories(db, storeId, next.members);
  const key = next.image?.key;
  if (key === undefined || key === before?.image?.key) return;
  if (!(await readyKeys(db, storeId, [key])).has(key)) throw imageNotFound(key, "image.key");
}

/** A product that was deleted since may stay; it shows nowhere. */
async function checkProducts(db: Db, storeId: string, ids: readonly string[], before: CollectionMembers | undefined) {
  const had = new Set(before?.kind === "manual" ? before.productIds : []);
  const found = await productsById(
    db,
    storeId,
    ids.filter((id) => !had.has(id)),
    { consistent: true },
  );
  for (const [index, id] of ids.entries())
    if (!had.has(id) && !found.has(id)) throw unknownMember("PRODUCT", id, `members.productIds.${index}`);
}

async function checkCategories(db: Db, storeId: string, { conditions }: CollectionMembers & { kind: "rule" }) {
  if (!conditions.some(({ about }) => about === "category")) return;
  const known = new Set((await categoriesOf(db, storeId, { consistent: true })).map(({ id }) => id));
  for (const [index, condition] of conditions.entries())
    for (const id of condition.about === "category" ? condition.categoryIds : [])
      if (!known.has(id)) throw unknownMember("CATEGORY", id, `members.conditions.${index}.categoryIds`);
}
