import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { GlossarySearch } from "../../features/analytics/glossary/glossary-search.ts";
import {
  ChannelsSearch,
  GoalsSearch,
  OverviewSearch,
  SalesCustomersSearch,
  SalesProductsSearch,
  TrendsSearch,
  VisitsSearch,
} from "../../features/sales/sales-search.ts";
import { staff } from "../staff-page.ts";

const permission = "analytics.read";

const overview = createRoute({
  getParentRoute: () => staff,
  path: "/sales",
  staticData: {
    permission,
    navigation: {
      group: "figures",
      label: "Sales",
      icon: "chart",
      keywords: "revenue analytics trends products customers channels goals abc rfm cohorts",
    },
  },
  validateSearch: OverviewSearch,
  component: lazyRouteComponent(() => import("../../features/sales/overview-page.tsx"), "OverviewPage"),
});

const trends = createRoute({
  getParentRoute: () => staff,
  path: "/sales/trends",
  staticData: { permission },
  validateSearch: TrendsSearch,
  component: lazyRouteComponent(() => import("../../features/sales/trends-page.tsx"), "TrendsPage"),
});

const products = createRoute({
  getParentRoute: () => staff,
  path: "/sales/products",
  staticData: { permission },
  validateSearch: SalesProductsSearch,
  component: lazyRouteComponent(() => import("../../features/sales/products-page.tsx"), "SalesProductsPage"),
});

const customers = createRoute({
  getParentRoute: () => staff,
  path: "/sales/customers",
  staticData: { permission },
  validateSearch: SalesCustomersSearch,
  component: lazyRouteComponent(() => import("../../features/sales/customers-page.tsx"), "SalesCustomersPage"),
});

const channels = createRoute({
  getParentRoute: () => staff,
  path: "/sales/channels",
  staticData: { permission },
  validateSearch: ChannelsSearch,
  component: lazyRouteComponent(() => import("../../features/sales/channels-page.tsx"), "ChannelsPage"),
});

const visits = createRoute({
  getParentRoute: () => staff,
  path: "/sales/visits",
  staticData: {
    permission,
    navigation: {
      group: "figures",
      label: "Visits",
      icon: "filter",
      keywords: "funnel conversion abandoned carts baskets sessions",
    },
  },
  validateSearch: VisitsSearch,
  component: lazyRouteComponent(() => import("../../features/sales/visits-page.tsx"), "VisitsPage"),
});

const goals = createRoute({
  getParentRoute: () => staff,
  path: "/sales/goals",
  staticData: { permission },
  validateSearch: GoalsSearch,
  component: lazyRouteComponent(() => import("../../features/sales/goals-page.tsx"), "GoalsPage"),
});

const glossary = createRoute({
  getParentRoute: () => staff,
  path: "/metrics",
  staticData: {
    permission,
    navigation: { group: "figures", label: "Metrics", icon: "book", keywords: "glossary definitions formulas figures" },
  },
  validateSearch: GlossarySearch,
  component: lazyRouteComponent(() => import("../../features/analytics/glossary/glossary-page.tsx"), "GlossaryPage"),
});

export const salesPages = [overview, trends, products, customers, channels, visits, goals, glossary] as const;
