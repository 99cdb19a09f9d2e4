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

const textSettings = createRoute({
  getParentRoute: () => staff,
  path: "/settings/texts",
  staticData: { permission: "settings.read" },
  component: lazyRouteComponent(() => import("../../features/settings/texts-page.tsx"), "TextSettingsPage"),
});

export const setupPages = [
  settings,
  locationSettings,
  taxSettings,
  deliverySettings,
  paymentSettings,
  notificationSettings,
  textSettings,
] as const;
