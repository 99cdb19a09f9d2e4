import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { drawMotif, drawProduct } from "./draw-product.ts";
import type { Motif } from "./motif.ts";
import { motifNameFor } from "./motif-words.ts";
import { motifs } from "./motifs.ts";
import { pieceCount } from "./piece-count.ts";
import { pickFrom } from "./seed.ts";
import { tonesOf } from "./tones.ts";

const words = ["", "heart love 3 tier hoop", "star christmas 2 tier bow", "flower rose glass bird"];
const tones = tonesOf("#8a4a4a");

/** Where the motif paints, in its own units; light around flames fades out and does not count. */
async function extentOf(motif: Motif, said: string) {
  const brush = {
    ...{ main: tones, second: tones, accent: tones, wood: tones, metal: tones, paper: tones, leaf: tones, dark: tones },
    says: (pattern: RegExp) => pattern.test(said),
    pick: pickFrom(said),
  };
  const art = motif
    .draw(brush)
    .join("")
    .replaceAll(/<(?:circle|path)[^>]*url\([^>]*>/g, "");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-700 -700 1400 1400">${art}</svg>`;
  const { info } = await sharp(Buffer.from(svg), { density: 18 })
    .trim({ background: "#00000000", threshold: 8 })
    .toBuffer({ resolveWithObject: true });
  const [left, top] = [-700 - 4 * (info.trimOffsetLeft ?? 0), -700 - 4 * (info.trimOffsetTop ?? 0)];
  return { left, top, right: left + 4 * info.width, bottom: top + 4 * info.height };
}

describe("motifs", () => {
  it.each(Object.entries(motifs))("%s keeps within the extent it declares", async (_, motif) => {
    const [half, slack] = [motif.width / 2, 8];
    const [top, bottom] = motif.stage === "table" ? [-motif.height, 45] : [-motif.height / 2, motif.height / 2];
    for (const said of words) {
      const extent = await extentOf(motif, said);
      expect(extent.left).toBeGreaterThanOrEqual(-half - slack);
      expect(extent.right).toBeLessThanOrEqual(half + slack);
      expect(extent.top).toBeGreaterThanOrEqual(top - slack);
      expect(extent.bottom).toBeLessThanOrEqual(bottom + slack);
    }
  });

  it.each(Object.entries(motifs))("%s makes a picture that a renderer reads", async (name, motif) => {
    const svg = drawMotif(motif, { name: `set of 4 red spotty ${name}`, category: "Home", seed: name });
    const { width, height, pages } = await sharp(Buffer.from(svg)).metadata();
    expect([width, height, pages ?? 1]).toEqual([1000, 1000, 1]);
    expect(svg).not.toMatch(/NaN|undefined|<text/);
  });

  it.each([
    ["Regency teapot and cup", "teapot"],
    ["Set of 6 red spotty tea light holders", "tealight"],
    ["White hanging heart T-light holder", "hangingLight"],
    ["Jumbo bag red retrospot", "tote"],
    ["Carousel design washbag", "washbag"],
    ["Woven frost cushion cover", "cushion"],
    ["Cream sweetheart wall cabinet", "cabinet"],
    ["Red retrospot storage jar", "jar"],
    ["Pink heart shape egg frying pan", "pan"],
    ["Metal sign cupcake single hook", "sign"],
    ["Bling key ring stand", "keyRing"],
    ["Diamante pen in gift box", "pen"],
  ])("reads %s as %s", (name, motif) => {
    expect(motifNameFor(name, "")).toBe(motif);
  });

  it("lets the category stand in for a name that says nothing", () => {
    expect(motifNameFor("Object 7", "Garden > Pots")).toBe("plantPot");
    expect(motifNameFor("Object 7", "")).toBe("giftBox");
  });
});

describe("drawProduct", () => {
  it("draws the same text for the same input, whatever the words", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (name, category, seed) => {
        expect(drawProduct({ name, category, seed })).toBe(drawProduct({ name, category, seed }));
      }),
      { numRuns: 60 },
    );
  });

  it("is moved by seed, colour and number of pieces", () => {
    const mug = { name: "Enamel mug", category: "Kitchen", seed: "a" };
    const seeds = new Set(Array.from({ length: 20 }, (_, i) => drawProduct({ ...mug, seed: String(i) })));
    expect(seeds.size).toBeGreaterThan(3);
    expect(drawProduct({ ...mug, colours: ["red"] })).toContain("#bf473f");
    expect(drawProduct({ ...mug, colours: ["#123456"] })).toContain("#123456");
    expect(drawProduct({ ...mug, name: "Set of 3 enamel mugs" }).length).toBeGreaterThan(drawProduct(mug).length);
  });

  it.each([
    ["set of 4 knick knack tins", 4],
    ["set/6 red spotty paper cups", 6],
    ["pair padded hangers", 2],
    ["12 pencils small tube", 12],
    ["pack of six led tea lights", 6],
    ["regency cakestand 3 tier", 1],
    ["5 hook hanger", 1],
    ["10 colour spaceboy pen", 1],
    ["15cm christmas glass ball 20 lights", 1],
  ])("counts the pieces of %s", (name, count) => {
    expect(pieceCount(name)).toBe(count);
  });
});
