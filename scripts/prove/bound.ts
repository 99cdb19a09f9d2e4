import type { Operation } from "@quayside/shared/contract/operation.ts";
import { routeTable } from "@quayside/shared/contract/route-table.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import type { Checks } from "./proof.ts";
import type { World } from "./world.ts";

/** Proofs that go over the route table, and which of its operations each is about. */
const concerned = {
  access: () => true,
  fuzz: () => true,
  /** Whatever changes something says how it is repeated; reading has nothing to repeat. */
  idempotency: ({ idempotency }: Operation) => idempotency !== undefined,
} as const;
export type RouteProof = keyof typeof concerned;

export function operationsFor(proof: RouteProof): Operation[] {
  return routeTable.filter(concerned[proof]);
}

/** A proof's operations that have a verb; one without is a failure. `only` keeps those whose id begins so. */
export function boundOperations(world: World, checks: Checks, proof: RouteProof, only = ""): Operation[] {
  const bound = new Set(world.routes.map(({ operation }) => operation.id));
  return operationsFor(proof).filter((operation) => {
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
