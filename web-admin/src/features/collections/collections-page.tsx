import { getRouteApi } from "@tanstack/react-router";
import { useMe } from "../../lib/me.ts";
import { useOperation } from "../../lib/query.ts";
import { ListPage } from "../../ui/list/list-page.tsx";
import { rowsPerPage } from "../../ui/list/page-range.ts";
import { collectionList } from "./collection-list.tsx";
import { NewCollection } from "./new-collection.tsx";

const route = getRouteApi("/staff/collections");

export function CollectionsPage() {
  const search = route.useSearch();
  const { q, kind, visible, cursor } = search;
  const request = { query: { q, kind, visible, cursor, per_page: rowsPerPage } };
  const query = useOperation("collections.list", request, { keepPrevious: true });
  const actions = useMe().may("catalog.write") ? <NewCollection /> : null;
  return <ListPage title="Collections" spec={collectionList} search={search} query={query} actions={actions} />;
}
