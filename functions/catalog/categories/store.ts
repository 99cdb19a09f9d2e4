import type { Category } from "@quayside/shared/catalog/schema.ts";
import { Entity } from "electrodb";
import type { Db } from "../../store/db.ts";
import { documentAttribute, documentOf } from "../../store/document.ts";
import { putWrite, type Write } from "../../store/write.ts";
import { categorySlugTaken } from "../errors.ts";

const CategoryItem = new Entity(
  {
    model: { service: "quayside", entity: "category", version: "1" },
    attributes: {
      storeId: { type: "string", required: true },
      slug: { type: "string", required: true },
      doc: documentAttribute,
    },
    indexes: {
      bySlug: {
        pk: { field: "pk", composite: ["storeId"], template: "${storeId}#categories", casing: "none" },
        sk: { field: "sk", composite: ["slug"], template: "${slug}", casing: "none" },
      },
    },
  },
  { table: "quayside" },
);

/** All categories of a store, by path. A store has hundreds of them, at most a few thousand. */
export async function categoriesOf(db: Db, storeId: string, options?: { consistent?: boolean }): Promise<Category[]> {
  const items = await db.queryAll(CategoryItem.query.bySlug({ storeId }).params(), options);
  const byPath = (a: Category, b: Category) => (a.path.join("/") < b.path.join("/") ? -1 : 1);
  return items.map(documentOf<Category>).sort(byPath);
}

/** Slugs are unique in a store, whatever the category's place: they are its address. */
export function createCategoryWrite(storeId: string, category: Category): Write {
  const params = CategoryItem.create({ storeId, slug: category.slug, doc: category }).params();
  return putWrite(params, () => categorySlugTaken(category.slug));
}
