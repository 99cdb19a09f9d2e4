// @vitest-environment happy-dom
import type { JobRow, JobRun } from "@quayside/shared/jobs/contract.ts";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { address, openApp } from "../../app/test-app.tsx";

const user = userEvent.setup();
const failed: JobRun = {
  ...{ id: "req_2", job: "audit.seal", startedAt: "2026-11-21T00:10:00.000Z", milliseconds: 900 },
  error: "The bucket is away",
};
const run: JobRun = {
  ...{ id: "req_1", job: "lake.compact", startedAt: "2026-11-21T12:00:00.000Z", milliseconds: 2400 },
  result: { files: 3, months: 1, removed: 0 },
};
const jobs: JobRow[] = [
  { name: "audit.seal", summary: "Seals yesterday", schedule: "cron(10 0 * * ? *)", last: failed },
  { name: "lake.compact", summary: "Brings changes in", schedule: "rate(2 minutes)", last: run },
  { name: "lake.sweep", summary: "Removes what is left", schedule: "cron(50 3 * * ? *)" },
];
const api = {
  "jobs.list": () => ({ items: jobs }),
  "jobs.runs": () => ({ items: [run, failed] }),
};

it("shows every job, when it runs and how its last run went; one that never ran says so", async () => {
  openApp("/settings/jobs", api);
  expect(await screen.findByText("Every 2 minutes")).toBeDefined();
  expect(screen.getByText("Files 3, months 1")).toBeDefined();
  expect(screen.getByText(/The bucket is away/)).toBeDefined();
  expect(screen.getByText("Not run yet")).toBeDefined();
});

it("leads from a job to its runs", async () => {
  const { of } = openApp("/settings/jobs", api);
  await user.click(await screen.findByRole("link", { name: "lake.compact" }));
  await screen.findByRole("heading", { level: 1, name: "Run log" });
  expect(address()).toBe("/settings/jobs/runs?job=lake.compact");
  expect(of("jobs.runs").at(-1)?.query).toMatchObject({ job: "lake.compact" });
});

it("asks for failed runs alone", async () => {
  const { of } = openApp("/settings/jobs/runs?failed=true", api);
  await screen.findByText("2.4 s");
  expect(of("jobs.runs")[0]?.query).toMatchObject({ failed: "true" });
});
