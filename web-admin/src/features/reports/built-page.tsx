import { Button } from "@mantine/core";
import type { CustomReport } from "@quayside/shared/reports/schema.ts";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useMe } from "../../lib/me.ts";
import { useAct, useOperation } from "../../lib/query.ts";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { Loaded } from "../../ui/detail/loaded.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import { Status } from "../../ui/status.tsx";
import { PartPreview } from "./part-preview.tsx";
import { EditReport } from "./report-builder.tsx";
import { partOf } from "./report-part.ts";

const route = getRouteApi("/staff/reports/built/$customReportId");

/** A report that somebody built: theirs to change, others' to look at and copy. */
export function BuiltPage() {
  const { customReportId } = route.useParams();
  const query = useOperation("reports.custom", { params: { customReportId } });
  return <Loaded query={query}>{(report) => <Built key={report.id} report={report} />}</Loaded>;
}

function Built({ report }: { report: CustomReport }) {
  const mayWrite = useMe().may("reports.write");
  return (
    <DetailPage
      title={report.name}
      trail={[{ label: "Reports", link: { to: "/reports" } }]}
      status={<Status tone="plain">{report.shared ? "Shared" : "Only yours"}</Status>}
      actions={<Acts report={report} mayWrite={mayWrite} />}
    >
      {report.mine && mayWrite ? (
        <EditReport report={report} />
      ) : (
        report.sections.map((section, at) => (
          <Section key={`${section.title} ${section.kind}`} title={section.title}>
            <PartPreview part={partOf(section, String(at))} period={report.period} />
          </Section>
        ))
      )}
    </DetailPage>
  );
}

function Acts({ report: { id, mine }, mayWrite }: { report: CustomReport; mayWrite: boolean }) {
  const navigate = useNavigate();
  const remove = useAct("reports.remove-custom");
  const leave = () =>
    remove.mutate({ params: { customReportId: id } }, { onSuccess: () => void navigate({ to: "/reports" }) });
  return (
    <>
      {remove.error ? <Failure error={remove.error} /> : null}
      <Button renderRoot={(props) => <Link to="/reports" search={{ make: id }} {...props} />}>Make it now</Button>
      {mayWrite ? (
        <>
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/reports/schedules" search={{ report: id }} {...props} />}
          >
            Schedule
          </Button>
          <Button variant="default" renderRoot={(props) => <Link to="/reports/build" search={{ of: id }} {...props} />}>
            Copy
          </Button>
        </>
      ) : null}
      {mine && mayWrite ? (
        <Button variant="subtle" color="red" loading={remove.isPending} onClick={leave}>
          Delete
        </Button>
      ) : null}
    </>
  );
}
