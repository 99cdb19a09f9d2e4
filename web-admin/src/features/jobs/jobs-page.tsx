import { Button } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { ListPage } from "../../ui/list/list-page.tsx";
import { jobList } from "./job-list.tsx";

const route = getRouteApi("/staff/settings/jobs");

export function JobsPage() {
  const search = route.useSearch();
  const query = useOperation("jobs.list", { query: {} });
  const log = (
    <Button component={Link} to="/settings/jobs/runs" variant="default">
      Run log
    </Button>
  );
  return <ListPage title="Jobs" spec={jobList} search={search} query={query} actions={log} />;
}
