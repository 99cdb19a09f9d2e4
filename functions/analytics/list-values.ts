import type { analyticsOperations } from "@quayside/shared/analytics/contract.ts";
import type { DayRange } from "@quayside/shared/analytics/query.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { addDays, dayOf } from "@quayside/shared/kernel/day.ts";
import { dimensions } from "@quayside/shared/metrics/dimensions.ts";
import type { Ctx } from "../platform/ctx.ts";
import { answerOf } from "./answer.ts";
import type { AskDeps } from "./ask.ts";
import type { OpenLake } from "./engine.ts";
import { withOwnerNames } from "./owner-names.ts";
import { planOf } from "./plan.ts";

type Values = typeof analyticsOperations.values;
type Answer = OutputOf<Values>;

/** Values of a dimension whose name holds a text, most revenue first, of all that was ever sold. */
export async function listValues(deps: AskDeps, ctx: Ctx, { params, query }: InputOf<Values>): Promise<Answer> {
  const lake = await deps.lake.open(ctx.storeId);
  const range = lake && everything(lake);
  if (!lake || !range) return [];
  const { dimension } = params;
  const metric = dimensions[dimension].level === "session" ? "sessions" : "revenue";
  const planDeps = { manifest: lake.manifest, today: dayOf(deps.clock.now(), lake.manifest.timeZone) };
  const question = {
    metrics: [metric],
    dimensions: [dimension],
    filters: [],
    range,
    compare: "none",
    limit: 5000,
  } as const;
  const plan = planOf(
    { ...question, metrics: [...question.metrics], dimensions: [...question.dimensions], filters: [] },
    planDeps,
  );
  const found = await answerOf({ ...planDeps, engine: lake.engine }, plan);
  const rows = await withOwnerNames(deps.db, ctx.storeId, [dimension], found.rows);
  const wanted = query.q.toLowerCase();
  return rows
    .map(({ keys: [value = null], labels }) => ({ value, label: labels?.[0] ?? value ?? "unknown" }))
    .filter(({ value, label }) => `${label}\n${value ?? ""}`.toLowerCase().includes(wanted))
    .slice(0, query.limit);
}

function everything({ manifest }: OpenLake): DayRange | undefined {
  const months = Object.keys(manifest.monthly.orders ?? {}).sort();
  const [first, last] = [months[0], months.at(-1)];
  // Past the end of any month: nothing is sold there yet.
  return first && last ? { from: `${first}-01`, to: addDays(`${last}-28`, 3) } : undefined;
}
