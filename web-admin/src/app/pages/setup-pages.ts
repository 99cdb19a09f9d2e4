import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { staff } from "../staff-page.ts";

const settings = createRoute({
  getParentRoute: () => staff,
  path: "/settings",
  staticData: {
    permission: "settings.read",
    navigation: {
      group: "setup",
      label: "Settings",
      icon: "settings",
      keywords: "store tax delivery locations payment",
    },
  },
  component: lazyRouteComponent(() => import("../../features/settings/store-page.tsx"), "StoreSettingsPage"),
});

const locationSettings = createRoute({
  getParentRoute: () => staff,
  path: "/settings/locations",
  staticData: { permission: "settings.read" },
  component: lazyRouteComponent(() => import("../../features/settings/locations-page.tsx"), "LocationSettingsPage"),
});

const taxSettings = createRoute({
  getParentRoute: () => staff,
  path: "/settings/tax",
  staticData: { permission: "settings.read" },
  component: lazyRouteComponent(() => import("../../features/settings/tax-page.tsx"), "TaxSettingsPage"),
});

const deliverySettings = createRoute({
  getParentRoute: () => staff,
  path: "/settings/delivery",
  staticData: { permission: "settings.read" },
  component: lazyRouteComponent(() => import("../../features/settings/delivery-page.tsx"), "DeliverySettingsPage"),
});

const paymentSettings = createRoute({
  getParentRoute: () => staff,
  path: "/settings/payments",
  staticData: { permission: "settings.read" },
  component: lazyRouteComponent(() => import("../../features/settings/payments-page.tsx"), "PaymentSettingsPage"),
});

const notificationSettings = createRoute({
  getParentRoute: () => staff,
  path: "/settings/notifications",
  staticData: { permission: "settings.read" },
  component: lazyRouteComponent(
    () => import("../../features/settings/notifications-page.tsx"),
    "NotificationSettingsPage",
  ),
});

const visitSettings = createRoute({
  getParentRoute: () => staff,
  path: "/settings/visits",
  staticData: { permission: "settings.read" },
  component: lazyRouteComponent(() => import("../../features/settings/visits-page.tsx"), "VisitSettingsPage"),
});

const textSettings = createRoute({
  getParentRoute: () => staff,
  path: "/settings/texts",
  staticData: { permission: "settings.read" },
  component: lazyRouteComponent(() => import("../../features/settings/texts-page.tsx"), "TextSettingsPage"),
});

const people = createRoute({
  getParentRoute: () => staff,
  path: "/staff",
  staticData: {
    permission: "staff.read",
    navigation: { group: "setup", label: "Staff", icon: "staff", keywords: "people roles permissions invite users" },
  },
  component: lazyRouteComponent(() => import("../../features/staff/staff-page.tsx"), "StaffPage"),
});

const roles = createRoute({
  getParentRoute: () => staff,
  path: "/staff/roles",
  staticData: { permission: "staff.read" },
  component: lazyRouteComponent(() => import("../../features/staff/roles-page.tsx"), "RolesPage"),
});

const invite = createRoute({
  getParentRoute: () => staff,
  path: "/staff/invite",
  staticData: { permission: "staff.write" },
  component: lazyRouteComponent(() => import("../../features/staff/invite-page.tsx"), "InvitePage"),
});

const member = createRoute({
  getParentRoute: () => staff,
  path: "/staff/$staffId",
  staticData: { permission: "staff.read" },
  component: lazyRouteComponent(() => import("../../features/staff/member-page.tsx"), "MemberPage"),
});

export const setupPages = [
  settings,
  locationSettings,
  taxSettings,
  deliverySettings,
  paymentSettings,
  notificationSettings,
  visitSettings,
  textSettings,
  people,
  roles,
  invite,
  member,
] as const;
