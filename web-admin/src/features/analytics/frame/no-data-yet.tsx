import { Icon } from "../../../ui/icons.tsx";

export function NoDataYet() {
  return (
    <section className="panel list-state" aria-label="No data yet">
      <Icon name="chart" size={28} />
      <p className="list-state-title">No data yet</p>
      <p className="soft">
        Figures appear here a few minutes after the first order was placed, or after past orders were imported.
      </p>
    </section>
  );
}
