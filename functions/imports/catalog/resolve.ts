import type { Product } from "@quayside/shared/catalog/schema.ts";
import type { ImportError } from "@quayside/shared/imports/schema.ts";
import { holdersOf } from "../../catalog/names/store.ts";
import { productIdsBySku, productIdsBySlug, productsById } from "../../catalog/store.ts";
import type { Db } from "../../store/db.ts";
import { fault } from "../fault.ts";
import type { Drafted } from "../session.ts";
import type { ProductDraft } from "./draft.ts";

/** A draft beside what the store has of it. */
export interface Resolved extends Drafted<ProductDraft> {
  found?: Product;
}

const variantLimit = 100;
const strongly = { consistent: true };

/** Finds the products that drafts are about; variants whose SKU belongs to another product are refused. */
export async function resolve(db: Db, storeId: string, batch: readonly Drafted<ProductDraft>[]): Promise<Resolved[]> {
  const drafts = batch.flatMap(({ draft }) => draft ?? []);
  const skus = drafts.flatMap(({ variants }) => variants.map(({ cells }) => cells.sku));
  const codes = drafts.flatMap(({ variants }) => variants.flatMap(({ cells }) => cells.barcode ?? []));
  const [bySlug, bySku, byBarcode] = await Promise.all([
    productIdsBySlug(
      db,
      storeId,
      drafts.map(({ handle }) => handle),
      strongly,
    ),
    productIdsBySku(db, storeId, skus, strongly),
    holdersOf("barcode", db, storeId, codes, strongly),
  ]);
  const products = await productsById(db, storeId, bySlug.values(), strongly);
  return batch.map((drafted) => {
    if (!drafted.draft) return drafted;
    const found = products.get(bySlug.get(drafted.draft.handle) ?? "");
    return { ...drafted, ...checked(drafted.draft, drafted, { bySku, byBarcode }, found), found };
  });
}

function checked(
  draft: ProductDraft,
  { rows, errors }: Drafted<ProductDraft>,
  { bySku, byBarcode }: Record<"bySku" | "byBarcode", ReadonlyMap<string, string>>,
  existing: Product | undefined,
): Pick<Drafted<ProductDraft>, "draft" | "taken" | "errors"> {
  const had = new Set(existing?.variants.map(({ sku }) => sku));
  const refused: ImportError[] = [];
  let room = variantLimit - had.size;
  const variants = draft.variants.filter(({ row, cells: { sku, barcode = "" } }) => {
    const at = rows.find((each) => each.row === row);
    const refuse = (column: string, reason: string) => {
      if (at) refused.push(fault(at, column, reason));
      return false;
    };
    if ((byBarcode.get(barcode) ?? existing?.id) !== existing?.id) return refuse("barcode", "is another product's");
    if (had.has(sku)) return true;
    room -= 1;
    if (bySku.has(sku)) return refuse("sku", "belongs to another product");
    return room >= 0 || refuse("sku", "is one variant more than a product may have");
  });
  const taken = variants.length;
  return { draft: taken > 0 ? { ...draft, variants } : undefined, taken, errors: [...errors, ...refused] };
}
