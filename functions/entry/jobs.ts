import { sealAudit } from "../audit/seal-audit.ts";
import { sealsIn } from "../audit/seals.ts";
import { sweepCheckouts } from "../checkout/sweep-checkouts.ts";
import { reviveExports } from "../exports/revive-exports.ts";
import { reviveImports } from "../imports/revive-imports.ts";
import { recountStock } from "../inventory/recount-stock.ts";
import { tellLowStock } from "../inventory/tell-low-stock.ts";
import { jobHandler, runs } from "../jobs/handler.ts";
import {
  PublishDue,
  ReconcilePayments,
  RecountStock,
  ReviveExports,
  ReviveImports,
  ReviveReports,
  RunDueReports,
  SealAudit,
  SweepCheckouts,
  TellLowStock,
  TurnPrices,
} from "../jobs/table.ts";
import { reconcilePayments } from "../payments/reconciliation/reconcile.ts";
import { stripeOfStore } from "../payments/stripe-of-store.ts";
import { systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { createLogger } from "../platform/log.ts";
import { objectsIn } from "../platform/objects.ts";
import { secretReader } from "../platform/secrets.ts";
import { turnPrices } from "../pricing/turn-prices.ts";
import { publishDue } from "../products/publish-due.ts";
import { reviveReports } from "../reports/revive-reports.ts";
import { fireDue } from "../reports/schedules/fire-due.ts";
import { createDb } from "../store/db.ts";

const deps = {
  db: createDb(),
  clock: systemClock,
  logger: createLogger("jobs"),
  payments: stripeOfStore(secretReader()),
  seals: sealsIn(objectsIn(env.auditBucket), env.storeId),
};

const rows = [
  runs(PublishDue, publishDue),
  runs(TurnPrices, turnPrices),
  runs(SweepCheckouts, sweepCheckouts),
  runs(SealAudit, sealAudit),
  runs(RecountStock, recountStock),
  runs(TellLowStock, tellLowStock),
  runs(ReconcilePayments, reconcilePayments),
  runs(ReviveImports, reviveImports),
  runs(ReviveExports, reviveExports),
  runs(RunDueReports, fireDue),
  runs(ReviveReports, reviveReports),
];

export const handler = jobHandler<typeof deps>(rows, deps);
