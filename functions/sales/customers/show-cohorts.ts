import { addDays } from "@quayside/shared/kernel/day.ts";
import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import type { Verb } from "../../http/route.ts";
import { openSales, type SalesDeps } from "../open-sales.ts";
import { periodOf } from "../periods.ts";
import { cohortsOf } from "./cohorts.ts";

/** Of the last twelve months unless said. */
export const showCohorts: Verb<SalesDeps, typeof salesOperations.cohorts> = async (deps, ctx, { query }) => {
  const asked = await openSales(deps, ctx, query);
  const isSaid = query.range !== undefined || query.from !== undefined;
  const range = isSaid ? asked.range : { from: periodOf(addDays(asked.today, -334), "month").from, to: asked.today };
  const open = { ...asked, range };
  return { ...open.scope, range, grain: query.grain, ...(await cohortsOf(open, query.grain)) };
};
