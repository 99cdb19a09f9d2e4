import { getRouteApi } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { ListPage } from "../../ui/list/list-page.tsx";
import { rowsPerPage } from "../../ui/list/page-range.ts";
import { runList } from "./run-list.tsx";

const route = getRouteApi("/staff/settings/jobs/runs");

export function JobRunsPage() {
  const search = route.useSearch();
  const { job, failed, cursor } = search;
  const jobs = useOperation("jobs.list", { query: {} });
  const request = { query: { job, failed, cursor, per_page: rowsPerPage } };
  const query = useOperation("jobs.runs", request, { keepPrevious: true });
  const names = jobs.data?.items.map(({ name }) => name) ?? [];
  return <ListPage title="Run log" spec={runList(names)} search={search} query={query} />;
}
