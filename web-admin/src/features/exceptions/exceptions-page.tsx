import { getRouteApi } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { ListPage } from "../../ui/list/list-page.tsx";
import { rowsPerPage } from "../../ui/list/page-range.ts";
import { exceptionList } from "./exception-list.tsx";

const route = getRouteApi("/staff/exceptions");

export function ExceptionsPage() {
  const search = route.useSearch();
  const request = { query: { state: search.state, cursor: search.cursor, per_page: rowsPerPage } };
  const query = useOperation("exceptions.list", request, { keepPrevious: true });
  return <ListPage title="Exceptions" spec={exceptionList} search={search} query={query} />;
}
