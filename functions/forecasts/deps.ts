import type { Objects } from "../platform/objects.ts";
import type { SalesDeps } from "../sales/open-sales.ts";

export interface ForecastDeps extends SalesDeps {
  /** The lake's bucket, where nightly runs keep their files. */
  objects: Pick<Objects, "text">;
}
