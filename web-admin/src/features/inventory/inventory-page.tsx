import { getRouteApi } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { ListPage } from "../../ui/list/list-page.tsx";
import { rowsPerPage } from "../../ui/list/page-range.ts";
import { stockList } from "./stock-list.tsx";

const route = getRouteApi("/staff/inventory");

export function InventoryPage() {
  const search = route.useSearch();
  const { q, below, cursor } = search;
  const request = { query: { q, below: below ? Number(below) : undefined, cursor, per_page: rowsPerPage } };
  const query = useOperation("inventory.list", request, { keepPrevious: true });
  return <ListPage title="Inventory" spec={stockList} search={search} query={query} />;
}
