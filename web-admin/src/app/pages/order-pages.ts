import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { ExceptionSearch } from "../../features/exceptions/exception-search.ts";
import { OrderSearch } from "../../features/orders/order-search.ts";
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

const order = createRoute({
  getParentRoute: () => staff,
  path: "/orders/$orderId",
  staticData: { permission: "orders.read" },
  component: lazyRouteComponent(() => import("../../features/orders/order-page.tsx"), "OrderPage"),
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

export const orderPages = [orders, order, exceptions] as const;
