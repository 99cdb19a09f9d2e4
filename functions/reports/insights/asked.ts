import type { DayRange } from "@quayside/shared/analytics/query.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { Objects } from "../../platform/objects.ts";
import type { SalesDeps } from "../../sales/open-sales.ts";
import type { Labels } from "../content/labels.ts";

export interface InsightDeps extends SalesDeps {
  /** The lake's bucket, where nights of forecasts keep their files. */
  nights: Pick<Objects, "text">;
}

export interface Asked {
  deps: InsightDeps;
  ctx: Ctx;
  period: DayRange;
  labels: Labels;
  title: string;
}
