import { describe, expect, it } from "vitest";
import { chooseDescription, isPlausibleName, isService } from "./choose-description.ts";
import { groupVariants } from "./group-variants.ts";
import { tidyTitle } from "./tidy-title.ts";

describe("chooseDescription", () => {
  it.each([
    "damaged",
    "?",
    "??",
    "wrongly coded 20713",
    "check",
    "Amazon",
    "found",
    "lost",
    "mouldy",
    "sold as 22467",
    "",
    "20713",
    "Damaged",
    "thrown away",
    "DAMAGED",
  ])("does not take %j for a name", (note) => {
    expect(isPlausibleName(note)).toBe(false);
  });

  it.each([
    "WHITE HANGING HEART T-LIGHT HOLDER",
    "POLYESTER FILLER PAD 40x40cm",
    "Dad's Cab Electronic Meter",
    "*USB Office Mirror Ball",
    "FLOWERS HANDBAG blue and orange",
    "3 TRADITIONAl BISCUIT CUTTERS  SET",
    "BAG 500g SWIRLY MARBLES",
  ])("takes %j for a name", (name) => {
    expect(isPlausibleName(name)).toBe(true);
  });

  it("prefers the name that most sales carry", () => {
    const counts = new Map([
      ["damaged", 9],
      ["RED MUG", 3],
      ["RED SPOTTY MUG", 3],
      ["RED MGU", 1],
    ]);
    expect(chooseDescription(counts)).toBe("RED SPOTTY MUG");
    expect(chooseDescription(new Map([["?", 4]]))).toBeUndefined();
  });

  it("knows charges from goods", () => {
    expect(isService("Next Day Carriage")).toBe(true);
    expect(isService("Dotcomgiftshop Gift Voucher £100.00")).toBe(true);
    expect(isService("CARRIAGE CLOCK")).toBe(false);
    expect(isService("WHITE BAROQUE CARRIAGE CLOCK")).toBe(false);
  });
});

describe("tidyTitle", () => {
  it.each([
    [" WHITE CHERRY LIGHTS", "White Cherry Lights"],
    ["SET/6 RED SPOTTY PAPER CUPS", "Set of 6 Red Spotty Paper Cups"],
    ["S/4 CACTI CANDLES", "Set of 4 Cacti Candles"],
    ["15CM CHRISTMAS GLASS BALL 20 LIGHTS", "15cm Christmas Glass Ball 20 Lights"],
    ["POLYESTER FILLER PAD 40x40cm", "Polyester Filler Pad 40x40cm"],
    ["BAG 500g SWIRLY MARBLES", "Bag 500g Swirly Marbles"],
    ['RECORD FRAME 7" SINGLE SIZE ', "Record Frame 7” Single Size"],
    ["GREETING CARD, OVERCROWDED POOL.", "Greeting Card, Overcrowded Pool"],
    ["METAL SIGN,CUPCAKE SINGLE HOOK", "Metal Sign, Cupcake Single Hook"],
    ["WINE BOTTLE DRESSING LT.BLUE", "Wine Bottle Dressing Light Blue"],
    ["ZINC HANGING HEART T-LITE HLDR", "Zinc Hanging Heart T-Light Holder"],
    ["RASPBERRY ANT COPPER FLOWER NECKLAC", "Raspberry Antique Copper Flower Necklace"],
    ["PINK FELT HANGING HEART W FLOWER", "Pink Felt Hanging Heart with Flower"],
    ["50'S CHRISTMAS PAPER GIFT BAG", "50's Christmas Paper Gift Bag"],
    ["CHARLIE+LOLA RED HOT WATER BOTTLE ", "Charlie + Lola Red Hot Water Bottle"],
    ["*USB Office Mirror Ball", "USB Office Mirror Ball"],
    ["CAMOUFLAGE LED TORCH", "Camouflage LED Torch"],
    ["TV DINNER TRAY DOLLY GIRL", "TV Dinner Tray Dolly Girl"],
    ["3 TRADITIONAl BISCUIT CUTTERS  SET", "3 Traditional Biscuit Cutters Set"],
    ["TOADSTOOL  LUNCHBOX WITH CUTLERY", "Toadstool Lunchbox with Cutlery"],
  ])("%s is %s", (typed, title) => {
    expect(tidyTitle(typed)).toBe(title);
  });

  it("leaves a tidy title as it is", () => {
    for (const title of [
      "Set of 6 Red Spotty Paper Cups",
      "Zinc Hanging Heart T-Light Holder",
      "Metal Sign, Cupcake Single Hook",
    ])
      expect(tidyTitle(title)).toBe(title);
  });
});

const grouped = (...codes: [code: string, title: string][]) =>
  groupVariants(codes.map(([code, title]) => ({ code, title }))).map(({ title, options, variants }) => ({
    title,
    options,
    variants: variants.map(({ item, values }) => [item.code, ...values]),
  }));

describe("groupVariants", () => {
  it("makes variants of codes that differ by colour", () => {
    expect(
      grouped(
        ["79323LP", "Light Pink Cherry Lights"],
        ["79323P", "Pink Cherry Lights"],
        ["79323W", "White Cherry Lights"],
      ),
    ).toEqual([
      {
        title: "Cherry Lights",
        options: ["Colour"],
        variants: [
          ["79323LP", "Light Pink"],
          ["79323P", "Pink"],
          ["79323W", "White"],
        ],
      },
    ]);
  });

  it("makes variants of codes that differ by size, or by both", () => {
    expect(grouped(["46000M", "Filler Pad 45x45cm"], ["46000S", "Filler Pad 40x40cm"])).toEqual([
      {
        title: "Filler Pad",
        options: ["Size"],
        variants: [
          ["46000M", "45x45cm"],
          ["46000S", "40x40cm"],
        ],
      },
    ]);
    expect(grouped(["10000A", "Small Red Tray"], ["10000B", "Large Red Tray"], ["10000C", "Small Blue Tray"])).toEqual([
      {
        title: "Tray",
        options: ["Colour", "Size"],
        variants: [
          ["10000A", "Red", "Small"],
          ["10000B", "Red", "Large"],
          ["10000C", "Blue", "Small"],
        ],
      },
    ]);
  });

  it.each([
    ["other words differ", ["84596F", "Small Marshmallows Pink Bowl"], ["84596E", "Small Licorice Pink Bowl"]],
    ["titles are equal", ["82613A", "Metal Sign, Single Hook"], ["82613B", "Metal Sign, Single Hook"]],
    ["one has no colour", ["47566", "Party Bunting"], ["47566B", "Red Party Bunting"]],
    ["too little of the name is left", ["10000A", "Red Box"], ["10000B", "Blue Box"]],
    ["the five digits differ", ["22041", "Red Record Frame"], ["22042", "Blue Record Frame"]],
  ] as const)("keeps codes apart when %s", (_, one, other) => {
    expect(grouped([...one], [...other]).map(({ title }) => title)).toEqual([one[1], other[1]]);
  });

  it("loses no code", () => {
    const codes = ["Pink Rose Mug", "Blue Rose Mug", "Rose Mug", "Blue Rose Mug"].map((title, i) => ({
      code: `1111${i}`,
      title,
    }));
    const family = codes.map((item, i) => ({ ...item, code: `11111${"ABCD"[i]}` }));
    for (const items of [codes, family])
      expect(
        groupVariants(items)
          .flatMap(({ variants }) => variants.map(({ item }) => item.code))
          .toSorted(),
      ).toEqual(items.map(({ code }) => code));
  });
});
