import { Button } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useMe } from "../../lib/me.ts";
import { useOperation } from "../../lib/query.ts";
import { ListPage } from "../../ui/list/list-page.tsx";
import { rowsPerPage } from "../../ui/list/page-range.ts";
import { transferList } from "./transfer-list.tsx";
import { useLocations } from "./use-locations.ts";

const route = getRouteApi("/staff/transfers");

export function TransfersPage() {
  const search = route.useSearch();
  const { state, cursor } = search;
  const query = useOperation(
    "transfers.list",
    { query: { state, cursor, per_page: rowsPerPage } },
    { keepPrevious: true },
  );
  const { nameOf } = useLocations();
  const spec = useMemo(() => transferList(nameOf), [nameOf]);
  const { may } = useMe();
  const actions = may("inventory.adjust") ? (
    <Button renderRoot={(props) => <Link to="/transfers/new" {...props} />}>New transfer</Button>
  ) : null;
  return <ListPage title="Transfers and deliveries" spec={spec} search={search} query={query} actions={actions} />;
}
