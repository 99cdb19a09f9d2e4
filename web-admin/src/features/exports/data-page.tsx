import { Section } from "../../ui/detail/section.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { ReportTabs } from "../reports/report-tabs.tsx";
import { DataForm } from "./data-form.tsx";
import { ExportTable, useExports } from "./export-table.tsx";

const shown = 20;

/** Takes tables out as files for other programs. */
export function DataPage() {
  const query = useExports("data", shown);
  return (
    <div className="page">
      <PageHeader title="Raw data" />
      <ReportTabs />
      <DataForm />
      <Section title="Files" flush={Boolean(query.data?.items.length)}>
        <ExportTable
          query={query}
          none="None yet. Files can be fetched for seven days; who took them out is in the audit."
        />
      </Section>
    </div>
  );
}
