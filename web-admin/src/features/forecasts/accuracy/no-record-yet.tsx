import type { AccuracyHorizon } from "@quayside/shared/forecasts/schema.ts";
import { Icon } from "../../../ui/icons.tsx";

export function NoRecordYet({ ahead }: { ahead: AccuracyHorizon }) {
  const wait =
    ahead === "1"
      ? "the first day after the first nightly forecast is over"
      : `${ahead} days after the first nightly forecast`;
  return (
    <section className="panel list-state" aria-label="Nothing to compare yet">
      <Icon name="target" size={28} />
      <p className="list-state-title">Nothing to compare yet</p>
      <p className="soft">
        Every night’s forecast is kept and laid beside what comes. The first such day is there {wait}.
      </p>
    </section>
  );
}
