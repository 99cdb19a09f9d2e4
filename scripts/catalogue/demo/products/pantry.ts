import { type DemoProduct, variant } from "../demo-product.ts";

export const pantryProducts: readonly DemoProduct[] = [
  {
    serial: 67,
    handle: "harbour-breakfast-tea",
    title: "Harbour Breakfast Tea",
    description:
      "A brisk blend of Assam and Kenyan leaf that stands up to milk. Loose leaf, 125 g, in a tin that keeps it.",
    brand: "Long Quay Larder",
    category: "Pantry > Tea & Preserves",
    taxClass: "zero",
    attributes: { contents: "Black tea", weight: "125 g", colour: "Green" },
    options: [],
    drawnAs: "Green tea caddy tin",
    variants: [variant("LQL-TEA-BRK", [], "9.75", "4.10", 210, 58)],
  },
  {
    serial: 68,
    handle: "damson-jam",
    title: "Damson Jam",
    description: "Two ingredients, damsons and sugar, cooked in small pans until dark. 340 g.",
    brand: "Long Quay Larder",
    category: "Pantry > Tea & Preserves",
    taxClass: "zero",
    attributes: { contents: "Damsons, sugar", weight: "340 g", colour: "Plum" },
    options: [],
    drawnAs: "Plum jam jar",
    variants: [variant("LQL-JAM-DAM", [], "5.50", "2.40", 560, 70)],
  },
  {
    serial: 69,
    handle: "elderflower-cordial",
    title: "Elderflower Cordial",
    description: "Elderflowers, lemons and sugar, to dilute one part to eight. 500 ml, in glass.",
    brand: "Long Quay Larder",
    category: "Pantry > Tea & Preserves",
    taxClass: "standard",
    attributes: { contents: "Elderflower, lemon, sugar", capacity: "500 ml", colour: "Lemon" },
    options: [],
    drawnAs: "Lemon bottle",
    variants: [variant("LQL-CRD-ELD", [], "7.25", "3.00", 920, 44)],
  },
];
