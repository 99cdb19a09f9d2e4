import type { SalesTrends } from "@quayside/shared/sales/overview.ts";
import type { UseQueryResult } from "@tanstack/react-query";
import type { FrameSearch } from "../../analytics/frame/frame-search.ts";
import type { Frame } from "../../analytics/frame/use-frame.ts";

export interface TrendsPart {
  query: UseQueryResult<SalesTrends>;
  frame: Pick<Frame<FrameSearch>, "search" | "drill">;
}
