import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import {
  AccuracySearch,
  SalesForecastSearch,
  StockDemandSearch,
  StockForecastSearch,
} from "../../features/forecasts/forecasts-search.ts";
import { staff } from "../staff-page.ts";

const sales = createRoute({
  getParentRoute: () => staff,
  path: "/forecasts",
  staticData: {
    permission: "analytics.read",
    navigation: {
      group: "figures",
      label: "Forecast",
      icon: "trend",
      keywords: "next 30 60 90 days prediction scenario events calendar accuracy signal for next cycle",
    },
  },
  validateSearch: SalesForecastSearch,
  component: lazyRouteComponent(() => import("../../features/forecasts/sales-forecast-page.tsx"), "SalesForecastPage"),
});

const stock = createRoute({
  getParentRoute: () => staff,
  path: "/forecasts/stock",
  staticData: {
    permission: "inventory.read",
    navigation: {
      group: "stock",
      label: "Stock forecast",
      icon: "clock",
      keywords: "reorder order quantity safety stock stockout demand days of cover",
    },
  },
  validateSearch: StockForecastSearch,
  component: lazyRouteComponent(() => import("../../features/forecasts/stock-forecast-page.tsx"), "StockForecastPage"),
});

const demand = createRoute({
  getParentRoute: () => staff,
  path: "/forecasts/stock/$sku/demand",
  staticData: { permission: "inventory.read" },
  validateSearch: StockDemandSearch,
  component: lazyRouteComponent(() => import("../../features/forecasts/stock-demand-page.tsx"), "StockDemandPage"),
});

const calendar = createRoute({
  getParentRoute: () => staff,
  path: "/forecasts/calendar",
  staticData: { permission: "analytics.read" },
  component: lazyRouteComponent(() => import("../../features/forecasts/calendar-page.tsx"), "CalendarPage"),
});

const accuracy = createRoute({
  getParentRoute: () => staff,
  path: "/forecasts/accuracy",
  staticData: { permission: "analytics.read" },
  validateSearch: AccuracySearch,
  component: lazyRouteComponent(() => import("../../features/forecasts/accuracy-page.tsx"), "AccuracyPage"),
});

const settings = createRoute({
  getParentRoute: () => staff,
  path: "/settings/forecasts",
  staticData: { permission: "inventory.read" },
  component: lazyRouteComponent(
    () => import("../../features/settings/forecast-settings-page.tsx"),
    "ForecastSettingsPage",
  ),
});

export const forecastPages = [sales, calendar, accuracy] as const;
export const stockForecastPages = [stock, demand, settings] as const;
