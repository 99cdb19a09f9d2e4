/** Renders every motif, or the product names in a text file (`name<tab>category` lines), on one PNG to look at. */
import { readFileSync } from "node:fs";
import sharp from "sharp";
import { drawMotif, drawProduct } from "./catalogue/pictures/draw-product.ts";
import { motifs } from "./catalogue/pictures/motifs.ts";

const [out = "contact-sheet.png", namesFile, from = "0", columns = "8"] = process.argv.slice(2);
const [cell, across] = [Math.floor(1920 / Number(columns)), Number(columns)];

const pictures = namesFile
  ? readFileSync(namesFile, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((row) => {
        const [name = "", category = ""] = row.split("\t");
        return drawProduct({ name, category, seed: name });
      })
  : Object.entries(motifs).map(([name, motif], i) =>
      drawMotif(motif, {
        name: name.toLowerCase(),
        category: ["kitchen", "home", "bags", "toys"][i % 4] ?? "",
        seed: name,
      }),
    );
const shown = pictures.slice(Number(from), Number(from) + across * across);
const tiles = await Promise.all(
  shown.map((svg) =>
    sharp(Buffer.from(svg))
      .resize(cell - 8, cell - 8)
      .png()
      .toBuffer(),
  ),
);
await sharp({
  create: { width: across * cell, height: Math.ceil(shown.length / across) * cell, channels: 3, background: "#ffffff" },
})
  .composite(
    tiles.map((input, i) => ({ input, left: (i % across) * cell + 4, top: Math.floor(i / across) * cell + 4 })),
  )
  .png()
  .toFile(out);
console.log(`${out}: ${shown.length} of ${pictures.length}`);
