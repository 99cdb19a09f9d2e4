import type { Clock } from "../platform/clock.ts";
import type { Db } from "../store/db.ts";
import type { TaxProvider } from "../tax/provider.ts";

export interface QuoteDeps {
  db: Db;
  clock: Clock;
  taxes: TaxProvider;
}
