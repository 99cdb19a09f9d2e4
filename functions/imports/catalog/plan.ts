import { isDeepStrictEqual } from "node:util";
import { optionsOf } from "@quayside/shared/catalog/options.ts";
import { publicationOf } from "@quayside/shared/catalog/publication.ts";
import type { Product, Variant } from "@quayside/shared/catalog/schema.ts";
import type { Currency } from "@quayside/shared/kernel/money.ts";
import { plainProduct } from "../../catalog/plain-product.ts";
import type { Change } from "../session.ts";
import type { ProductDraft, VariantDraft } from "./draft.ts";

export interface Plan {
  change: Change;
  /** As it would be stored, under the version it has now. */
  next: Product;
  /** Opening stock of SKUs that are new, with the row that says so. */
  stock: Map<string, { units: number; row: number }>;
}

interface Fresh {
  id: string;
  categoryId: string;
  currency: Currency;
  timeZone: string;
  now: string;
}

/**
 * What storing a draft would do to the product at its handle. Blank cells change nothing; variants that the file does not
 * name stay. Stock is taken once, when a SKU is new: afterwards only sales, returns and counts change it.
 */
export function planOf(draft: ProductDraft, existing: Product | undefined, fresh: Fresh): Plan {
  const { cells, handle } = draft;
  const base: Omit<Product, "categoryId" | "updatedAt"> = existing ?? {
    ...plainProduct,
    ...{ id: fresh.id, version: 0, slug: handle, title: cells.title, brand: cells.brand, status: "active" as const },
    ...{ currency: fresh.currency, variants: [], createdAt: fresh.now },
  };
  const images = draft.images.length > 0 ? draft.images : base.images;
  const variants = mergedVariants(base.variants, draft.variants).map((variant) => withPictureOf(images, variant));
  const planned = plannedOf(cells, base);
  const next: Product = {
    ...base,
    ...publicationOf(planned, fresh.now, fresh.timeZone),
    title: said(cells.title, base.title),
    description: said(cells.description, base.description),
    brand: said(cells.brand, base.brand),
    supplier: said(cells.supplier, base.supplier),
    ...planned,
    seo: seoOf(cells, base.seo),
    categoryId: fresh.categoryId,
    taxClass: cells.tax_class ?? base.taxClass,
    attributes: cells.attributes ?? base.attributes,
    tags: cells.tags ?? base.tags,
    rating: ratingOf(cells, existing?.rating),
    images,
    options: optionsOf(variants, base.options),
    variants,
    updatedAt: fresh.now,
  };
  const known = new Set(base.variants.map(({ sku }) => sku));
  const stock = new Map(
    draft.variants.flatMap(({ row, cells: { sku, stock: units } }) =>
      units && !known.has(sku) ? [[sku, { units, row }] as const] : [],
    ),
  );
  return { change: existing ? changeOf(existing, next) : "create", next, stock };
}

/** What a cell says, or what was there: where the cell is blank, or has lost only the blanks around it. */
function said<T extends string | undefined>(cell: string | undefined, before: T): string | T {
  return cell === undefined || cell === before?.trim() ? before : cell;
}

/** When it is sold: status, dates and season as they would be. */
export function plannedOf(cells: ProductDraft["cells"], before: Partial<Product> & Pick<Product, "status">) {
  const { season_from: from = before.season?.from, season_until: until = before.season?.until } = cells;
  return {
    status: cells.status ?? before.status,
    publishAt: cells.publish_at ?? before.publishAt,
    unpublishAt: cells.unpublish_at ?? before.unpublishAt,
    season: from && until ? { from, until } : undefined,
  };
}

function seoOf({ seo_title, seo_description }: ProductDraft["cells"], before: Product["seo"]): Product["seo"] {
  const seo = { title: said(seo_title, before?.title), description: said(seo_description, before?.description) };
  return seo.title === undefined && seo.description === undefined ? before : seo;
}

/** A variant shows none of the pictures that its product no longer has. */
function withPictureOf(images: Product["images"], variant: Variant): Variant {
  const isThere = images.some(({ key }) => key === variant.imageKey);
  return variant.imageKey === undefined || isThere ? variant : { ...variant, imageKey: undefined };
}

/** A count of 0 takes the rating away. */
function ratingOf({ rating, rating_count: count }: ProductDraft["cells"], before: Product["rating"]) {
  if (count === 0) return undefined;
  return rating === undefined || count === undefined ? before : { average: rating, count };
}

function changeOf(existing: Product, next: Product): Change {
  const times = { updatedAt: undefined, published: undefined, changesAt: undefined };
  const plain = (product: Product): unknown => JSON.parse(JSON.stringify({ ...product, ...times }));
  return isDeepStrictEqual(plain(existing), plain(next)) ? "none" : "update";
}

/** Those that are there, and beside or in place of them those of a file. */
export function mergedVariants(variants: readonly Variant[], drafts: readonly VariantDraft[]): Variant[] {
  const bySku = new Map(variants.map((variant) => [variant.sku, variant]));
  for (const { cells, options } of drafts) {
    const before = bySku.get(cells.sku);
    bySku.set(cells.sku, {
      ...before,
      sku: cells.sku,
      options: Object.keys(options).length > 0 ? options : (before?.options ?? {}),
      price: cells.price,
      listPrice: cells.list_price ?? before?.listPrice,
      cost: cells.cost ?? before?.cost,
      floorPrice: cells.floor_price ?? before?.floorPrice,
      weightGrams: cells.weight_grams ?? before?.weightGrams ?? 0,
      barcode: said(cells.barcode, before?.barcode),
      components: cells.parts ?? before?.components,
      attributes: cells.variant_attributes ?? before?.attributes,
      outOfStockThreshold: cells.out_of_stock_threshold ?? before?.outOfStockThreshold,
      imageKey: cells.image_key ?? before?.imageKey,
    });
  }
  return [...bySku.values()];
}
