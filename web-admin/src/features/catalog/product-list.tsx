import { Button } from "@mantine/core";
import { type Category, type ProductRow, ProductStatus } from "@quayside/shared/catalog/schema.ts";
import type { Collection } from "@quayside/shared/collections/schema.ts";
import { toDecimal } from "@quayside/shared/kernel/money.ts";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../lib/format.ts";
import type { Column, Filter, ListSpec } from "../../ui/list/list-spec.ts";
import { Thumbnail } from "../../ui/thumbnail.tsx";
import { When } from "../../ui/when.tsx";
import type { ProductSearch } from "./product-search.ts";
import { ProductStatusBadge, productStatusLabels } from "./product-status.tsx";

const columns: Column<ProductRow>[] = [
  {
    id: "title",
    label: "Product",
    card: "title",
    sortKey: "title",
    cell: (product) => <ProductName product={product} />,
    text: ({ title }) => title,
  },
  {
    id: "status",
    label: "Status",
    card: "status",
    cell: ({ status }) => <ProductStatusBadge status={status} />,
    text: ({ status }) => status,
  },
  {
    id: "category",
    label: "Category",
    card: "line",
    cell: ({ category }) => category,
    text: ({ category }) => category,
  },
  {
    id: "brand",
    label: "Brand",
    optional: true,
    cell: ({ brand }) => brand ?? "–",
    text: ({ brand }) => brand ?? "",
  },
  {
    id: "skus",
    label: "SKUs",
    optional: true,
    cell: ({ skus }) => <span className="mono">{skus.join(", ")}</span>,
    text: ({ skus }) => skus.join(" "),
  },
  {
    id: "price",
    label: "Price",
    end: true,
    card: "value",
    sortKey: "price",
    cell: (product) => <PriceRange product={product} />,
    text: ({ priceFrom }) => toDecimal(priceFrom),
  },
  {
    id: "available",
    label: "Available",
    end: true,
    card: "line",
    cell: ({ available }) => available,
    text: ({ available }) => String(available),
  },
  {
    id: "updated",
    label: "Changed",
    sortKey: "updated",
    cell: ({ updatedAt }) => <When at={updatedAt} />,
    text: ({ updatedAt }) => updatedAt,
  },
];

const byStatus: Filter = {
  kind: "choice",
  name: "status",
  label: "Status",
  options: ProductStatus.options.map((value) => ({ value, label: productStatusLabels[value] })),
};

export function productList(
  categories: readonly Category[],
  collections: readonly Collection[],
): ListSpec<ProductRow, ProductSearch> {
  return {
    id: "products",
    one: "product",
    many: "products",
    idOf: ({ id }) => id,
    linkOf: ({ id }) => ({ to: "/products/$productId", params: { productId: id } }),
    searchFor: "Title or SKU",
    order: { sort: "updated", direction: "desc" },
    filters: [
      byStatus,
      {
        kind: "choice",
        name: "category",
        label: "Category",
        options: categories.map(({ slug, name }) => ({ value: slug, label: name })),
      },
      {
        kind: "choice",
        name: "collection",
        label: "Collection",
        options: collections.map(({ id, title }) => ({ value: id, label: title })),
      },
      { kind: "text", name: "brand", label: "Brand", placeholder: "Brand" },
      { kind: "text", name: "tag", label: "Tag", placeholder: "Tag" },
    ],
    views: [
      { name: "Active", search: { status: "active" } },
      { name: "Drafts", search: { status: "draft" } },
    ],
    nothingYet: {
      title: "No products yet",
      text: "Bring the catalogue in from a file; products can then be edited here.",
      action: (
        <Button renderRoot={(props) => <Link to="/imports/new" search={{ kind: "catalog" }} {...props} />}>
          Import a catalogue
        </Button>
      ),
    },
    columns,
  };
}

function ProductName({ product }: { product: ProductRow }) {
  return (
    <span className="product-cell">
      <Thumbnail image={product.image} size={36} />
      {product.title}
    </span>
  );
}

function PriceRange({ product: { priceFrom, priceTo } }: { product: ProductRow }) {
  const { money } = useFormats();
  return priceFrom.amount === priceTo.amount ? money(priceFrom) : `${money(priceFrom)} – ${money(priceTo)}`;
}
