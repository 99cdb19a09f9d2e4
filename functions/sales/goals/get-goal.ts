import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import type { Verb } from "../../http/route.ts";
import type { SalesDeps } from "../open-sales.ts";
import { goalDetail } from "./measure.ts";
import { findGoal } from "./store.ts";

export const getGoal: Verb<SalesDeps, typeof salesOperations.goal> = async (deps, ctx, { params }) =>
  goalDetail(deps, ctx, await findGoal(deps.db, ctx.storeId, params.goalId));
