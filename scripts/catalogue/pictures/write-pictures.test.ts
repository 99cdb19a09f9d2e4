import { imageFormats, imageWidths } from "@quayside/shared/catalog/schema.ts";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { pictureKey, renderPicture } from "./render-picture.ts";
import { imageKeyOf, writePictures } from "./write-pictures.ts";

const mug = { name: "Red spotty mug", category: "Kitchen", seed: "mug" };
const clock = { name: "Ivory wall clock", category: "Home", seed: "clock" };

describe("writePictures", () => {
  it("stores every width once per distinct drawing", async () => {
    const stored = new Map<string, Uint8Array>();
    const seen: string[] = [];
    const shelf = {
      has: async (path: string) => stored.has(path),
      async put(path: string, bytes: Uint8Array, contentType: string) {
        expect(contentType).toBe(`image/${path.split(".").at(-1)}`);
        expect(stored.has(path)).toBe(false);
        stored.set(path, bytes);
      },
    };
    const pictures = [mug, { ...mug }, clock];
    const written = await writePictures(pictures, shelf, (done, total) => seen.push(`${done}/${total}`));
    expect(seen).toEqual(["1/2", "2/2"]);
    expect(written).toMatchObject({ products: 3, pictures: 2, present: 0 });
    expect(await writePictures(pictures, shelf)).toMatchObject({ pictures: 0, present: 2, bytes: 0 });
    expect([...stored.keys()].toSorted()).toEqual(
      [mug, clock]
        .flatMap((one) =>
          imageFormats.flatMap((format) => imageWidths.map((width) => `media/${imageKeyOf(one)}/${width}.${format}`)),
        )
        .toSorted(),
    );
    for (const [path, bytes] of stored) {
      const { width, height, format } = await sharp(bytes).metadata();
      // AVIF is a HEIF to libvips.
      const name = format === "heif" ? "avif" : format;
      expect([`${width}.${name}`, height]).toEqual([path.split("/")[2], width]);
    }
  });

  it("stops when a picture cannot be stored", async () => {
    const refuse = { has: async () => false, put: () => Promise.reject(new Error("bucket is read-only")) };
    await expect(writePictures([mug], refuse)).rejects.toThrow("bucket is read-only");
  });
});

describe("renderPicture", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1000"><path d="M0 0h1000v1000h-1000Z"/></svg>';

  it("renders WebP and AVIF at the asked width", async () => {
    for (const format of ["webp", "avif"] as const) {
      const { bytes, contentType, width } = await renderPicture(svg, { width: 64, format });
      expect([contentType, width]).toEqual([`image/${format}`, 64]);
      expect((await sharp(bytes).metadata()).width).toBe(64);
    }
  });

  it("names equal drawings equally and others not", () => {
    expect(pictureKey(svg)).toMatch(/^[\da-f]{32}$/);
    expect(pictureKey(svg)).toBe(pictureKey(`${svg}`));
    expect(pictureKey(svg)).not.toBe(pictureKey(`${svg} `));
  });
});
