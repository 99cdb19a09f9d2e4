import { useValues } from "../../analytics/values.ts";

/** What an event does to revenue on each of its days; else what somebody expects of it. */
export function Effect({ perDay, expected }: { perDay: number | null | undefined; expected?: number }) {
  const { full, signedPercent } = useValues();
  if (perDay !== null && perDay !== undefined)
    return (
      <span className="numeric nowrap">
        {perDay < 0 ? "−" : "+"}
        {full(Math.abs(perDay), "money")} a day
      </span>
    );
  if (expected !== undefined) return <span className="soft nowrap">{signedPercent(expected)} expected</span>;
  return <span className="soft">Not known yet</span>;
}
