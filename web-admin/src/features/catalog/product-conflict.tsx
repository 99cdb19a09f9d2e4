import type { Product } from "@quayside/shared/catalog/schema.ts";
import { useFormats } from "../../lib/format.ts";
import { EditingConflict } from "../../ui/detail/conflict-dialog.tsx";
import { moneyAt } from "../../ui/detail/money-at.ts";
import { pathLabel } from "../../ui/detail/path-label.ts";
import type { useProductForm } from "./use-product-form.ts";

const names: Record<string, string> = {
  title: "Title",
  description: "Description",
  slug: "Address",
  brand: "Brand",
  supplier: "Supplier",
  status: "Status",
  categoryId: "Category",
  taxClass: "Tax class",
  publishAt: "Shown from",
  unpublishAt: "Shown until",
  "season.from": "First day of each year",
  "season.until": "Last day of each year",
  "seo.title": "Title for search engines",
  "seo.description": "Description for search engines",
  price: "Price",
  listPrice: "Compared with",
  cost: "Cost",
  floorPrice: "Floor price",
  weightGrams: "Weight in grams",
  barcode: "Barcode",
  sku: "SKU",
};

/** `variants.0.price` → `Price of LAMP-S`. */
function labelOf(path: string, { variants }: Pick<Product, "variants">): string {
  const [place, at = "", ...rest] = path.split(".");
  if (place === "attributes") return [at, ...rest].join(".");
  if (place === "tags") return `Tag ${Number(at) + 1}`;
  if (place !== "variants") return names[path] ?? pathLabel(path, {});
  const [field = "", option] = rest;
  return `${option ?? names[field] ?? field} of ${variants[Number(at)]?.sku ?? `variant ${Number(at) + 1}`}`;
}

/** Prices are in the store's currency. */
export function ProductConflict({ editing }: { editing: ReturnType<typeof useProductForm> }) {
  const { money } = useFormats();
  const { base } = editing;
  const shownAs = (path: string, value: unknown) => {
    const amount = moneyAt(path, value, base, base.currency);
    return amount ? money(amount) : value;
  };
  return <EditingConflict editing={editing} noun="product" labelOf={(path) => labelOf(path, base)} shownAs={shownAs} />;
}
