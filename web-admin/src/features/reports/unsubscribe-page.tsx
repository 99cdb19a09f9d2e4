import { Alert, Button } from "@mantine/core";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { getRouteApi } from "@tanstack/react-router";
import { useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { usePageTitle } from "../../ui/page-title.ts";

const route = getRouteApi("/unsubscribe");

/** Where the link in a scheduled mail leads: one press, no sign-in. */
export function UnsubscribePage() {
  const query = route.useSearch();
  const leave = useAct("reports.unsubscribe");
  const isWhole = query.schedule && query.to && query.signature;
  const isWrong = !isWhole || isAppError(leave.error, "LINK_NOT_VALID");
  usePageTitle("Unsubscribe");
  return (
    <main className="page unsubscribe">
      <h1>Unsubscribe</h1>
      {isWrong ? (
        <NotValid />
      ) : leave.data ? (
        <p role="status">
          {leave.data.name} is not mailed to {leave.data.to} any more.
        </p>
      ) : (
        <>
          <p>This report will not be mailed to {query.to} any more. Others still get it.</p>
          {leave.error ? <Failure error={leave.error} /> : null}
          <p>
            <Button loading={leave.isPending} onClick={() => leave.mutate({ query })}>
              Unsubscribe
            </Button>
          </p>
        </>
      )}
    </main>
  );
}

function NotValid() {
  return (
    <Alert color="red" variant="light" role="alert" title="This link is not complete, or not one of ours">
      <p>Nothing was changed. Follow the link in the latest mail of the report, or tell whoever sends it to you.</p>
    </Alert>
  );
}
