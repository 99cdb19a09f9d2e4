import type { QueryClient } from "@tanstack/react-query";
import { createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { UnsubscribeSearch } from "../features/reports/reports-search.ts";
import { SignInSearch } from "../features/sign-in/sign-in-search.ts";
import { parseSearch, stringifySearch } from "../lib/search-params.ts";
import { CrashPage } from "./crash-page.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { catalogPages } from "./pages/catalog-pages.ts";
import { customerPages } from "./pages/customer-pages.ts";
import { forecastPages, stockForecastPages } from "./pages/forecast-pages.ts";
import { homePages } from "./pages/home-pages.ts";
import { importPages } from "./pages/import-pages.ts";
import { inventoryPages } from "./pages/inventory-pages.ts";
import { orderPages } from "./pages/order-pages.ts";
import { oversightPages } from "./pages/oversight-pages.ts";
import { pricingPages } from "./pages/pricing-pages.ts";
import { reportPages } from "./pages/report-pages.ts";
import { salesPages } from "./pages/sales-pages.ts";
import { setupPages } from "./pages/setup-pages.ts";
import { root, staff } from "./staff-page.ts";

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: SignInSearch,
  component: lazyRouteComponent(() => import("../features/sign-in/sign-in-page.tsx"), "SignInPage"),
});

/** Where links in mails lead, without a sign-in. */
const unsubscribe = createRoute({
  getParentRoute: () => root,
  path: "/unsubscribe",
  validateSearch: UnsubscribeSearch,
  component: lazyRouteComponent(() => import("../features/reports/unsubscribe-page.tsx"), "UnsubscribePage"),
});

/** Unknown addresses keep the frame around them. */
const unknown = createRoute({ getParentRoute: () => staff, path: "$", component: NotFoundPage });

/** Every page of staff. Those that say so in their row are in the navigation, within its groups in this order. */
const pages = [
  ...homePages,
  ...salesPages,
  ...forecastPages,
  ...reportPages,
  ...orderPages,
  ...customerPages,
  ...catalogPages,
  ...importPages,
  ...inventoryPages,
  ...stockForecastPages,
  ...pricingPages,
  ...oversightPages,
  ...setupPages,
] as const;

const routeTree = root.addChildren([signIn, unsubscribe, staff.addChildren([...pages, unknown])]);

export function newRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    defaultPreload: "intent",
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: CrashPage,
    defaultPendingMinMs: 0,
    scrollRestoration: true,
  });
}
