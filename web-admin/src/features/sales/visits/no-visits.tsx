import { Icon } from "../../../ui/icons.tsx";

export function NoVisits() {
  return (
    <section className="panel list-state" aria-label="No visits">
      <Icon name="chart" size={28} />
      <p className="list-state-title">No visits in these days</p>
      <p className="soft">
        The store counts visits from its first visitor on, a few minutes behind. Whoever does not want to be counted is
        not, and past orders that were imported had no visits here.
      </p>
    </section>
  );
}
