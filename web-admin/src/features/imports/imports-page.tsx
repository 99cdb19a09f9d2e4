import { Button } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useOperation } from "../../lib/query.ts";
import { ListPage } from "../../ui/list/list-page.tsx";
import { rowsPerPage } from "../../ui/list/page-range.ts";
import { ExportPanel } from "./export-panel.tsx";
import { importList } from "./import-list.tsx";
import { useImportKinds } from "./kinds.ts";

const route = getRouteApi("/staff/imports");

export function ImportsPage() {
  const search = route.useSearch();
  const kinds = useImportKinds();
  const spec = useMemo(() => importList(kinds), [kinds]);
  const kind = search.kind ?? kinds[0] ?? "catalog";
  const request = { params: { kind }, query: { cursor: search.cursor, per_page: rowsPerPage } };
  const query = useOperation("imports.list", request, { keepPrevious: true });
  return (
    <ListPage
      title="Imports"
      spec={spec}
      search={search}
      query={query}
      actions={
        <Button renderRoot={(props) => <Link to="/imports/new" search={{ kind }} {...props} />}>New import</Button>
      }
    >
      <ExportPanel key={kind} kind={kind} />
    </ListPage>
  );
}
