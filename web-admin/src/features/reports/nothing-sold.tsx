import type { DayRange } from "@quayside/shared/analytics/query.ts";
import { useMe } from "../../lib/me.ts";
import { useOperation } from "../../lib/query.ts";

/** Says so before a report is made of days on which nothing was sold. */
export function NothingSold({ days }: { days: DayRange }) {
  const enabled = useMe().may("analytics.read");
  const body = { metrics: ["orders"], range: days };
  const { data } = useOperation("analytics.query", { body }, { enabled });
  if (!data || data.totals.values[0]) return null;
  return <p role="status">No sales in this period yet: the report will say so.</p>;
}
