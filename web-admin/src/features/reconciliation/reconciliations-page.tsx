import { getRouteApi } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { ListPage } from "../../ui/list/list-page.tsx";
import { rowsPerPage } from "../../ui/list/page-range.ts";
import { reconciliationList } from "./reconciliation-list.tsx";

const route = getRouteApi("/staff/reconciliations");

export function ReconciliationsPage() {
  const search = route.useSearch();
  const request = { query: { cursor: search.cursor, per_page: rowsPerPage } };
  const query = useOperation("reconciliations.list", request, { keepPrevious: true });
  return <ListPage title="Reconciliation" spec={reconciliationList} search={search} query={query} />;
}
