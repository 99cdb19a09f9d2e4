import { Button } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useStore } from "../../lib/format.ts";
import { useMe } from "../../lib/me.ts";
import { useOperation } from "../../lib/query.ts";
import { ListPage } from "../../ui/list/list-page.tsx";
import { rowsPerPage } from "../../ui/list/page-range.ts";
import { promotionList } from "./promotion-list.tsx";

const route = getRouteApi("/staff/promotions");

export function PromotionsPage() {
  const search = route.useSearch();
  const { currency, locale } = useStore();
  const spec = useMemo(() => promotionList(currency, locale), [currency, locale]);
  const { q, phase, kind, cursor } = search;
  const request = { query: { q, phase, kind, cursor, per_page: rowsPerPage } };
  const query = useOperation("promotions.list", request, { keepPrevious: true });
  const actions = useMe().may("promotions.write") ? (
    <Button renderRoot={(props) => <Link to="/promotions/new" {...props} />}>New promotion</Button>
  ) : null;
  return <ListPage title="Promotions" spec={spec} search={search} query={query} actions={actions} />;
}
