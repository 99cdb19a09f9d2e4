import type { InputOf, Operation, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { GoesOn } from "../idempotency/once.ts";
import type { Ctx } from "../platform/ctx.ts";

/** A verb: what an operation does, given what it needs, who asks, and the parsed input. */
export type Verb<D, O extends Operation> = (deps: D, ctx: Ctx<OutputOf<O>>, input: InputOf<O>) => Promise<OutputOf<O>>;

/** A verb that goes on by itself from what an earlier attempt recorded. */
export type ResumingVerb<D, O extends Operation> = (
  deps: D,
  ctx: Ctx<GoesOn>,
  input: InputOf<O>,
) => Promise<OutputOf<O>>;

/** A row of the route table bound to its verb, with the operation's own types folded away. */
export interface Route<D> {
  operation: Operation;
  run: (deps: D, ctx: Ctx<unknown>, input: InputOf<Operation>) => Promise<unknown>;
  /** The verb goes on by itself from the effect an earlier attempt recorded; else that effect is the answer. */
  resumes: boolean;
  /** Has no effect before its first transaction, which takes the lease of its idempotency key. */
  leasesLate: boolean;
}

/** One line per operation in a domain's `routes.ts`. */
export function route<D, O extends Operation>(
  operation: O,
  verb: ResumingVerb<D, O>,
  options: { resumes: true; leasesLate?: boolean },
): Route<D>;
export function route<D, O extends Operation>(
  operation: O,
  verb: Verb<D, O>,
  options?: { leasesLate?: boolean },
): Route<D>;
export function route<D, O extends Operation>(
  operation: O,
  verb: Verb<D, O> | ResumingVerb<D, O>,
  { resumes = false, leasesLate = false }: Partial<Pick<Route<D>, "resumes" | "leasesLate">> = {},
): Route<D> {
  // The handler parses input by this very operation's schemas before it calls the verb.
  return { operation, run: verb as Route<D>["run"], resumes, leasesLate };
}
