import { getRouteApi, Link } from "@tanstack/react-router";
import { useFormats } from "../../lib/format.ts";
import { useOperation } from "../../lib/query.ts";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { Loaded } from "../../ui/detail/loaded.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { Status } from "../../ui/status.tsx";
import { useValues } from "../analytics/values.ts";
import { AccuracyCharts } from "./accuracy/accuracy-charts.tsx";
import type { StockDetail } from "./answers.ts";
import { ErrorFacts } from "./error-facts.tsx";
import { leadingModels } from "./leading-models.ts";
import { LevelChoice } from "./level-choice.tsx";
import { DemandPanel } from "./stock/demand-panel.tsx";
import { InBundles } from "./stock/in-bundles.tsx";
import { MadeOf } from "./stock/made-of.tsx";
import { ReorderSteps } from "./stock/reorder-steps.tsx";
import { SkuTerms } from "./stock/sku-terms.tsx";
import { StockCards } from "./stock/stock-cards.tsx";
import { StockPanel } from "./stock/stock-panel.tsx";
import { StockState } from "./stock/stock-state.tsx";
import { useForecastAddress } from "./use-forecast-address.ts";

const route = getRouteApi("/staff/forecasts/stock/$sku/demand");

/** One SKU: what is to be sold of it, how long stock lasts, and how the order comes about. */
export function StockDemandPage() {
  const { sku } = route.useParams();
  const search = route.useSearch();
  const change = useForecastAddress(search);
  const query = useOperation(
    "inventory.forecast-of-sku",
    { params: { sku }, query: { levels: search.levels } },
    { keepPrevious: true, staleTime: 60_000 },
  );
  return (
    <Loaded query={query}>
      {(stock) => (
        <DetailPage
          title={sku}
          trail={[{ label: "Stock forecast", link: { to: "/forecasts/stock" } }]}
          status={<StockStatus stock={stock} />}
          aside={
            <>
              {isBundle(stock) ? null : <ReorderSteps stock={stock} />}
              {isBundle(stock) ? null : <SkuTerms sku={sku} />}
              <HowMade stock={stock} />
            </>
          }
        >
          <p>
            {stock.title}
            {", "}
            <Link to="/inventory/$sku/stock" params={{ sku }}>
              stock and movements
            </Link>
          </p>
          <StockCards stock={stock} />
          {isBundle(stock) ? <MadeOf stock={stock} /> : <StockPanel stock={stock} />}
          <DemandPanel
            stock={stock}
            actions={<LevelChoice levels={search.levels} onChange={(levels) => change({ levels })} />}
          />
          <InBundles stock={stock} />
          <Record stock={stock} />
        </DetailPage>
      )}
    </Loaded>
  );
}

const isBundle = ({ components }: StockDetail) => components.length > 0;

function StockStatus({ stock }: { stock: StockDetail }) {
  if (isBundle(stock)) return <Status tone="plain">Bundle</Status>;
  return <StockState row={stock} />;
}

/** Forecasts of past nights beside what was sold. */
function Record({ stock: { record } }: { stock: StockDetail }) {
  if (record.summary) return <AccuracyCharts record={{ ...record, metric: "units" }} summary={record.summary} />;
  return (
    <Section title="Forecast and sales">
      <p className="soft">
        Every night’s forecast of a week ahead is kept and laid beside what was sold. The first such day is a week after
        the first nightly forecast.
      </p>
    </Section>
  );
}

function HowMade({ stock: { models, accuracy, madeAt, outOfStock } }: { stock: StockDetail }) {
  const { instant, calendarDay } = useFormats();
  const { full } = useValues();
  return (
    <Section title="How it was made">
      <div className="forecast-parts">
        <p className="soft">
          {models.length > 0
            ? `${leadingModels(models)
                .map(({ words }) => words)
                .join("; ")}.`
            : "Too few days are known: their mean, made to add up with its category."}{" "}
          Made {instant(madeAt)}.
        </p>
        {accuracy ? (
          <ErrorFacts accuracy={accuracy} unit="count" />
        ) : (
          <p className="soft">There are too few days to know its error.</p>
        )}
        <p className="soft small">
          {outOfStock.knownSince === null
            ? "When it was out of stock is not known: such days count as days without demand."
            : outOfStock.days === 0
              ? `It was not out of stock since ${calendarDay(outOfStock.knownSince)}.`
              : `Out of stock on ${full(outOfStock.days, "days")} since ${calendarDay(outOfStock.knownSince)}; they do not count as days without demand.`}
        </p>
      </div>
    </Section>
  );
}
