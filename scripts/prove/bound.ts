import type { Operation } from "@quayside/shared/contract/operation.ts";
import { routeTable } from "@quayside/shared/contract/route-table.ts";
import type { Checks } from "./proof.ts";
import type { World } from "./world.ts";

/** Every operation of the route table that has a verb; one without is a failure. `only` keeps those whose id begins so. */
export function boundOperations(world: World, checks: Checks, only = ""): Operation[] {
  const bound = new Set(world.routes.map(({ operation }) => operation.id));
  return routeTable.filter((operation) => {
    if (!operation.id.startsWith(only)) return false;
    const isBound = bound.has(operation.id);
    checks.that("every operation has a verb", isBound, () => `no routes.ts binds ${operation.id}`);
    return isBound;
  });
}
