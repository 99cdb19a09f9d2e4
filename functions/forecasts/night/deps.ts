import type { Objects } from "../../platform/objects.ts";
import type { SalesDeps } from "../../sales/open-sales.ts";

export interface NightDeps extends SalesDeps {
  /** The lake's bucket. */
  objects: Pick<Objects, "text" | "put" | "list" | "remove">;
}
