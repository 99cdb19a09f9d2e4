/** The fields of a variant beside its options, in the order of the grid. */
export const variantFields = [
  { name: "sku", label: "SKU", width: 116, inputMode: "text" },
  { name: "price", label: "Price", width: 78, inputMode: "decimal" },
  { name: "listPrice", label: "Compared with", width: 78, inputMode: "decimal" },
  { name: "cost", label: "Cost", width: 78, inputMode: "decimal" },
  { name: "floorPrice", label: "Floor price", width: 78, inputMode: "decimal" },
  { name: "weightGrams", label: "Grams", width: 68, inputMode: "numeric" },
  { name: "barcode", label: "Barcode", width: 124, inputMode: "text" },
] as const;
