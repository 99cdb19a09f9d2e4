import { type DemoProduct, variant } from "../demo-product.ts";

export const toysProducts: readonly DemoProduct[] = [
  {
    serial: 57,
    handle: "wooden-harbour-train",
    title: "Wooden Engine",
    description:
      "A chunky beech engine with wheels that turn and no parts that come off. Water-based paint, from 18 months.",
    brand: "Tern & Timber",
    category: "Toys > Wooden Toys",
    taxClass: "standard",
    attributes: { material: "Beech", colour: "Red", age: "18 months" },
    options: [],
    drawnAs: "Red wooden train",
    variants: [variant("TAT-TRN-RED", [], "26.00", "10.40", 640, 22)],
  },
  {
    serial: 58,
    handle: "spinning-top",
    title: "Spinning Top",
    description:
      "Turned from one piece of maple and weighted low, so it spins for a minute on a good floor. From three years.",
    brand: "Tern & Timber",
    category: "Toys > Wooden Toys",
    taxClass: "standard",
    attributes: { material: "Maple", colour: "Purple", age: "3 years" },
    options: [],
    drawnAs: "Purple spinning top",
    variants: [variant("TAT-TOP-PUR", [], "9.50", "3.40", 90, 45)],
  },
  {
    serial: 59,
    handle: "harbour-bear",
    title: "Harbour Bear",
    description:
      "A small bear in a knitted jumper, stuffed with recycled fibre. The eyes are sewn, and it can be washed at 30 degrees.",
    brand: "North Pier Knits",
    category: "Toys > Soft Toys & Puzzles",
    taxClass: "standard",
    attributes: { material: "Lambswool, cotton", colour: "Blue", age: "From birth" },
    options: ["Colour"],
    drawnAs: "Teddy bear",
    variants: [
      variant("NPK-BER-BLU", ["Blue"], "28.00", "11.60", 240, 33),
      variant("NPK-BER-RED", ["Red"], "28.00", "11.60", 240, 30),
    ],
  },
  {
    serial: 60,
    handle: "chart-jigsaw",
    title: "Sea Chart Jigsaw",
    description: "Five hundred pieces of thick board, cut so that no two are alike. Finished size 48 by 34 cm.",
    brand: "Fathom Paper",
    category: "Toys > Soft Toys & Puzzles",
    taxClass: "standard",
    attributes: { material: "Board", pieces: "500" },
    options: [],
    drawnAs: "Navy and teal jigsaw",
    variants: [variant("FTM-JIG-500", [], "18.00", "6.70", 560, 19, "22.00")],
  },
];
