import { defineJob } from "./job.ts";

export const SweepCheckouts = defineJob({
  name: "checkout.sweep",
  schedule: "rate(1 minute)",
  summary: "Finishes or ends every checkout that stopped half-way: settles paid ones, releases expired stock",
});

export const SealAudit = defineJob({
  name: "audit.seal",
  schedule: "cron(10 0 * * ? *)",
  summary: "Chains yesterday's audit entries and seals their digest where nothing can be changed",
});

export const RecountStock = defineJob({
  name: "inventory.recount",
  schedule: "cron(40 2 * * ? *)",
  summary: "Proves the stock counters from their movements; a difference becomes an exception",
});

export const PublishDue = defineJob({
  name: "products.publish-due",
  schedule: "rate(1 minute)",
  summary: "Shows and hides products whose planned minute has come",
});

export const TurnPrices = defineJob({
  name: "pricing.turn",
  schedule: "rate(1 minute)",
  summary: "Has the catalogue published at the prices of sales that opened or closed",
});

export const TellLowStock = defineJob({
  name: "inventory.tell-low-stock",
  schedule: "rate(1 hour)",
  summary: "Mails the store's people what came down to its reorder point, once per crossing",
});

export const ReconcilePayments = defineJob({
  name: "payments.reconcile",
  schedule: "cron(20 3 * * ? *)",
  summary:
    "Lays our payments beside the provider's books: posts its fees, lists what only one side has or has otherwise",
});

export const ReviveImports = defineJob({
  name: "imports.revive",
  schedule: "rate(5 minutes)",
  summary: "Begins again what imports were stopped in by a fault, and ends those that never get on",
});

export const ReviveExports = defineJob({
  name: "exports.revive",
  schedule: "rate(5 minutes)",
  summary: "Has exports gone on with whose worker died, and ends those that never get on",
});

export const CompactLake = defineJob({
  name: "lake.compact",
  schedule: "rate(2 minutes)",
  summary: "Brings what changed into the lake that figures come from; makes one where there is none",
});

export const RebuildLake = defineJob({
  name: "lake.rebuild",
  schedule: "cron(0 4 ? * 1 *)",
  summary: "Makes the whole lake anew from the shop's records, so that nothing that was never told stays away",
});

export const SweepLake = defineJob({
  name: "lake.sweep",
  schedule: "cron(50 3 * * ? *)",
  summary: "Removes files of the lake that a compaction left behind when it died, and visits that are kept no longer",
});

export const WatchGoals = defineJob({
  name: "sales.watch-goals",
  schedule: "rate(1 hour)",
  summary: "Tells the store's people of goals that are off track, once for each of their periods",
});

export const RollUpDays = defineJob({
  name: "kpi.rollup",
  schedule: "rate(1 hour)",
  summary: "Makes the figures of each day that is over by the store's clock, and anew where a day changed",
});

export const ReconcileDays = defineJob({
  name: "kpi.reconcile",
  schedule: "cron(30 4 * * ? *)",
  summary:
    "Lays the figures of days beside orders, returns, payments and ledger; where a penny differs it is told to a person",
});

export const RunDueReports = defineJob({
  name: "reports.run-due",
  schedule: "rate(1 minute)",
  summary: "Has reports made whose schedules are due, each once",
});

export const ReviveReports = defineJob({
  name: "reports.revive",
  schedule: "rate(5 minutes)",
  summary: "Begins reports again whose worker died, and ends those that never get on",
});

export const ForecastNightly = defineJob({
  name: "forecast.nightly",
  schedule: "rate(5 minutes)",
  summary:
    "Forecasts sales and stock needs anew after each of the store's nights, and holds the last against what came",
});

export const shopJobs = [
  PublishDue,
  TurnPrices,
  SweepCheckouts,
  SealAudit,
  RecountStock,
  TellLowStock,
  ReconcilePayments,
  ReviveImports,
  ReviveExports,
  RunDueReports,
  ReviveReports,
] as const;

export const lakeJobs = [CompactLake, RebuildLake, SweepLake, RollUpDays, ReconcileDays, WatchGoals] as const;

export const forecastJobs = [ForecastNightly] as const;

/** The third of the four tables, with the events: every job there is. */
export const jobs = [...shopJobs, ...lakeJobs, ...forecastJobs] as const;
