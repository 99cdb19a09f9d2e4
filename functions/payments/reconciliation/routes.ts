import { reconciliationOperations as operations } from "@quayside/shared/payments/contract.ts";
import { route } from "../../http/route.ts";
import { getReconciliation } from "./get-reconciliation.ts";
import { listReconciliations } from "./list-reconciliations.ts";

export const reconciliationRoutes = [
  route(operations.list, listReconciliations),
  route(operations.get, getReconciliation),
];
