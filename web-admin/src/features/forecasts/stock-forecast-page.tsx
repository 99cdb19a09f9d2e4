import { Button } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useStore } from "../../lib/format.ts";
import { useMe } from "../../lib/me.ts";
import { useOperation } from "../../lib/query.ts";
import { useToday } from "../../lib/use-today.ts";
import { ListPage } from "../../ui/list/list-page.tsx";
import { rowsPerPage } from "../../ui/list/page-range.ts";
import { ForecastNav } from "./forecast-page.tsx";
import { stockForecastList } from "./stock/stock-forecast-list.tsx";

const route = getRouteApi("/staff/forecasts/stock");

/** What is to be ordered, and until when stock lasts. */
export function StockForecastPage() {
  const search = route.useSearch();
  const { q, category, supplier, toOrder, by, cursor } = search;
  const request = { query: { q, category, supplier, toOrder, sort: by, cursor, per_page: rowsPerPage } };
  const query = useOperation("inventory.forecast", request, { keepPrevious: true, staleTime: 60_000 });
  const [categories, suppliers] = [useChoices("category"), useChoices("supplier")];
  const { locale } = useStore();
  const today = useToday();
  const spec = useMemo(
    () => stockForecastList({ categories, suppliers, locale, today }),
    [categories, suppliers, locale, today],
  );
  return (
    <ListPage
      title="Stock forecast"
      spec={spec}
      search={search}
      query={query}
      above={<ForecastNav />}
      actions={
        <Button variant="default" renderRoot={(props) => <Link to="/settings/forecasts" {...props} />}>
          How orders are worked out
        </Button>
      }
    >
      {query.data?.items.some(({ bundled30 }) => bundled30 > 0) ? (
        <p className="small soft">
          Demand counts what is sold by itself and what goes out in bundles, so it comes to more than the store’s units,
          where a bundle is one.
        </p>
      ) : null}
    </ListPage>
  );
}

/** Values to choose from, for who may see figures. */
function useChoices(dimension: "category" | "supplier") {
  const enabled = useMe().may("analytics.read");
  const request = { params: { dimension }, query: { q: "", limit: 100 } };
  const { data } = useOperation("analytics.values", request, { enabled, staleTime: 300_000 });
  return useMemo(
    () => (data ?? []).flatMap(({ value, label }) => (value === null ? [] : [{ value, label: label ?? value }])),
    [data],
  );
}
