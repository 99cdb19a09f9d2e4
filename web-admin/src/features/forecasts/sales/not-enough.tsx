import { Button, Group } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useMe } from "../../../lib/me.ts";
import { Icon } from "../../../ui/icons.tsx";
import type { SalesForecast } from "../answers.ts";
import type { SalesForecastSearch } from "../forecasts-search.ts";

interface NotEnoughProps {
  outcome: Extract<SalesForecast["outcome"], { kind: "not-enough-data" }>;
  search: SalesForecastSearch;
}

/** Says what is missing, and the ways out of it. */
export function NotEnough({ outcome: { text }, search }: NotEnoughProps) {
  const { may } = useMe();
  const isPart = search.category !== undefined || search.department !== undefined;
  return (
    <section className="panel list-state" aria-label="Not enough sales yet">
      <Icon name="chart" size={28} />
      <p className="list-state-title">Not enough sales yet</p>
      <p className="soft">{text} Each day that passes adds one; past orders that are imported count as well.</p>
      <Group gap="xs" justify="center">
        {isPart ? (
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/forecasts" search={{ metric: search.metric }} {...props} />}
          >
            Forecast the whole store
          </Button>
        ) : null}
        {may("orders.import") ? (
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/imports/new" search={{ kind: "orders" }} {...props} />}
          >
            Import past orders
          </Button>
        ) : null}
      </Group>
    </section>
  );
}
