import type { DatabaseSync } from "node:sqlite";
import type { Category } from "@quayside/shared/catalog/schema.ts";
import type { CategoryRow } from "./category-rows.ts";

/** All categories of the store, in tree order, in place of those that were there; false when nothing differs. */
export function writeCategories(db: DatabaseSync, categories: readonly Category[]): boolean {
  const read = db.prepare("select ref, slug, name, parent, place, doc from category order by place");
  const before = JSON.stringify(read.all());
  const put = db.prepare(
    `insert into category (ref, slug, name, place, doc) values (?, ?, ?, ?, ?)
     on conflict (ref) do update set slug = excluded.slug, name = excluded.name, place = excluded.place, doc = excluded.doc`,
  );
  const refs = JSON.stringify(categories.map(({ id }) => id));
  db.prepare("delete from category where ref not in (select value from json_each(?))").run(refs);
  // Two that change addresses with each other meet on the way.
  db.exec("update category set slug = '#' || id");
  for (const [place, { id, slug, name, description, image, seo, formerSlugs }] of categories.entries())
    put.run(id, slug, name, place, JSON.stringify({ description, image, seo, formerSlugs }));
  const adopt = db.prepare("update category set parent = (select id from category where ref = ?) where ref = ?");
  for (const { id, parentId } of categories) adopt.run(parentId ?? null, id);
  return JSON.stringify(read.all()) !== before;
}

export type CategoryPaths = ReadonlyMap<string, readonly CategoryRow[]>;

/** Ids of products that are found by other category names than before, or whose category is gone. */
export function productsToReindex(db: DatabaseSync, before: CategoryPaths, after: CategoryPaths): number[] {
  const namesOf = (path: readonly CategoryRow[] | undefined) => path?.map(({ name }) => name).join("\n");
  const moved = [...before].flatMap(([ref, path]) => {
    const row = path.at(-1);
    return row && namesOf(path) !== namesOf(after.get(ref)) ? [row.id] : [];
  });
  if (moved.length === 0) return [];
  const rows = db.prepare("select id from product where category in (select value from json_each(?))");
  return rows.all(JSON.stringify(moved)).map(({ id }) => Number(id));
}
