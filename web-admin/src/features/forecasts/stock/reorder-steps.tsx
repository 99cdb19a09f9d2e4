import type { OrderLimit } from "@quayside/shared/forecasts/schema.ts";
import type { ReactNode } from "react";
import type * as z from "zod";
import { Section } from "../../../ui/detail/section.tsx";
import { useValues } from "../../analytics/values.ts";
import type { StockDetail } from "../answers.ts";

const limitWords: Record<z.output<typeof OrderLimit>, string> = {
  minimum: "raised to the supplier’s minimum",
  pack: "rounded up to whole packs",
  "shelf-life": "cut to what can be sold in time",
};

/** The order, step by step, so that anybody can do the sum again. */
export function ReorderSteps({ stock }: { stock: StockDetail }) {
  const { full } = useValues();
  const units = (value: number) => full(value, "count");
  const { leadTimeDays, serviceLevel, leadTimeDemand, safetyStock, reorderPoint, setReorderPoint } = stock;
  const { available, incoming, toOrder, orderQuantity, economicQuantity, orderLimits } = stock;
  return (
    <Section title="The order, step by step">
      <dl className="sum-steps">
        <Step
          name={`Sold until an order of today is here, in ${full(leadTimeDays, "days")}`}
          value={units(leadTimeDemand)}
        />
        {safetyStock === null ? (
          <Step name="Safety stock: too few days are known for one" value="none" />
        ) : (
          <Step
            name={`Safety stock, so that it lasts in ${full(serviceLevel, "percent")} of cases`}
            value={`+ ${units(safetyStock)}`}
          />
        )}
        <Step name="Reorder point, rounded up" value={`= ${units(reorderPoint)}`} isSum />
        <Step name="Available" value={units(available)} />
        <Step name="On its way" value={`+ ${units(incoming)}`} />
        <Step
          name={toOrder ? "At or under the reorder point" : "Above the reorder point"}
          value={`= ${units(available + incoming)}`}
          isSum
        />
        {economicQuantity === null ? null : <Step name="Economic order quantity" value={units(economicQuantity)} />}
        <Step name={toOrder ? orderWords(orderLimits) : "Nothing to order yet"} value={units(orderQuantity)} isSum />
      </dl>
      <p className="small soft steps-note">
        {setReorderPoint === null ? "" : `Staff set a reorder point of ${units(setReorderPoint)} for warnings. `}
        {economicQuantity === null
          ? "What a unit costs is not known, so there is no economic order quantity."
          : "An order covers what is short and the days until the next look, at least the economic quantity."}
      </p>
    </Section>
  );
}

const orderWords = (limits: readonly z.output<typeof OrderLimit>[]) =>
  ["Order", ...limits.map((limit) => limitWords[limit])].join(", ");

function Step({ name, value, isSum = false }: { name: ReactNode; value: string; isSum?: boolean }) {
  return (
    <div data-sum={isSum || undefined}>
      <dt>{name}</dt>
      <dd className="numeric">{value}</dd>
    </div>
  );
}
