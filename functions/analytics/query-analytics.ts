import type { analyticsOperations } from "@quayside/shared/analytics/contract.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { Ctx } from "../platform/ctx.ts";
import { type AskDeps, ask } from "./ask.ts";

type Query = typeof analyticsOperations.query;

export function queryAnalytics(deps: AskDeps, ctx: Ctx, { body }: InputOf<Query>): Promise<OutputOf<Query>> {
  return ask(deps, ctx, body);
}
