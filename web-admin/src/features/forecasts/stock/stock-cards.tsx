import { useFormats } from "../../../lib/format.ts";
import { useToday } from "../../../lib/use-today.ts";
import { useValues } from "../../analytics/values.ts";
import type { StockDetail } from "../answers.ts";
import { ForecastCard } from "../forecast-card.tsx";
import { daysOfCover } from "./cover.tsx";

export function StockCards({ stock }: { stock: StockDetail }) {
  const { count, calendarDay } = useFormats();
  const { full } = useValues();
  const cover = daysOfCover(stock, useToday());
  const { available, onHand, reserved, incoming, demand30, demand90, bundled30, stockoutDay } = stock;
  const demand = (
    <ForecastCard label="Demand of 30 days" value={full(demand30, "count")}>
      <span className="soft">
        {full(demand90, "count")} in 90 days
        {bundled30 > 0 ? `; ${full(bundled30, "count")} of the 30 days go out in bundles` : ""}
      </span>
    </ForecastCard>
  );
  const label = "Stock and demand";
  if (stock.components.length > 0)
    return (
      <section className="kpis forecast-cards" aria-label={label}>
        {demand}
      </section>
    );
  return (
    <section className="kpis forecast-cards" aria-label={label}>
      <ForecastCard label="Available" value={count(available)}>
        <span className="soft">
          {[`${count(onHand)} on hand`, `${count(reserved)} reserved`, `${count(incoming)} incoming`].join(", ")}
        </span>
      </ForecastCard>
      {demand}
      <ForecastCard label="Lasts" value={cover === undefined ? "Over 90 days" : full(cover, "days")}>
        <span className="soft">{stockoutDay ? `until ${calendarDay(stockoutDay)}` : "longer than is forecast"}</span>
      </ForecastCard>
    </section>
  );
}
