import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { AuditSearch } from "../../features/audit/audit-search.ts";
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

export const oversightPages = [audit, reference] as const;
