import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";
import { useOperation } from "../../lib/query.ts";
import { ListPage } from "../../ui/list/list-page.tsx";
import { rowsPerPage } from "../../ui/list/page-range.ts";
import { exceptionList } from "./exception-list.tsx";

const route = getRouteApi("/staff/exceptions");

export function ExceptionsPage() {
  const search = route.useSearch();
  const { state, kind, cursor } = search;
  const request = { query: { state, kind, cursor, per_page: rowsPerPage } };
  const query = useOperation("exceptions.list", request, { keepPrevious: true });
  const counts = useOperation("exceptions.counts", { query: { state } }, { keepPrevious: true });
  const spec = useMemo(() => exceptionList(counts.data ?? []), [counts.data]);
  return <ListPage title="Exceptions" spec={spec} search={search} query={query} />;
}
