import type { Filter } from "@quayside/shared/analytics/query.ts";
import type { DimensionName } from "@quayside/shared/metrics/dimensions.ts";
import { useNavigate } from "@tanstack/react-router";
import { type Drill, drillText } from "../drill/drill.ts";
import { type FrameSearch, withFilter } from "./frame-search.ts";

/** The ways to change an analytics page, all through its address. */
export interface Frame<Search extends FrameSearch = FrameSearch> {
  search: Search;
  change(change: Partial<Search>): void;
  /** A whole other state, as a view has it. */
  show(search: Partial<Search>): void;
  filter(dimension: DimensionName, filter?: Pick<Filter, "is" | "values">): void;
  /** Opens the orders behind a figure; without one the drawer closes. */
  drill(drill?: Drill): void;
}

export function useFrame<Search extends FrameSearch>(search: Search): Frame<Search> {
  const navigate = useNavigate();
  const go = (to: object) => navigate({ to: ".", search: to as never, resetScroll: false });
  return {
    search,
    change: (change) => go({ ...search, drill: undefined, ...change }),
    show: (view) => go(view),
    filter: (dimension, filter) => go(withFilter(search, dimension, filter)),
    drill: (drill) => go({ ...search, drill: drill && drillText(drill) }),
  };
}
