import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { ImportParams, ImportSearch, NewImportSearch } from "../../features/imports/import-search.ts";
import { staff } from "../staff-page.ts";

const imports = createRoute({
  getParentRoute: () => staff,
  path: "/imports",
  staticData: {
    permission: "catalog.import",
    navigation: { group: "catalogue", label: "Imports", icon: "imports", keywords: "csv upload file" },
  },
  validateSearch: ImportSearch,
  component: lazyRouteComponent(() => import("../../features/imports/imports-page.tsx"), "ImportsPage"),
});

const newImport = createRoute({
  getParentRoute: () => staff,
  path: "/imports/new",
  staticData: { permission: "catalog.import" },
  validateSearch: NewImportSearch,
  component: lazyRouteComponent(() => import("../../features/imports/new-import-page.tsx"), "NewImportPage"),
});

const oneImport = createRoute({
  getParentRoute: () => staff,
  path: "/imports/$kind/$importId",
  staticData: { permission: "catalog.import" },
  params: { parse: (params) => ImportParams.parse(params) },
  component: lazyRouteComponent(() => import("../../features/imports/import-page.tsx"), "ImportPage"),
});

export const importPages = [imports, newImport, oneImport] as const;
