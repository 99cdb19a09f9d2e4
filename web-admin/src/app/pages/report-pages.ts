import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { BuildSearch, MadeSearch, ReportsSearch, SchedulesSearch } from "../../features/reports/reports-search.ts";
import { staff } from "../staff-page.ts";

const permission = "reports.read";

const reports = createRoute({
  getParentRoute: () => staff,
  path: "/reports",
  staticData: {
    permission,
    navigation: {
      group: "figures",
      label: "Reports",
      icon: "book",
      keywords: "pdf excel csv weekly monthly daily schedule mail digest builder",
    },
  },
  validateSearch: ReportsSearch,
  component: lazyRouteComponent(() => import("../../features/reports/reports-page.tsx"), "ReportsPage"),
});

const made = createRoute({
  getParentRoute: () => staff,
  path: "/reports/made",
  staticData: { permission },
  validateSearch: MadeSearch,
  component: lazyRouteComponent(() => import("../../features/reports/made-page.tsx"), "MadePage"),
});

const oneMade = createRoute({
  getParentRoute: () => staff,
  path: "/reports/made/$reportId",
  staticData: { permission },
  component: lazyRouteComponent(() => import("../../features/reports/made-report-page.tsx"), "MadeReportPage"),
});

const schedules = createRoute({
  getParentRoute: () => staff,
  path: "/reports/schedules",
  staticData: { permission },
  validateSearch: SchedulesSearch,
  component: lazyRouteComponent(() => import("../../features/reports/schedules-page.tsx"), "SchedulesPage"),
});

const build = createRoute({
  getParentRoute: () => staff,
  path: "/reports/build",
  staticData: { permission: "reports.write" },
  validateSearch: BuildSearch,
  component: lazyRouteComponent(() => import("../../features/reports/build-page.tsx"), "BuildPage"),
});

const built = createRoute({
  getParentRoute: () => staff,
  path: "/reports/built/$customReportId",
  staticData: { permission },
  component: lazyRouteComponent(() => import("../../features/reports/built-page.tsx"), "BuiltPage"),
});

const data = createRoute({
  getParentRoute: () => staff,
  path: "/reports/data",
  staticData: { permission: "data.export" },
  component: lazyRouteComponent(() => import("../../features/exports/data-page.tsx"), "DataPage"),
});

export const reportPages = [reports, made, oneMade, schedules, build, built, data] as const;
