import { describe, expect, it } from "vitest";
import { shelfFor } from "./classify.ts";
import { shelves } from "./shelves.ts";

describe("shelfFor", () => {
  it.each([
    ["White Hanging Heart T-Light Holder", "holders"],
    ["Regency Cakestand 3 Tier", "baking"],
    ["Jumbo Bag Red Retrospot", "shoppers"],
    ["Set of 60 Vintage Leaf Cake Cases", "baking"],
    ["Lunch Bag Suki Design", "lunchbags"],
    ["Alarm Clock Bakelike Red", "mirrors"],
    ["Red Retrospot Umbrella", "umbrellas"],
    ["Pink Vintage Victorian Earrings", "earrings"],
    ["Letter A Bling Key Ring", "charms"],
    ["Metal Sign Take It or Leave It", "signs"],
    ["Wrap Pink Fairy Cakes", "wrap"],
    ["Set 10 Cards Christmas Tree 17058", "cards"],
    ["Christmas Gingham Tree", "christmas"],
    ["Christmas Decoupage Candle", "candles"],
    ["Easter Decoration Egg Bunny", "easter"],
    ["Paper Bunting Retrospot", "bunting"],
    ["Set of 6 Red Spotty Paper Cups", "partyware"],
    ["Childrens Dolly Girl Mug", "nursery"],
    ["Feltcraft Princess Olivia Doll", "crafts"],
    ["Little Pink Monster Soft Toy", "softtoys"],
    ["Mini Jigsaw Spaceboy", "games"],
    ["Ceramic Strawberry Money Box", "banks"],
    ["Set of 6 Nativity Magnets", "magnets"],
    ["Number Tile Cottage Garden 4", "signs"],
    ["Childs Garden Spade Blue", "tools"],
    ["Ceramic Birdhouse Finch Blue Large", "birds"],
    ["Doormat Fairy Cake", "mats"],
    ["Woven Frost Cushion Cover", "cushions"],
    ["Knitted Union Flag Hot Water Bottle", "warmers"],
    ["Blue Drawer Knob Acrylic Edwardian", "knobs"],
    ["Sweetheart Cream Steel Table Rectangular", "seats"],
    ["Dad's Cab Electronic Meter", "other"],
  ] as const)("puts %s on %s", (title, shelf) => {
    expect(shelfFor(title)).toBe(shelf);
  });

  it("has two levels, some dozen by five, without a path twice", () => {
    const paths = Object.values(shelves).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.every((path) => path.split(" > ").length === 2)).toBe(true);
    expect(new Set(paths.map((path) => path.split(" > ")[0])).size).toBeLessThanOrEqual(14);
  });
});
