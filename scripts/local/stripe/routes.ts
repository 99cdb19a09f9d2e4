import { balanceTransactionRoutes } from "./balance-transactions.ts";
import { bookChargeLater, chargeRoutes } from "./charges.ts";
import { customerRoutes } from "./customers.ts";
import { decideDispute, disputeRoutes, raiseCardDispute } from "./disputes.ts";
import { eventRoutes } from "./events.ts";
import type { JobTable } from "./jobs.ts";
import { paymentIntentRoutes } from "./payment-intents/routes.ts";
import { settleDebit } from "./payment-intents/settle-debit.ts";
import { paymentMethodRoutes } from "./payment-methods.ts";
import { refundRoutes, settleRefund } from "./refunds.ts";
import type { Route } from "./route.ts";
import { setupIntentRoutes } from "./setup-intents.ts";

export const ROUTES: readonly Route[] = [
  ...customerRoutes,
  ...paymentMethodRoutes,
  ...paymentIntentRoutes,
  ...setupIntentRoutes,
  ...chargeRoutes,
  ...refundRoutes,
  ...disputeRoutes,
  ...balanceTransactionRoutes,
  ...eventRoutes,
];

export const JOBS: JobTable = {
  "book-charge": bookChargeLater,
  "settle-debit": settleDebit,
  "raise-dispute": raiseCardDispute,
  "settle-refund": settleRefund,
  "decide-dispute": decideDispute,
};
