import { inboxKey } from "@quayside/functions/media/store.ts";
import { env } from "@quayside/functions/platform/env.ts";
import { productOperations } from "@quayside/shared/catalog/contract.ts";
import { type Category, type Product, ProductEdit } from "@quayside/shared/catalog/schema.ts";
import { categoryOperations } from "@quayside/shared/categories/contract.ts";
import { collectionOperations } from "@quayside/shared/collections/contract.ts";
import { type Collection, CollectionEdit } from "@quayside/shared/collections/schema.ts";
import { mediaOperations } from "@quayside/shared/media/contract.ts";
import type { MediaImage } from "@quayside/shared/media/schema.ts";
import type { Example } from "./example.ts";
import { dataOf } from "./world/call.ts";
import { staff } from "./world/callers.ts";
import { category, collection } from "./world/shop-settings.ts";
import { keyed } from "./world/shopper.ts";
import type { World } from "./world.ts";

let made = 0;
const vase = () => {
  made += 1;
  const variants = [{ sku: `VASE-${made}`, options: {}, price: 1900, weightGrams: 700 }];
  return { title: "Vase", categoryId: category.id, taxClass: "standard", variants } as const;
};
const admin = ({ tokens }: World) => staff(tokens, ["admin"]);
const draft = async (world: World): Promise<Product> => {
  const request = { body: vase(), headers: keyed() };
  return dataOf<Product>(await world.call(productOperations.create, request, admin(world)));
};
const ofDraft: Example = async (world) => ({ params: { productId: (await draft(world)).id } });
const shelf = async (world: World): Promise<Category> => {
  made += 1;
  const request = { body: { name: `Shelf ${made}` }, headers: keyed() };
  return dataOf<Category>(await world.call(categoryOperations.create, request, admin(world)));
};
const shelved = async (world: World): Promise<Collection> => {
  made += 1;
  const members = { kind: "manual", productIds: [world.thing.id] } as const;
  const request = { body: { title: `Set ${made}`, members }, headers: keyed() };
  return dataOf<Collection>(await world.call(collectionOperations.create, request, admin(world)));
};
const picture = { filename: "vase.jpg", contentType: "image/jpeg", bytes: 4 } as const;
const announced = async (world: World): Promise<MediaImage> => {
  const answer = await world.call(mediaOperations.upload, { body: picture, headers: keyed() }, admin(world));
  return dataOf<{ image: MediaImage }>(answer).image;
};

/** Requests of staff who keep the catalogue, as `examples.ts` wants them. */
export const catalogExamples: Record<string, Example> = {
  "products.get": async ({ thing }) => ({ params: { productId: thing.id } }),
  "products.create": async () => ({ body: vase() }),
  "products.update": async ({ catalogue }) => {
    const product = await catalogue.product();
    return { params: { productId: product.id }, body: { ...ProductEdit.parse(product), title: "Renamed" } };
  },
  "products.duplicate": ofDraft,
  "products.remove": ofDraft,
  "products.bulk": async (world) => ({
    body: { productIds: [(await draft(world)).id], change: { kind: "add-tags", tags: ["new"] } },
  }),

  "products.plan-values": async ({ thing }) => ({
    body: { productIds: [thing.id], rule: { field: "price", change: { kind: "percent", basisPoints: 500 } } },
  }),
  "products.set-values": async (world) => {
    const { id, version, variants } = await draft(world);
    const values = variants.map(({ sku }) => ({ sku, value: 1299 }));
    return { body: { field: "price", items: [{ productId: id, version, values }], reason: "New prices" } };
  },

  "categories.create": async () => ({ body: { name: "Shelves" } }),
  "categories.update": async (world) => {
    const { id, version, slug } = await shelf(world);
    return { params: { categoryId: id }, body: { version, slug, name: "Racks" } };
  },
  "categories.move": async (world) => ({
    params: { categoryId: (await shelf(world)).id },
    body: { parentId: (await shelf(world)).id, position: 0 },
  }),
  "categories.remove": async (world) => ({ params: { categoryId: (await shelf(world)).id } }),

  "catalog.collection": async () => ({ params: { slug: collection.slug } }),
  "collections.get": async (world) => ({ params: { collectionId: (await shelved(world)).id } }),
  "collections.create": async ({ thing }) => ({
    body: { title: "Chosen", members: { kind: "manual", productIds: [thing.id] } },
  }),
  "collections.preview": async () => ({
    body: { rule: { kind: "rule", match: "all", sort: "newest", conditions: [{ about: "price", from: 1 }] } },
  }),
  "collections.update": async (world) => {
    const before = await shelved(world);
    return { params: { collectionId: before.id }, body: { ...CollectionEdit.parse(before), title: "Renamed" } };
  },
  "collections.remove": async (world) => ({ params: { collectionId: (await shelved(world)).id } }),

  "media.upload": async () => ({ body: picture }),
  "media.process": async (world) => {
    const { id } = await announced(world);
    await world.uploads?.put(inboxKey(env.storeId, id), "data");
    return { params: { imageId: id } };
  },
  "media.get": async (world) => ({ params: { imageId: (await announced(world)).id } }),
};
