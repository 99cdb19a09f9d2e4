import * as z from "zod";
import { operation } from "../contract/operation.ts";
import { idSchema } from "../kernel/id.ts";
import { pageOf } from "../kernel/page.ts";
import {
  Cohorts,
  CohortsSearch,
  CustomerFigures,
  CustomerOverview,
  CustomersListSearch,
  CustomersSearch,
  OrderBehind,
  OrdersSearch,
  RfmAnalysis,
} from "./customers.ts";
import { GoalDetail, GoalEdit, GoalRow, NewGoal } from "./goals.ts";
import { SalesChannels, SalesSummary, SalesTrends, TrendsSearch } from "./overview.ts";
import { productSalesOperations } from "./product-operations.ts";
import { errors, path, read } from "./reading.ts";
import { DailyReport, DailyReportSearch, MonthlyReport, MonthlyReportSearch } from "./reports.ts";
import { SalesSearch } from "./scope.ts";
import { SalesSettings, StoredSalesSettings } from "./settings.ts";

const settingsReaders = [
  ...["sales.settings", "sales.segments", "sales.customer-list", "sales.customers", "sales.products"],
  ...["sales.abc", "sales.new-products", "sales.life-cycle", "sales.movers", "sales.margins"],
] as const;

const overview = {
  summary: operation({
    ...read,
    id: "sales.summary",
    path: path("summary"),
    summary: "Revenue, orders, units, AOV and growth of a range and of the day, week, month and year so far",
    query: SalesSearch,
    output: SalesSummary,
    errors,
  }),
  trends: operation({
    ...read,
    id: "sales.trends",
    path: path("trends"),
    summary: "Sales over time, by weekday and hour, against the goal; best and worst days, seasons, anomalies",
    query: TrendsSearch,
    output: SalesTrends,
    errors,
  }),
  channels: operation({
    ...read,
    id: "sales.channels",
    path: path("channels"),
    summary: "Sales by channel, traffic source, device, referrer and campaign",
    query: SalesSearch,
    output: SalesChannels,
    errors,
  }),
  orders: operation({
    ...read,
    id: "sales.orders",
    path: path("orders"),
    summary: "The orders behind a figure of the same range and filters; their sum is the figure",
    query: OrdersSearch,
    output: pageOf(OrderBehind),
    paged: true,
    errors,
  }),
};

const customers = {
  customers: operation({
    ...read,
    id: "sales.customers",
    path: path("customers"),
    summary: "New and returning customers, lifetime value, purchase frequency, geography",
    query: CustomersSearch,
    output: CustomerOverview,
    errors,
  }),
  segments: operation({
    ...read,
    id: "sales.segments",
    path: path("customers/segments"),
    summary: "RFM segments with the borders they were made by",
    output: RfmAnalysis,
  }),
  cohorts: operation({
    ...read,
    id: "sales.cohorts",
    path: path("customers/cohorts"),
    summary: "How many customers of each first month came back when",
    query: CohortsSearch,
    output: Cohorts,
    errors,
  }),
  list: operation({
    ...read,
    id: "sales.customer-list",
    path: path("customers/list"),
    summary: "Customers of a segment, with names for who may see customers",
    query: CustomersListSearch,
    output: pageOf(CustomerFigures),
    paged: true,
  }),
};

const reports = {
  daily: operation({
    ...read,
    id: "sales.daily-report",
    path: path("reports/daily"),
    summary: "Daily sales summary: beside the day and the week before, top products, channels",
    query: DailyReportSearch,
    output: DailyReport,
  }),
  monthly: operation({
    ...read,
    id: "sales.monthly-report",
    path: path("reports/monthly"),
    summary: "Monthly business review: beside the month and the year before, product mix, cohorts, goals",
    query: MonthlyReportSearch,
    output: MonthlyReport,
  }),
};

const settings = {
  settings: operation({
    ...read,
    id: "sales.settings",
    path: path("settings"),
    summary: "Where lines are drawn: segments, ABC, new products, movers, bands of margin",
    output: StoredSalesSettings,
  }),
  updateSettings: operation({
    id: "sales.update-settings",
    method: "PUT",
    path: path("settings"),
    access: "staff:analytics.write",
    summary: "Draw them elsewhere",
    body: SalesSettings.extend({ version: z.int().min(0) }),
    output: StoredSalesSettings,
    idempotency: "natural",
    invalidates: settingsReaders,
    errors: ["VERSION_CONFLICT"],
  }),
};

const goalParams = z.object({ goalId: idSchema("goal") });
const goalReaders = ["sales.goals", "sales.goal", "sales.trends", "sales.monthly-report"] as const;

const goals = {
  goals: operation({
    ...read,
    id: "sales.goals",
    path: path("goals"),
    summary: "Every goal with the progress of its present period",
    output: z.array(GoalRow),
  }),
  goal: operation({
    ...read,
    id: "sales.goal",
    path: path("goals/{goalId}"),
    summary: "A goal with its progress and its history",
    params: goalParams,
    output: GoalDetail,
    errors: ["GOAL_NOT_FOUND"],
  }),
  createGoal: operation({
    id: "sales.create-goal",
    method: "POST",
    path: path("goals"),
    access: "staff:analytics.write",
    summary: "Set a daily, weekly or monthly target",
    body: NewGoal,
    output: GoalRow,
    status: 201,
    idempotency: "key",
    invalidates: goalReaders,
    errors: ["GOAL_EXISTS", "TOO_MANY_GOALS"],
  }),
  updateGoal: operation({
    id: "sales.update-goal",
    method: "PUT",
    path: path("goals/{goalId}"),
    access: "staff:analytics.write",
    summary: "Change a goal from its present period on",
    params: goalParams,
    body: GoalEdit.extend({ version: z.int().min(1) }),
    output: GoalRow,
    idempotency: "natural",
    invalidates: goalReaders,
    errors: ["GOAL_NOT_FOUND", "VERSION_CONFLICT"],
  }),
  removeGoal: operation({
    id: "sales.remove-goal",
    method: "DELETE",
    path: path("goals/{goalId}"),
    access: "staff:analytics.write",
    summary: "Remove a goal with its history",
    params: goalParams,
    output: z.object({ id: idSchema("goal") }),
    idempotency: "natural",
    invalidates: goalReaders,
    errors: ["GOAL_NOT_FOUND"],
  }),
};

export const salesOperations = {
  ...overview,
  ...productSalesOperations,
  ...customers,
  ...reports,
  ...settings,
  ...goals,
};
