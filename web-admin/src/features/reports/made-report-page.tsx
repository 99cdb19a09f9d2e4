import { Button, Progress } from "@mantine/core";
import type { Report } from "@quayside/shared/reports/schema.ts";
import { getRouteApi } from "@tanstack/react-router";
import { useAct, useOperation } from "../../lib/query.ts";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { Fact, Facts } from "../../ui/detail/facts.tsx";
import { Loaded } from "../../ui/detail/loaded.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import { Principal } from "../../ui/principal.tsx";
import { Status } from "../../ui/status.tsx";
import { When } from "../../ui/when.tsx";
import { FileLinks } from "./file-links.tsx";
import { HeadlineFigures } from "./headline-figures.tsx";
import { pollMilliseconds } from "./latest-reports.tsx";
import { ReportDays } from "./report-days.tsx";
import { isGoingOn, states } from "./report-words.ts";

const route = getRouteApi("/staff/reports/made/$reportId");

export function MadeReportPage() {
  const { reportId } = route.useParams();
  const query = useOperation(
    "reports.get",
    { params: { reportId } },
    { refetchInterval: (report) => (report && isGoingOn(report) ? pollMilliseconds : false) },
  );
  return <Loaded query={query}>{(report) => <MadeReport report={report} />}</Loaded>;
}

function MadeReport({ report }: { report: Report }) {
  const [words, tone] = states[report.state];
  return (
    <DetailPage
      title={report.name}
      trail={[
        { label: "Reports", link: { to: "/reports" } },
        { label: "Made", link: { to: "/reports/made" } },
      ]}
      status={<Status tone={tone}>{words}</Status>}
      actions={<Actions report={report} />}
      aside={<About report={report} />}
    >
      {isGoingOn(report) ? <GoingOn report={report} /> : null}
      {report.failure ? (
        <Section title="What went wrong">
          <p>{report.failure}</p>
        </Section>
      ) : null}
      {report.state === "completed" ? (
        <>
          <Section title="Files">
            {report.notice ? <p>{report.notice}</p> : null}
            <FileLinks report={report} />
          </Section>
          {report.headlines.length > 0 ? <HeadlineFigures headlines={report.headlines} /> : null}
        </>
      ) : null}
    </DetailPage>
  );
}

function GoingOn({ report: { progress } }: { report: Report }) {
  const { done, of, at } = progress;
  return (
    <Section title="Being made">
      <p role="status">{at}</p>
      <Progress mt="sm" value={of === 0 ? 0 : (done / of) * 100} aria-label={`${done} of ${of} steps`} />
    </Section>
  );
}

function About({ report }: { report: Report }) {
  const { period, asOf, createdAt, createdBy, schedule, files, expiresAt } = report;
  return (
    <Section title="About">
      <Facts>
        <Fact name="Days">
          <ReportDays days={period} />
        </Fact>
        <Fact name="Data as of">{asOf ? <When at={asOf} /> : null}</Fact>
        <Fact name="Asked for">
          <When at={createdAt} />
        </Fact>
        <Fact name="By">{schedule ? "A schedule" : <Principal name={createdBy} />}</Fact>
        <Fact name="Mailed to">{schedule ? `${schedule.recipients} addresses` : null}</Fact>
        <Fact name="Files are kept until">{files.length > 0 ? <When at={expiresAt} dayOnly /> : null}</Fact>
      </Facts>
    </Section>
  );
}

function Actions({ report }: { report: Report }) {
  const cancel = useAct("reports.cancel");
  const retry = useAct("reports.retry");
  const params = { reportId: report.id };
  const error = cancel.error ?? retry.error;
  return (
    <>
      {error ? <Failure error={error} /> : null}
      {isGoingOn(report) ? (
        <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({ params })}>
          Cancel
        </Button>
      ) : null}
      {report.state === "failed" || report.state === "cancelled" ? (
        <Button variant="default" loading={retry.isPending} onClick={() => retry.mutate({ params })}>
          Make it again
        </Button>
      ) : null}
    </>
  );
}
