import { Button } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { ListPage } from "../../ui/list/list-page.tsx";
import { rowsPerPage } from "../../ui/list/page-range.ts";
import { importList } from "./import-list.tsx";

const route = getRouteApi("/staff/imports");

export function ImportsPage() {
  const search = route.useSearch();
  const request = { query: { cursor: search.cursor, per_page: rowsPerPage } };
  const query = useOperation("imports.list", request, { keepPrevious: true });
  return (
    <ListPage
      title="Imports"
      spec={importList}
      search={search}
      query={query}
      actions={<Button renderRoot={(props) => <Link to="/imports/new" {...props} />}>New import</Button>}
    />
  );
}
