import type { DatabaseSync } from "node:sqlite";

export interface CategoryRow {
  id: number;
  ref: string;
  slug: string;
  name: string;
  /** Row id of its parent; null at the root. */
  parent: number | null;
  /** What shoppers see of it beside its name, as JSON. */
  doc: string;
}

/** In tree order, so that a parent comes before its children. */
export function categoryRows(db: DatabaseSync): CategoryRow[] {
  // The statement names the columns.
  return db
    .prepare("select id, ref, slug, name, parent, doc from category order by place")
    .all() as unknown as CategoryRow[];
}

/** Rows from the root down to each category, by the category's id in the table. */
export function categoryPaths(rows: readonly CategoryRow[]): Map<string, CategoryRow[]> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    rows.map((row) => {
      const path = [row];
      for (let up = parentOf(byId, row); up && !path.includes(up); up = parentOf(byId, up)) path.unshift(up);
      return [row.ref, path];
    }),
  );
}

function parentOf(byId: ReadonlyMap<number, CategoryRow>, { parent }: CategoryRow): CategoryRow | undefined {
  return parent === null ? undefined : byId.get(parent);
}
