import type { Operation } from "@quayside/shared/contract/operation.ts";
import { routeTable } from "@quayside/shared/contract/route-table.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
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

/** One operation that cannot be tried does not keep the others waiting. */
export async function trying<T>(checks: Checks, { id }: Operation, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    const isExample = isAppError(error, "NO_EXAMPLE");
    const name = isExample ? "every operation has an example" : "every operation was tried to its end";
    checks.that(name, false, () => (isExample ? error.message : `${id}: ${(error as Error).stack}`));
    return undefined;
  }
}
