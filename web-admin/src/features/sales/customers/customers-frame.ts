import type { Frame } from "../../analytics/frame/use-frame.ts";
import type { SalesCustomersSearch } from "../sales-search.ts";

export interface CustomersPart {
  frame: Frame<SalesCustomersSearch>;
}
