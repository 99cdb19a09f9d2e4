import { stringify } from "csv-stringify/sync";

/** Columns of the catalogue import, in order. One row is one variant. */
export const importColumns = [
  "handle",
  "title",
  "description",
  "brand",
  "category_path",
  "tax_class",
  "status",
  "option1_name",
  "option1_value",
  "option2_name",
  "option2_value",
  "sku",
  "barcode",
  "price",
  "list_price",
  "cost",
  "currency",
  "weight_grams",
  "stock",
  "attributes",
  "image_key",
  "image_alt",
] as const;

/** Empty strings are left out by the importer. Prices are decimals with a dot, `stock` and `weight_grams` are integers. */
export type ImportRow = Record<(typeof importColumns)[number], string>;

const noProductFields = {
  title: "",
  description: "",
  brand: "",
  category_path: "",
  tax_class: "",
  status: "",
  attributes: "",
  image_key: "",
  image_alt: "",
};

/** The rows of one handle: only the first says what holds for the whole product. */
export const underOneHandle = (rows: readonly ImportRow[]): ImportRow[] =>
  rows.map((row, i) => (i === 0 ? row : { ...row, ...noProductFields }));

/** `material=Glass;colour=Blue`; neither name nor value may hold `;` or `=`. */
export function attributeList(attributes: Record<string, string>): string {
  const pairs = Object.entries(attributes).map(([name, value]) => `${name}=${value}`);
  const odd = pairs.find((pair) => !/^[^;=]+=[^;=]+$/.test(pair));
  if (odd) throw new Error(`Attribute cannot be written: ${odd}`);
  return pairs.join(";");
}

/** UTF-8 CSV with a header row, quoted where needed (RFC 4180). */
export const importCsv = (rows: readonly ImportRow[]): string =>
  stringify([...rows], { header: true, columns: [...importColumns], record_delimiter: "windows" });
