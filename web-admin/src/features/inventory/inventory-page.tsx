import { Button } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useMe } from "../../lib/me.ts";
import { useOperation } from "../../lib/query.ts";
import { ListPage } from "../../ui/list/list-page.tsx";
import { rowsPerPage } from "../../ui/list/page-range.ts";
import { stockList } from "./stock-list.tsx";
import { useLocations } from "./use-locations.ts";

const route = getRouteApi("/staff/inventory");

export function InventoryPage() {
  const search = route.useSearch();
  const { q, state, location, cursor } = search;
  const request = { query: { q, state, location, cursor, per_page: rowsPerPage } };
  const query = useOperation("inventory.list", request, { keepPrevious: true });
  const locations = useLocations();
  const spec = useMemo(() => stockList(locations), [locations]);
  const { may } = useMe();
  const actions = may("inventory.adjust") ? (
    <Button variant="default" renderRoot={(props) => <Link to="/inventory/bulk" {...props} />}>
      Change in bulk
    </Button>
  ) : null;
  return <ListPage title="Inventory" spec={spec} search={search} query={query} actions={actions} />;
}
