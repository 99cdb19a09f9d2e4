import type { Report } from "@quayside/shared/reports/schema.ts";
import { getRouteApi } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { ListPage } from "../../ui/list/list-page.tsx";
import type { ListSpec } from "../../ui/list/list-spec.ts";
import { rowsPerPage } from "../../ui/list/page-range.ts";
import { pollMilliseconds } from "./latest-reports.tsx";
import { madeColumns } from "./made-columns.tsx";
import { ReportTabs } from "./report-tabs.tsx";
import { isGoingOn, states } from "./report-words.ts";
import type { MadeSearch } from "./reports-search.ts";

const route = getRouteApi("/staff/reports/made");

const madeList: ListSpec<Report, MadeSearch> = {
  id: "reports-made",
  one: "report",
  many: "reports",
  idOf: ({ id }) => id,
  filters: [
    {
      kind: "choice",
      name: "state",
      label: "State",
      options: Object.entries(states).map(([value, [label]]) => ({ value, label })),
    },
  ],
  views: [{ name: "Failed", search: { state: "failed" } }],
  nothingYet: { title: "No reports yet", text: "What is made now or by a schedule stands here for thirteen months." },
  columns: madeColumns,
};

/** Everything that was made, newest first. */
export function MadePage() {
  const search = route.useSearch();
  const { state, cursor } = search;
  const query = useOperation(
    "reports.made",
    { query: { state, cursor, per_page: rowsPerPage } },
    { keepPrevious: true, refetchInterval: (page) => (page?.items.some(isGoingOn) ? pollMilliseconds : false) },
  );
  return <ListPage title="Made reports" spec={madeList} search={search} query={query} above={<ReportTabs />} />;
}
