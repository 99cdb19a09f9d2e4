/** `SKU quantity`, one a line; one unit where no number stands. */
export function skuLines(text: string): { sku: string; quantity: number }[] {
  return text
    .split("\n")
    .map((row) => row.trim().split(/[\s,;]+/))
    .filter(([sku]) => sku)
    .map(([sku = "", quantity = "1"]) => ({ sku, quantity: Number(quantity) }));
}
