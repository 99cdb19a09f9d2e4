import { plainCategory } from "@quayside/functions/catalog/categories/store.ts";
import { plainProduct } from "@quayside/functions/catalog/plain-product.ts";
import type { Category, Product, Variant } from "@quayside/shared/catalog/schema.ts";
import { ulid } from "@quayside/shared/kernel/id.ts";
import { seededRandom } from "../prove/world/random.ts";

const syllables =
  "ba be bi bo ca ce co da de di do fa fe fi ga go ha he ho ka ki la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi wa we".split(
    " ",
  );
const colours = "Black White Grey Navy Blue Green Sage Red Rust Pink Yellow Brown".split(" ");
const materials = "Cotton Wool Linen Oak Steel Glass Ceramic Leather Polyester Paper".split(" ");
const startOfTime = Date.parse("2025-01-01T00:00:00.000Z");

export interface SyntheticCatalogue {
  categories: Category[];
  /** Made one after the other, the same each time; 100 000 of them need not fit in memory. */
  products(): Generator<Product>;
  /** Words by how common they are in titles, commonest first. */
  words: string[];
}

interface Options {
  products: number;
  variants: number;
  seed?: number;
}

/**
 * A shop of any size whose words follow Zipf's law as a language does: titles of 4 to 6 words out of 6 000, descriptions
 * of 30 out of 20 000, 200 categories under 12 roots, 500 brands.
 */
export function syntheticCatalogue({ products, variants, seed = 1 }: Options): SyntheticCatalogue {
  let random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const zipf = (limit: number) => Math.min(limit - 1, Math.floor(limit ** random()) - 1);
  const words = wordList(random, 20_000);
  const pick = <T>(list: readonly T[], place: number): T => list[place % list.length] as T;
  const idOf = (kind: string, index: number) =>
    `${kind}_${ulid(startOfTime + index * 1000, new Uint8Array(10).fill(seed))}`;
  const categories = categoryList(words, (index) => idOf("cat", index));
  const leaves = categories.filter(({ parentId }) => parentId);

  function variantsOf(index: number): Variant[] {
    const price = 200 + zipf(20_000);
    return Array.from({ length: variants }, (_, place) => ({
      sku: `Q${String(index).padStart(6, "0")}-${place}`,
      options: { Colour: pick(colours, index + place) },
      price: price + place * 100,
      cost: Math.floor(price / 2),
      weightGrams: 50 + below(2000),
    }));
  }

  function* all(): Generator<Product> {
    random = seededRandom(seed + 1);
    for (let index = 0; index < products; index += 1) {
      const title = Array.from({ length: 4 + below(3) }, () => pick(words, zipf(6000))).join(" ");
      const at = new Date(startOfTime + index * 60_000).toISOString();
      yield {
        id: idOf("prd", index),
        ...plainProduct,
        slug: `${title.replaceAll(" ", "-")}-${index}`,
        title,
        description: Array.from({ length: 30 }, () => pick(words, zipf(words.length))).join(" "),
        brand: `${pick(words, 8000 + zipf(500))} & Co`,
        status: "active",
        published: true,
        categoryId: pick(leaves, zipf(leaves.length)).id,
        currency: "GBP",
        attributes: { Material: pick(materials, zipf(materials.length)) },
        images: [{ key: `synthetic/${index}`, alt: title }],
        variants: variantsOf(index),
        createdAt: at,
        updatedAt: at,
      };
    }
  }
  return { categories, products: all, words };
}

function wordList(random: () => number, count: number): string[] {
  const words = new Set<string>();
  while (words.size < count) {
    const length = 2 + Math.floor(random() * 3);
    const parts = Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]);
    words.add(parts.join("") + (["", "n", "r", "l", "t"][Math.floor(random() * 5)] ?? ""));
  }
  return [...words];
}

function categoryList(words: readonly string[], idOf: (index: number) => string): Category[] {
  const name = (index: number) => words[10_000 + index] ?? `c${index}`;
  const roots = Array.from({ length: 12 }, (_, index) => {
    return { ...plainCategory, id: idOf(index), slug: name(index), name: name(index), path: [name(index)] };
  });
  const leaves = Array.from({ length: 188 }, (_, place) => {
    const index = place + roots.length;
    const parent = roots[place % roots.length] as Category;
    return {
      ...plainCategory,
      id: idOf(index),
      slug: name(index),
      name: name(index),
      path: [parent.slug, name(index)],
      parentId: parent.id,
    };
  });
  return [...roots, ...leaves];
}
