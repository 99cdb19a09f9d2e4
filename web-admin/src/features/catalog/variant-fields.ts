/** The fields of a variant beside its options, in the order of the grid. */
export const variantFields = [
  { name: "sku", label: "SKU", width: 128, inputMode: "text" },
  { name: "price", label: "Price", width: 88, inputMode: "decimal" },
  { name: "listPrice", label: "Compared with", width: 88, inputMode: "decimal" },
  { name: "cost", label: "Cost", width: 88, inputMode: "decimal" },
  { name: "floorPrice", label: "Floor price", width: 88, inputMode: "decimal" },
  { name: "weightGrams", label: "Grams", width: 76, inputMode: "numeric" },
  { name: "barcode", label: "Barcode", width: 136, inputMode: "text" },
] as const;
