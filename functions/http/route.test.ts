import type { cartOperations } from "@quayside/shared/cart/contract.ts";
import type { OutputOf } from "@quayside/shared/contract/operation.ts";
import { expectTypeOf, test } from "vitest";
import type { GoesOn } from "../idempotency/once.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { ResumingVerb, Verb } from "./route.ts";

type Create = typeof cartOperations.create;
/** What may be recorded under the key of a request, given its context. */
type Recorded<C extends Ctx<unknown>> = Parameters<NonNullable<C["claim"]>["record"]>[0];

test("a verb records its output, one that resumes ids, and whoever does not say what records nothing", () => {
  expectTypeOf<Recorded<Parameters<Verb<object, Create>>[1]>>().toEqualTypeOf<OutputOf<Create>>();
  expectTypeOf<Recorded<Parameters<ResumingVerb<object, Create>>[1]>>().toEqualTypeOf<GoesOn>();
  expectTypeOf<Recorded<Ctx>>().toEqualTypeOf<never>();
});
