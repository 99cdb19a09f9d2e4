import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { AuditSearch } from "../../features/audit/audit-search.ts";
import { JobRunSearch, JobSearch } from "../../features/jobs/job-search.ts";
import { ReferenceSearch } from "../../features/reference/reference-search.ts";
import { staff } from "../staff-page.ts";

const audit = createRoute({
  getParentRoute: () => staff,
  path: "/audit",
  staticData: {
    permission: "audit.read",
    navigation: { group: "oversee", label: "Audit trail", icon: "audit", keywords: "history who changed log" },
  },
  validateSearch: AuditSearch,
  component: lazyRouteComponent(() => import("../../features/audit/audit-page.tsx"), "AuditPage"),
});

const reference = createRoute({
  getParentRoute: () => staff,
  path: "/reference",
  staticData: {
    navigation: {
      group: "oversee",
      label: "API reference",
      icon: "reference",
      keywords: "openapi operations developers",
    },
  },
  validateSearch: ReferenceSearch,
  component: lazyRouteComponent(() => import("../../features/reference/reference-page.tsx"), "ReferencePage"),
});

const jobs = createRoute({
  getParentRoute: () => staff,
  path: "/settings/jobs",
  staticData: {
    permission: "settings.read",
    navigation: { group: "oversee", label: "Jobs", icon: "clock", keywords: "run log schedule nightly failed" },
  },
  validateSearch: JobSearch,
  component: lazyRouteComponent(() => import("../../features/jobs/jobs-page.tsx"), "JobsPage"),
});

const jobRuns = createRoute({
  getParentRoute: () => staff,
  path: "/settings/jobs/runs",
  staticData: { permission: "settings.read" },
  validateSearch: JobRunSearch,
  component: lazyRouteComponent(() => import("../../features/jobs/runs-page.tsx"), "JobRunsPage"),
});

export const oversightPages = [audit, jobs, jobRuns, reference] as const;
