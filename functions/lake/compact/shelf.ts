import { wholeTables } from "../tables.ts";
import { literal, names, shapeOf } from "./sql.ts";
import { storedMonths, storedWhole, type Work, write } from "./work.ts";

/** Names that the catalogue's and the customers' tables are shown under, as they are now. */
export interface Shelf {
  /** `department` is the root of the tree that a category is in. */
  categories: { id: string; category: string; department: string }[];
  groups: { id: string; name: string }[];
}

const productShape = JSON.stringify({
  products: [shapeOf({ ...wholeTables.products, category_id: "text" })],
});

async function tableOf({ session }: Work, name: string, columns: string[], rows: readonly (string | null)[][]) {
  await session.run(`CREATE TABLE ${name} (${columns.map((column) => `${column} VARCHAR`).join(", ")})`);
  for (let from = 0; from < rows.length; from += 500) {
    const values = rows.slice(from, from + 500).map((row) => `(${row.map(literal).join(", ")})`);
    await session.run(`INSERT INTO ${name} VALUES ${values.join(", ")}`);
  }
}

/** Brings what is known of products and customers up to what came in, as the tables `known` and `catalogue`. */
export async function arrange(work: Work, { categories, groups }: Shelf): Promise<void> {
  const { session } = work;
  const before = await storedWhole(work, "known");
  await session.run(`CREATE TABLE known AS SELECT kind, id, version, doc FROM (
      SELECT *, row_number() OVER (PARTITION BY kind, id ORDER BY version DESC) AS place FROM (
        SELECT kind, id, version, doc FROM ${before}
        UNION ALL SELECT kind, id, version, doc FROM incoming WHERE kind IN ('product', 'customer')))
    WHERE place = 1`);
  const paths = categories.map(({ id, category, department }) => [id, category, department]);
  await tableOf(work, "categories", ["id", "category", "department"], paths);
  const named = groups.map(({ id, name }) => [id, name]);
  await tableOf(work, "groups", ["id", "name"], named);
  const own = names(wholeTables.products).filter((name) => name !== "category" && name !== "department");
  // While a SKU moves from one product to another, both may say they have it.
  await session.run(`CREATE TABLE catalogue AS
    SELECT ${own.map((name) => `item.${name}`).join(", ")}, categories.category, categories.department
    FROM (SELECT id, version, unnest(from_json(doc, ${literal(productShape)}).products) AS item FROM known WHERE kind = 'product')
    LEFT JOIN categories ON categories.id = item.category_id
    QUALIFY row_number() OVER (PARTITION BY item.sku ORDER BY item.product_id DESC) = 1`);
}

/** Months in which a SKU was sold that is filed elsewhere now. */
export async function refiledMonths(work: Work): Promise<string[]> {
  const [before, sold] = await Promise.all([
    storedWhole(work, "products"),
    storedMonths(work, "product_days", new Set()),
  ]);
  const found = await work.session.rows<{ month: string }>(`
    SELECT DISTINCT strftime(day, '%Y-%m') AS month FROM ${sold} WHERE sku IN (
      SELECT coalesce(had.sku, has.sku) FROM ${before} AS had FULL JOIN catalogue AS has ON had.sku = has.sku
      WHERE (had.category, had.department, had.brand, had.supplier)
        IS DISTINCT FROM (has.category, has.department, has.brand, has.supplier))`);
  return found.map(({ month }) => month);
}

/** Every SKU of the catalogue, and those that were sold and are not in it any more, under the name they had last. */
export async function writeProducts(work: Work): Promise<void> {
  const made = work.made.filter(({ table }) => table === "product_days");
  const rest = await storedMonths(work, "product_days", new Set(made.map(({ month = "" }) => month)));
  const now = made.map(({ path }) => `SELECT day, kind, sku, title FROM read_parquet(${literal(path)})`);
  const sold = [`SELECT day, kind, sku, title FROM ${rest}`, ...now].join(" UNION ALL ");
  const products = `(SELECT * FROM catalogue UNION ALL BY NAME
    SELECT sku, max_by(title, (day, kind)) AS title FROM (${sold})
    WHERE sku NOT IN (SELECT sku FROM catalogue) GROUP BY sku)`;
  await write(work, "products", undefined, products, "sku");
}
