import { Button, CopyButton } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useMe } from "../../lib/me.ts";
import { useOperation } from "../../lib/query.ts";
import { ListPage } from "../../ui/list/list-page.tsx";
import { rowsPerPage } from "../../ui/list/page-range.ts";
import { BulkChange } from "./bulk-change.tsx";
import { BulkTags } from "./bulk-tags.tsx";
import { BulkValues } from "./bulk-values.tsx";
import { NewProduct } from "./new-product.tsx";
import { productList } from "./product-list.tsx";

const route = getRouteApi("/staff/products");

const sorts = ["updated", "title", "price"] as const;

export function ProductsPage() {
  const search = route.useSearch();
  const { may } = useMe();
  const { q, status, category, collection, brand, tag, direction, cursor } = search;
  const sort = sorts.find((known) => known === search.sort);
  const request = {
    query: { q, status, category, collection, brand, tag, sort, direction, cursor, per_page: rowsPerPage },
  };
  const query = useOperation("products.list", request, { keepPrevious: true });
  const categories = useOperation("categories.list", {}, { staleTime: 300_000 });
  const collections = useOperation("collections.list", { query: { per_page: 100 } }, { staleTime: 300_000 });
  const spec = useMemo(
    () => productList(categories.data ?? [], collections.data?.items ?? []),
    [categories.data, collections.data],
  );
  return (
    <ListPage
      title="Products"
      spec={spec}
      search={search}
      query={query}
      actions={
        <>
          {may("catalog.import") ? (
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/imports/new" search={{ kind: "catalog" }} {...props} />}
            >
              Import
            </Button>
          ) : null}
          {may("catalog.write") ? <NewProduct categories={categories.data ?? []} /> : null}
        </>
      }
      bulk={(products) => (
        <>
          {may("catalog.write") ? <BulkChange products={products} categories={categories.data ?? []} /> : null}
          {may("catalog.write") ? <BulkTags products={products} /> : null}
          {may("catalog.write") ? <BulkValues products={products} /> : null}
          <CopyButton value={products.flatMap(({ skus }) => skus).join("\n")}>
            {({ copied, copy }) => (
              <Button size="compact-sm" variant="default" onClick={copy}>
                {copied ? "Copied" : "Copy SKUs"}
              </Button>
            )}
          </CopyButton>
        </>
      )}
    />
  );
}
