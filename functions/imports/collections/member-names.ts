import type { Collection } from "@quayside/shared/collections/schema.ts";
import { productsById } from "../../catalog/store.ts";
import type { Db } from "../../store/db.ts";
import type { CategoryPlaces } from "../catalog/category-places.ts";
import type { NamesOfMembers } from "./cells-of.ts";

/** What files call the members of a collection. */
export async function memberNames(
  db: Db,
  storeId: string,
  { members }: Pick<Collection, "members">,
  { categories, currency }: { categories: CategoryPlaces; currency: string },
): Promise<NamesOfMembers> {
  const ids = members.kind === "manual" ? members.productIds : [];
  const products = await productsById(db, storeId, ids, { consistent: true });
  const pathOf = (id: string) => {
    const path = categories.namesOf(id);
    return path.length > 0 ? path : undefined;
  };
  return { currency, pathOf, handleOf: (id) => products.get(id)?.slug };
}
