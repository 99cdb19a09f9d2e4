import { getRouteApi } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { ListPage } from "../../ui/list/list-page.tsx";
import { rowsPerPage } from "../../ui/list/page-range.ts";
import { returnList } from "./return-list.tsx";

const route = getRouteApi("/staff/returns");

export function ReturnsPage() {
  const search = route.useSearch();
  const { q, cursor } = search;
  const query = useOperation("returns.list", { query: { q, cursor, per_page: rowsPerPage } }, { keepPrevious: true });
  return <ListPage title="Returns" spec={returnList} search={search} query={query} />;
}
