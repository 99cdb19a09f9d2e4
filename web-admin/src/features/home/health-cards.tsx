import type { Page } from "@quayside/shared/kernel/page.ts";
import type { LinkProps } from "@tanstack/react-router";
import { useMe } from "../../lib/me.ts";
import { useOperation } from "../../lib/query.ts";
import { beforeOf, figureOf, totalOf } from "../analytics/answer.ts";
import { KpiCard } from "../analytics/kpi/kpi-card.tsx";
import { useFigures } from "../analytics/use-figures.ts";
import { CountCard } from "./count-card.tsx";
import { ForecastSignal } from "./forecast-signal.tsx";
import { useUnshipped } from "./to-process-panel.tsx";

/** How the store is: what came in today and this week, and what waits. */
export function HealthCards() {
  const { may } = useMe();
  const [counts, sells, stocks] = [may("analytics.read"), may("orders.read"), may("inventory.read")];
  if (!counts && !sells && !stocks) return null;
  return (
    <section className="kpis" aria-label="How the store is">
      {counts ? <SalesCards /> : null}
      {counts ? <ForecastSignal /> : null}
      {sells ? <OrderCards /> : null}
      {stocks ? <StockCard /> : null}
    </section>
  );
}

const cards = [
  { metric: "revenue", label: "Revenue, last 7 days", unit: "money" },
  { metric: "orders", label: "Orders, last 7 days", unit: "count" },
  { metric: "average_order_value", label: "Average order, last 7 days", unit: "money" },
] as const;

function SalesCards() {
  const metrics = cards.map(({ metric }) => metric);
  const { data, error } = useFigures({ range: "last-7-days" }, { metrics, grain: "day" });
  return cards.map((card) => (
    <KpiCard
      key={card.metric}
      {...card}
      value={error ? null : data && totalOf(data, card.metric)}
      before={data && beforeOf(data, data.totals, card.metric)}
      series={data?.rows.map((row) => figureOf(data, row, card.metric))}
      asOf={data?.asOf}
      note={error?.message ?? data?.notes[card.metric]}
      link={{ to: "/sales", search: { range: "last-7-days" } }}
    />
  ));
}

const toShip: LinkProps = { to: "/orders", search: { status: "processing" } };

function OrderCards() {
  const unshipped = useUnshipped();
  const exceptions = useOperation("exceptions.list", { query: { per_page: 50 } });
  const waiting = unshipped.data?.items.filter(({ onHold }) => !onHold).length;
  return (
    <>
      <CountCard label="Waiting to ship" count={waiting} isMore={hasMore(unshipped.data)} link={toShip} />
      <CountCard
        label="Open exceptions"
        count={exceptions.data?.items.filter(({ state }) => state === "open").length}
        isMore={hasMore(exceptions.data)}
        isBad
        link={{ to: "/exceptions" }}
      />
    </>
  );
}

function StockCard() {
  const { data } = useOperation("inventory.list", { query: { state: "low", per_page: 100 } }, { staleTime: 60_000 });
  const link: LinkProps = { to: "/inventory", search: { state: "low" } };
  return <CountCard label="Low in stock" count={data?.items.length} isMore={hasMore(data)} isBad link={link} />;
}

const hasMore = (page: Page<unknown> | undefined) => page?.nextCursor !== undefined;
