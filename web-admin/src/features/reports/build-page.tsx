import { getRouteApi } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { Loaded } from "../../ui/detail/loaded.tsx";
import { NewReport } from "./report-builder.tsx";

const route = getRouteApi("/staff/reports/build");
const trail = [{ label: "Reports", link: { to: "/reports" } }] as const;

/** A new report, from nothing or as a copy. */
export function BuildPage() {
  const { of } = route.useSearch();
  return of ? (
    <Copy customReportId={of} />
  ) : (
    <DetailPage title="Build a report" trail={trail}>
      <NewReport />
    </DetailPage>
  );
}

function Copy({ customReportId }: { customReportId: string }) {
  const query = useOperation("reports.custom", { params: { customReportId } });
  return (
    <Loaded query={query}>
      {(report) => (
        <DetailPage title="Build a report" trail={trail}>
          <NewReport from={report} />
        </DetailPage>
      )}
    </Loaded>
  );
}
