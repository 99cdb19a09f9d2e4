import { Alert, Button, Progress } from "@mantine/core";
import type { Import } from "@quayside/shared/imports/schema.ts";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useFormats } from "../../lib/format.ts";
import { queryKeyOf, useAct, useOperation } from "../../lib/query.ts";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { Fact, Facts } from "../../ui/detail/facts.tsx";
import { Loaded } from "../../ui/detail/loaded.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import { Principal } from "../../ui/principal.tsx";
import { When } from "../../ui/when.tsx";
import { ImportChanges } from "./import-changes.tsx";
import { ImportCounts } from "./import-counts.tsx";
import { ImportErrors } from "./import-errors.tsx";
import { ImportMapping } from "./import-mapping.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { ImportBadge } from "./import-state.tsx";
import { isCommittable, isStoppable, isUnderWay, percentOf, stepOf } from "./import-steps.ts";

const route = getRouteApi("/staff/imports/$kind/$importId");
const pollMilliseconds = 1000;

export function ImportPage() {
  const params = route.useParams();
  const query = useOperation(
    "imports.get",
    { params },
    { refetchInterval: (answer) => isUnderWay(answer?.state) && pollMilliseconds },
  );
  const client = useQueryClient();
  const state = query.data?.state;
  useEffect(() => {
    if (state === "completed")
      for (const read of ["products.list", "imports.list"]) client.invalidateQueries({ queryKey: [read] });
  }, [state, client]);
  return <Loaded query={query}>{(found) => <ImportDetail found={found} />}</Loaded>;
}

function ImportDetail({ found }: { found: Import }) {
  const { state } = found;
  const { count } = useFormats();
  const storable = found.counts.rows - found.counts.refused;
  const commit = useAct("imports.commit", { fills: ({ params }) => queryKeyOf("imports.get", { params }) });
  const cancel = useAct("imports.cancel", { fills: ({ params }) => queryKeyOf("imports.get", { params }) });
  const params = { kind: found.kind, importId: found.id };
  const validate = useAct("imports.validate", { fills: ({ params }) => queryKeyOf("imports.get", { params }) });
  const store = () => commit.mutate({ params });
  const check = () => validate.mutate({ params });
  const stop = () => cancel.mutate({ params });
  return (
    <DetailPage
      title={found.filename}
      trail={[{ label: "Imports", link: { to: "/imports", search: { kind: found.kind } } }]}
      status={<ImportBadge state={state} />}
      actions={
        <>
          {isStoppable(state) ? (
            <Button variant="default" onClick={stop} loading={cancel.isPending}>
              {state === "committing" ? "Stop here" : "Cancel"}
            </Button>
          ) : null}
          {state === "failed" ? (
            <Button onClick={check} loading={validate.isPending}>
              Check it again
            </Button>
          ) : null}
          {isCommittable(found) ? (
            <Button onClick={store} loading={commit.isPending}>
              Store {count(storable)} {storable === 1 ? "row" : "rows"}
            </Button>
          ) : null}
        </>
      }
    >
      <ImportProgress step={stepOf(found)} failed={state === "failed"} />
      {commit.error ? (
        <Failure error={commit.error} kept="Nothing was stored; the preview stays." onRetry={store} />
      ) : null}
      {validate.error ? <Failure error={validate.error} kept="Nothing was changed." onRetry={check} /> : null}
      {cancel.error ? <Failure error={cancel.error} kept="It goes on." onRetry={stop} /> : null}
      <ImportSaid found={found} />
      {isUnderWay(state) ? <ImportWork found={found} /> : null}
      {found.counts.rows > 0 ? <ImportCounts found={found} /> : null}
      {found.errors > 0 ? <ImportErrors found={found} /> : null}
      {state === "validated" ? <ImportChanges found={found} /> : null}
      {state === "mapping" || state === "validated" ? <ImportMapping key={found.version} found={found} /> : null}
      <ImportFile found={found} />
    </DetailPage>
  );
}

function ImportSaid({ found }: { found: Import }) {
  if (found.state === "failed")
    return (
      <Alert color="red" role="alert" title="The import failed">
        <p>
          {found.failure ?? "The reason is not known."} What was stored before stays. Where the file is at fault, mend
          it and import it again; else have this one checked again. Nothing is stored twice.
        </p>
      </Alert>
    );
  if (isUnderWay(found.state) && found.failure)
    return (
      <Alert color="yellow" title="It was interrupted">
        <p>{found.failure} Nothing is stored twice.</p>
      </Alert>
    );
  if (found.state === "mapping")
    return (
      <Alert title="Some columns are not known">
        <p>Say below which column of the file is which. Nothing was stored.</p>
      </Alert>
    );
  if (found.state === "cancelled")
    return (
      <Alert title="This import was cancelled">
        <p>What was stored before stays. Importing the file again stores the rest and changes nothing twice.</p>
      </Alert>
    );
  if (found.state === "uploading")
    return (
      <Alert title="The file has not arrived">
        <p>
          Its upload was not finished, so nothing was stored.{" "}
          <Link to="/imports/new" search={{ kind: found.kind }}>
            Begin again with the file
          </Link>
          .
        </p>
      </Alert>
    );
  if (found.state === "validated" && !isCommittable(found))
    return (
      <Alert color="red" title="No row can be stored">
        <p>Every row has an error. Mend them in the file and import it again; nothing was stored.</p>
      </Alert>
    );
  return null;
}

function ImportWork({ found: { state, progress } }: { found: Import }) {
  const { count } = useFormats();
  return (
    <Section title={state === "validating" ? "Checking the file" : "Storing"}>
      <p role="status" className="numeric">
        {progress.total > 0
          ? `${count(progress.done)} of ${count(progress.total)} rows, ${percentOf(progress)}%`
          : `${count(progress.done)} rows so far`}
      </p>
      {progress.total > 0 ? <Progress value={percentOf(progress)} aria-label="Rows done" animated /> : null}
      <p className="small soft">It goes on when you leave this page.</p>
    </Section>
  );
}

function ImportFile({ found }: { found: Import }) {
  const { count } = useFormats();
  return (
    <Section title="File">
      <Facts>
        <Fact name="Size">{`${count(found.bytes)} bytes`}</Fact>
        <Fact name="SHA-256">
          <span className="mono">{found.sha256}</span>
        </Fact>
        <Fact name="Uploaded by">
          <Principal name={found.createdBy} />
        </Fact>
        <Fact name="Begun">
          <When at={found.createdAt} />
        </Fact>
        <Fact name="Last change">
          <When at={found.updatedAt} />
        </Fact>
      </Facts>
    </Section>
  );
}
