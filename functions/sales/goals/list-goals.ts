import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import type { Verb } from "../../http/route.ts";
import type { SalesDeps } from "../open-sales.ts";
import { goalRow } from "./measure.ts";
import { goalsOf } from "./store.ts";

export const listGoals: Verb<SalesDeps, typeof salesOperations.goals> = async (deps, ctx) => {
  const goals = await goalsOf(deps.db, ctx.storeId);
  return Promise.all(goals.map((goal) => goalRow(deps, ctx, goal)));
};
