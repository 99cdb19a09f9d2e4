import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { ExceptionSearch } from "../../features/exceptions/exception-search.ts";
import { OrderSearch } from "../../features/orders/order-search.ts";
import { SlipSearch } from "../../features/orders/slip-search.ts";
import { ReconciliationSearch } from "../../features/reconciliation/reconciliation-search.ts";
import { ReturnSearch } from "../../features/returns/return-search.ts";
import { staff } from "../staff-page.ts";

const orders = createRoute({
  getParentRoute: () => staff,
  path: "/orders",
  staticData: {
    permission: "orders.read",
    navigation: { group: "sell", label: "Orders", icon: "orders", keywords: "sales customers" },
  },
  validateSearch: OrderSearch,
  component: lazyRouteComponent(() => import("../../features/orders/orders-page.tsx"), "OrdersPage"),
});

const slips = createRoute({
  getParentRoute: () => staff,
  path: "/orders/slips",
  staticData: { permission: "orders.read" },
  validateSearch: SlipSearch,
  component: lazyRouteComponent(() => import("../../features/orders/slips-page.tsx"), "SlipsPage"),
});

const order = createRoute({
  getParentRoute: () => staff,
  path: "/orders/$orderId",
  staticData: { permission: "orders.read" },
  component: lazyRouteComponent(() => import("../../features/orders/order-page.tsx"), "OrderPage"),
});

const returns = createRoute({
  getParentRoute: () => staff,
  path: "/returns",
  staticData: {
    permission: "orders.read",
    navigation: { group: "sell", label: "Returns", icon: "refresh", keywords: "refunds sent back credit notes" },
  },
  validateSearch: ReturnSearch,
  component: lazyRouteComponent(() => import("../../features/returns/returns-page.tsx"), "ReturnsPage"),
});

const exceptions = createRoute({
  getParentRoute: () => staff,
  path: "/exceptions",
  staticData: {
    permission: "orders.read",
    navigation: { group: "sell", label: "Exceptions", icon: "exceptions", keywords: "problems disputes refunds" },
  },
  validateSearch: ExceptionSearch,
  component: lazyRouteComponent(() => import("../../features/exceptions/exceptions-page.tsx"), "ExceptionsPage"),
});

const reconciliations = createRoute({
  getParentRoute: () => staff,
  path: "/reconciliations",
  staticData: {
    permission: "ledger.read",
    navigation: { group: "sell", label: "Reconciliation", icon: "audit", keywords: "payments fees balance stripe" },
  },
  validateSearch: ReconciliationSearch,
  component: lazyRouteComponent(
    () => import("../../features/reconciliation/reconciliations-page.tsx"),
    "ReconciliationsPage",
  ),
});

const reconciliation = createRoute({
  getParentRoute: () => staff,
  path: "/reconciliations/$day",
  staticData: { permission: "ledger.read" },
  component: lazyRouteComponent(
    () => import("../../features/reconciliation/reconciliation-page.tsx"),
    "ReconciliationPage",
  ),
});

export const orderPages = [orders, slips, order, returns, exceptions, reconciliations, reconciliation] as const;
