import { inventoryOperations as operations } from "@quayside/shared/inventory/contract.ts";
import { transferOperations as transfers } from "@quayside/shared/inventory/transfers.ts";
import { route } from "../http/route.ts";
import { adjustMany } from "./adjust-many.ts";
import { adjustStock } from "./adjust-stock.ts";
import { countStock } from "./count-stock.ts";
import { getLevels } from "./get-levels.ts";
import { getStock } from "./get-stock.ts";
import { holdStock } from "./hold-stock.ts";
import { listLocations } from "./list-locations.ts";
import { listMovements } from "./list-movements.ts";
import { listStock } from "./list-stock.ts";
import { planStock } from "./plan-stock.ts";
import { cancelTransfer } from "./transfers/cancel-transfer.ts";
import { createTransfer } from "./transfers/create-transfer.ts";
import { getTransfer } from "./transfers/get-transfer.ts";
import { listTransfers } from "./transfers/list-transfers.ts";
import { receiveTransfer } from "./transfers/receive-transfer.ts";

export const inventoryRoutes = [
  route(operations.locations, listLocations),
  route(operations.list, listStock),
  route(operations.get, getStock),
  route(operations.levels, getLevels),
  route(operations.movements, listMovements),
  route(operations.adjust, adjustStock, { resumes: true }),
  route(operations.adjustMany, adjustMany, { resumes: true }),
  route(operations.count, countStock, { resumes: true }),
  route(operations.hold, holdStock, { resumes: true }),
  route(operations.plan, planStock),
  route(transfers.list, listTransfers),
  route(transfers.get, getTransfer),
  route(transfers.create, createTransfer),
  route(transfers.receive, receiveTransfer),
  route(transfers.cancel, cancelTransfer),
];
