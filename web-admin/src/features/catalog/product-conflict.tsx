import type { Product } from "@quayside/shared/catalog/schema.ts";
import { useFormats } from "../../lib/format.ts";
import { conflictRows } from "../../ui/detail/changes.ts";
import { ConflictDialog } from "../../ui/detail/conflict-dialog.tsx";
import { pathLabel } from "../../ui/detail/path-label.ts";
import { changesOf } from "./product-fields.ts";
import type { useSaveProduct } from "./save-product.ts";

const names: Record<string, string> = {
  title: "Title",
  description: "Description",
  brand: "Brand",
  status: "Status",
  categoryId: "Category",
  taxClass: "Tax class",
  price: "Price",
  listPrice: "Compared with",
  cost: "Cost",
  floorPrice: "Floor price",
  weightGrams: "Weight in grams",
  barcode: "Barcode",
  sku: "SKU",
};
const prices = new Set(["price", "listPrice", "cost", "floorPrice"]);

/** `variants.0.price` → `Price of LAMP-S`. */
function labelOf(path: string, { variants }: Pick<Product, "variants">): string {
  const [place, at = "", ...rest] = path.split(".");
  if (place === "attributes") return [at, ...rest].join(".");
  if (place === "tags") return `Tag ${Number(at) + 1}`;
  if (place !== "variants") return names[path] ?? pathLabel(path, {});
  const [field = "", option] = rest;
  return `${option ?? names[field] ?? field} of ${variants[Number(at)]?.sku ?? `variant ${Number(at) + 1}`}`;
}

interface ProductConflictProps {
  base: Product;
  saving: ReturnType<typeof useSaveProduct>;
}

export function ProductConflict({ base, saving }: ProductConflictProps) {
  const { money } = useFormats();
  const { conflict, busy, saveOnTop, takeTheirs, goOn } = saving;
  const rows = conflict ? conflictRows(changesOf(base), changesOf(conflict.theirs), conflict.mine) : [];
  const shownAs = (path: string, value: unknown) =>
    prices.has(path.split(".").at(-1) ?? "") && typeof value === "number"
      ? money({ amount: value, currency: base.currency })
      : value;
  return (
    <ConflictDialog
      opened={conflict !== undefined}
      noun="product"
      rows={rows}
      labelOf={(path) => labelOf(path, base)}
      shownAs={shownAs}
      busy={busy}
      onMine={saveOnTop}
      onTheirs={takeTheirs}
      onClose={goOn}
    />
  );
}
