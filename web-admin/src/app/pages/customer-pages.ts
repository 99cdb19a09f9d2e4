import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { CustomerOrdersSearch, CustomerSearch } from "../../features/customers/customer-search.ts";
import { staff } from "../staff-page.ts";

const customers = createRoute({
  getParentRoute: () => staff,
  path: "/customers",
  staticData: {
    permission: "customers.read",
    navigation: { group: "customers", label: "Customers", icon: "person", keywords: "people shoppers accounts guests" },
  },
  validateSearch: CustomerSearch,
  component: lazyRouteComponent(() => import("../../features/customers/customers-page.tsx"), "CustomersPage"),
});

const customer = createRoute({
  getParentRoute: () => staff,
  path: "/customers/$customerId",
  staticData: { permission: "customers.read" },
  validateSearch: CustomerOrdersSearch,
  component: lazyRouteComponent(() => import("../../features/customers/customer-page.tsx"), "CustomerPage"),
});

const groups = createRoute({
  getParentRoute: () => staff,
  path: "/customer-groups",
  staticData: {
    permission: "customers.read",
    navigation: { group: "customers", label: "Groups", icon: "staff", keywords: "customer groups wholesale trade" },
  },
  component: lazyRouteComponent(() => import("../../features/customers/groups-page.tsx"), "GroupsPage"),
});

export const customerPages = [customers, customer, groups] as const;
