/** A column of a catalogue file: CSV in UTF-8 with a head line, one line per variant. */
export interface CatalogueColumn {
  name: string;
  required?: true;
  /** What goes into it, for people. */
  what: string;
  example: string;
}

/** In the order of an example file. Columns of the product are taken from its first line. */
export const catalogueColumns: readonly CatalogueColumn[] = [
  {
    name: "handle",
    required: true,
    what: "The product's part of its address; lines with the same one are its variants, in a row",
    example: "oak-tray",
  },
  { name: "title", required: true, what: "What shoppers read", example: "Oak tray" },
  { name: "description", what: "Plain text", example: "Oiled, not varnished." },
  { name: "brand", what: "Maker", example: "Quay Works" },
  { name: "category_path", required: true, what: "From the root down, with > between", example: "Kitchen > Trays" },
  { name: "tax_class", what: "standard, reduced or zero", example: "standard" },
  { name: "status", what: "draft, active or discontinued", example: "active" },
  { name: "attributes", what: "name=value, with ; between", example: "Material=Oak;Made in=Portugal" },
  { name: "sku", required: true, what: "Names the variant, unlike every other", example: "TRAY-L" },
  { name: "option1_name", what: "What variants differ in", example: "Size" },
  { name: "option1_value", what: "This variant's", example: "Large" },
  { name: "option2_name", what: "A second thing they differ in", example: "" },
  { name: "option2_value", what: "This variant's", example: "" },
  { name: "barcode", what: "EAN, UPC or the like", example: "" },
  { name: "price", required: true, what: "A decimal with a dot", example: "24.50" },
  { name: "list_price", what: "The price it is compared with", example: "" },
  { name: "cost", what: "What it costs you", example: "9.80" },
  { name: "currency", required: true, what: "The store's", example: "GBP" },
  { name: "weight_grams", what: "A whole number", example: "640" },
  { name: "stock", what: "Units on hand", example: "12" },
  { name: "image_key", what: "Where its picture is kept", example: "" },
  { name: "image_alt", what: "What the picture shows", example: "" },
];
