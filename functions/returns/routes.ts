import { returnOperations as operations } from "@quayside/shared/returns/contract.ts";
import { route } from "../http/route.ts";
import { listReturns } from "./list-returns.ts";

export const returnRoutes = [route(operations.list, listReturns)];
