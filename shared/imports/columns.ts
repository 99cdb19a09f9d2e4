import type { ImportKind } from "./schema.ts";

/** A column of ours. Files are CSV in UTF-8 with a head line. */
export interface ImportColumn {
  name: string;
  required?: true;
  /** What goes into it, for people. */
  what: string;
  example: string;
  /** What other systems call it, in the spelling of {@link columnKey}. */
  aliases?: readonly string[];
}

/** Names of columns are compared without case, blanks and marks: `List price` is `list_price`. */
export function columnKey(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "");
}

/** In the order of an example file. Columns of the product are taken from its first line; one line is one variant. */
const catalog: readonly ImportColumn[] = [
  {
    name: "handle",
    required: true,
    what: "The product's part of its address; lines with the same one are its variants, in a row",
    example: "oak-tray",
    aliases: ["slug", "urlkey", "urlhandle"],
  },
  {
    name: "title",
    required: true,
    what: "What shoppers read",
    example: "Oak tray",
    aliases: ["name", "productname", "producttitle"],
  },
  {
    name: "description",
    what: "Plain text",
    example: "Oiled, not varnished.",
    aliases: ["body", "bodyhtml", "longdescription", "productdescription"],
  },
  { name: "brand", what: "Maker", example: "Quay Works", aliases: ["vendor", "manufacturer", "maker"] },
  {
    name: "category_path",
    required: true,
    what: "From the root down, with > between",
    example: "Kitchen > Trays",
    aliases: ["category", "productcategory", "categories", "producttype", "type"],
  },
  { name: "tax_class", what: "standard, reduced or zero", example: "standard", aliases: ["taxcode", "vat"] },
  { name: "status", what: "draft, active or discontinued", example: "active", aliases: ["state", "published"] },
  { name: "attributes", what: "name=value, with ; between", example: "Material=Oak;Made in=Portugal" },
  { name: "images", what: "Pictures in order, a line each: where it is kept, a blank, what it shows", example: "" },
  {
    name: "sku",
    required: true,
    what: "Names the variant, unlike every other",
    example: "TRAY-L",
    aliases: ["variantsku", "code", "itemcode", "stockcode", "articlenumber", "partnumber"],
  },
  { name: "option1_name", what: "What variants differ in", example: "Size", aliases: ["optionname"] },
  { name: "option1_value", what: "This variant's", example: "Large", aliases: ["optionvalue", "size"] },
  { name: "option2_name", what: "A second thing they differ in", example: "" },
  { name: "option2_value", what: "This variant's", example: "", aliases: ["colour", "color"] },
  { name: "option3_name", what: "A third", example: "" },
  { name: "option3_value", what: "This variant's", example: "" },
  {
    name: "barcode",
    what: "EAN, UPC or the like",
    example: "",
    aliases: ["ean", "upc", "gtin", "isbn", "variantbarcode"],
  },
  {
    name: "price",
    required: true,
    what: "A decimal with a dot",
    example: "24.50",
    aliases: ["variantprice", "unitprice", "sellingprice", "retailprice", "rrp"],
  },
  {
    name: "list_price",
    what: "The price it is compared with",
    example: "",
    aliases: ["compareatprice", "variantcompareatprice", "msrp", "wasprice"],
  },
  { name: "cost", what: "What it costs you", example: "9.80", aliases: ["costprice", "costperitem", "purchaseprice"] },
  { name: "floor_price", what: "No promotion goes under it", example: "", aliases: ["minimumprice", "minprice"] },
  { name: "currency", required: true, what: "The store's", example: "GBP", aliases: ["currencycode"] },
  {
    name: "weight_grams",
    what: "A whole number",
    example: "640",
    aliases: ["weight", "grams", "variantgrams", "weightg"],
  },
  {
    name: "stock",
    what: "Units on hand, taken once: when the SKU is new",
    example: "12",
    aliases: ["quantity", "qty", "inventory", "onhand", "stocklevel", "variantinventoryqty"],
  },
  { name: "image_key", what: "Where the variant's picture is kept", example: "", aliases: ["image"] },
  { name: "image_alt", what: "What that picture shows", example: "", aliases: ["imagealttext"] },
];

export const importColumns: Record<ImportKind, readonly ImportColumn[]> = { catalog };
