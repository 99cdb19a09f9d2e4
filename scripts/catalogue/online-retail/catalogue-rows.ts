import { attributeList, type ImportRow, underOneHandle } from "../import-row.ts";
import type { ProductToDraw } from "../pictures/draw-product.ts";
import { coloursIn, materialIn } from "../pictures/palette.ts";
import { pieceCount } from "../pictures/piece-count.ts";
import { imageKeyOf } from "../pictures/write-pictures.ts";
import { shelfFor } from "./classify.ts";
import type { GroupedProduct, TitledCode } from "./group-variants.ts";
import { shelves } from "./shelves.ts";

/** A stock code that can be sold. */
export interface PricedCode extends TitledCode {
  /** Pence. */
  price: number;
  stock: number;
}

export interface CatalogueProduct {
  shelf: keyof typeof shelves;
  picture: ProductToDraw;
  rows: ImportRow[];
}

const slug = (title: string): string =>
  title
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");

const decimal = (pence: number): string => `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, "0")}`;

/** Only what the description itself says; the file knows no more about a product. */
export function attributesOf(title: string): Record<string, string> {
  const [colour, material, pieces] = [coloursIn(title).join(", "), materialIn(title), pieceCount(title.toLowerCase())];
  return { ...(material && { material }), ...(colour && { colour }), ...(pieces > 1 && { pieces: String(pieces) }) };
}

function describe(title: string, attributes: Record<string, string>, choices: string): string {
  const { material, colour, pieces } = attributes;
  const facts = [
    pieces && `${pieces} pieces`,
    material && `material: ${material.toLowerCase()}`,
    colour && `colour: ${colour.toLowerCase()}`,
    choices,
  ].filter(Boolean);
  const text = facts.join("; ");
  return text ? `${title}. ${text.charAt(0).toUpperCase()}${text.slice(1)}.` : `${title}.`;
}

/** One product of the file as import rows. Its handle ends with its first stock code, which makes it unique. */
export function catalogueProduct({ title, options, variants }: GroupedProduct<PricedCode>): CatalogueProduct {
  const shelf = shelfFor(title);
  const [first] = variants;
  const code = first?.item.code ?? "";
  const handle = `${slug(title).slice(0, 100)}-${code.replace(/\W/g, "").toLowerCase()}`;
  const attributes = attributesOf(title);
  const { path, grams } = shelves[shelf];
  const choices =
    options.length > 0 ? `in ${variants.length} ${options.map((o) => `${o.toLowerCase()}s`).join(" and ")}` : "";
  const picture = { name: first?.item.title ?? title, category: path, seed: code };
  const rows = variants.map(({ item, values }) => ({
    handle,
    title,
    description: describe(title, attributes, choices),
    brand: "",
    category_path: path,
    tax_class: "standard",
    status: "active",
    option1_name: options[0] ?? "",
    option1_value: values[0] ?? "",
    option2_name: options[1] ?? "",
    option2_value: values[1] ?? "",
    sku: item.code.replaceAll(" ", ""),
    barcode: "",
    price: decimal(item.price),
    list_price: "",
    cost: "",
    currency: "GBP",
    weight_grams: String(grams * Math.min(6, pieceCount(item.title.toLowerCase()))),
    stock: String(item.stock),
    attributes: attributeList(attributes),
    image_key: imageKeyOf(picture),
    image_alt: title,
  }));
  return { shelf, picture, rows: underOneHandle(rows) };
}
