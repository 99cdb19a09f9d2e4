/** Leaves of the shop's two-level tree. */
export const demoCategories = [
  "Kitchen > Mugs & Teapots",
  "Kitchen > Baking",
  "Kitchen > Jars & Tins",
  "Kitchen > Kitchen Linen",
  "Dining > Plates & Bowls",
  "Dining > Glasses & Jugs",
  "Candles & Light > Candles",
  "Candles & Light > Lanterns & Lamps",
  "Home > Cushions & Throws",
  "Home > Clocks, Frames & Mirrors",
  "Home > Baskets & Storage",
  "Garden > Pots & Tools",
  "Garden > Birds & Bees",
  "Garden > Fireside",
  "Bath > Soap & Bath Oil",
  "Bath > Towels & Wash Bags",
  "Stationery > Notebooks & Pens",
  "Stationery > Cards & Wrap",
  "Toys > Wooden Toys",
  "Toys > Soft Toys & Puzzles",
  "Bags & Knitwear > Bags",
  "Bags & Knitwear > Hats & Scarves",
  "Pantry > Tea & Preserves",
] as const;

export interface DemoVariant {
  sku: string;
  /** One value per option of the product. */
  values: readonly string[];
  /** Decimal pounds, tax included. */
  price: string;
  cost: string;
  grams: number;
  stock: number;
  listPrice?: string;
}

export interface DemoProduct {
  /** Never reused: barcodes are made from it. */
  serial: number;
  handle: string;
  title: string;
  description: string;
  brand: string;
  category: (typeof demoCategories)[number];
  taxClass: "standard" | "reduced" | "zero";
  attributes: Record<string, string>;
  options: readonly ("Colour" | "Size" | "Scent")[];
  variants: readonly DemoVariant[];
  /** Words for the picture where the title alone would be drawn as something else; without a colour that is chosen. */
  drawnAs?: string;
}

export const variant = (
  sku: string,
  values: readonly string[],
  price: string,
  cost: string,
  grams: number,
  stock: number,
  listPrice?: string,
): DemoVariant => ({ sku, values, price, cost, grams, stock, ...(listPrice && { listPrice }) });
