import { outboxFilter } from "./events/store.ts";
import { stockFilter } from "./inventory/store.ts";
import { factsFilter } from "./lake/stream.ts";
import type { StreamFilter } from "./services.ts";

/** Lambda event filters by the name a service has for them. */
export const streamFilters = {
  outbox: outboxFilter,
  stock: stockFilter,
  facts: factsFilter,
} satisfies Record<StreamFilter, object>;
