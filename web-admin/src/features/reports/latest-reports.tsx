import { useOperation } from "../../lib/query.ts";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { ListFailed, ListLoading } from "../../ui/list/list-states.tsx";
import { madeColumns } from "./made-columns.tsx";
import { isGoingOn } from "./report-words.ts";

export const pollMilliseconds = 1500;
const shown = 4;

/** What was made last, or is being made. */
export function LatestReports() {
  const { data, error, refetch } = useOperation(
    "reports.made",
    { query: { per_page: shown } },
    { refetchInterval: (page) => (page?.items.some(isGoingOn) ? pollMilliseconds : false) },
  );
  return (
    <Section title="Made last" flush={Boolean(data?.items.length)}>
      {data ? (
        data.items.length > 0 ? (
          <DataTable columns={madeColumns} rows={data.items} idOf={({ id }) => id} />
        ) : (
          <p className="soft">Nothing was made yet. Choose a report below.</p>
        )
      ) : error ? (
        <ListFailed error={error} onRetry={refetch} />
      ) : (
        <ListLoading columns={4} />
      )}
    </Section>
  );
}
