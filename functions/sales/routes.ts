import { salesOperations as operations } from "@quayside/shared/sales/contract.ts";
import { route } from "../http/route.ts";
import { listCustomers } from "./customers/list-customers.ts";
import { showCohorts } from "./customers/show-cohorts.ts";
import { showCustomers } from "./customers/show-customers.ts";
import { showSegments } from "./customers/show-segments.ts";
import { getChannels } from "./get-channels.ts";
import { getSummary } from "./get-summary.ts";
import { createGoal } from "./goals/create-goal.ts";
import { getGoal } from "./goals/get-goal.ts";
import { listGoals } from "./goals/list-goals.ts";
import { removeGoal } from "./goals/remove-goal.ts";
import { updateGoal } from "./goals/update-goal.ts";
import { listOrders } from "./list-orders.ts";
import { analyseAbc } from "./products/analyse-abc.ts";
import { bandMargins } from "./products/band-margins.ts";
import { compareProducts } from "./products/compare-products.ts";
import { findBundles } from "./products/find-bundles.ts";
import { findMovers } from "./products/find-movers.ts";
import { findNewProducts } from "./products/find-new-products.ts";
import { followLifeCycle } from "./products/follow-life-cycle.ts";
import { groupProducts } from "./products/group-products.ts";
import { listProducts } from "./products/list-products.ts";
import { getDailyReport } from "./reports/get-daily-report.ts";
import { getMonthlyReport } from "./reports/get-monthly-report.ts";
import { getSalesSettings } from "./settings/get-sales-settings.ts";
import { updateSalesSettings } from "./settings/update-sales-settings.ts";
import { getTrends } from "./trends/get-trends.ts";

export const salesRoutes = [
  route(operations.summary, getSummary),
  route(operations.trends, getTrends),
  route(operations.channels, getChannels),
  route(operations.orders, listOrders),
  route(operations.products, listProducts),
  route(operations.compare, compareProducts),
  route(operations.groups, groupProducts),
  route(operations.newProducts, findNewProducts),
  route(operations.lifeCycle, followLifeCycle),
  route(operations.abc, analyseAbc),
  route(operations.movers, findMovers),
  route(operations.margins, bandMargins),
  route(operations.bundles, findBundles),
  route(operations.customers, showCustomers),
  route(operations.segments, showSegments),
  route(operations.cohorts, showCohorts),
  route(operations.list, listCustomers),
  route(operations.daily, getDailyReport),
  route(operations.monthly, getMonthlyReport),
  route(operations.settings, getSalesSettings),
  route(operations.updateSettings, updateSalesSettings),
  route(operations.goals, listGoals),
  route(operations.goal, getGoal),
  route(operations.createGoal, createGoal, { resumes: true }),
  route(operations.updateGoal, updateGoal),
  route(operations.removeGoal, removeGoal),
];
