import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { Exception, exceptionOperations } from "@quayside/shared/exceptions/contract.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import { auditEntry } from "../audit/store.ts";
import type { Clock } from "../platform/clock.ts";
import { type Ctx, principal } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { alreadyResolved } from "./errors.ts";
import { exceptionOf, resolvedWrite } from "./store.ts";

type Resolve = typeof exceptionOperations.resolve;

/** The answer belongs to the exception, and to the history of the order it is about. */
export async function resolveException(
  { db, clock }: { db: Db; clock: Clock },
  ctx: Ctx<OutputOf<Resolve>>,
  { params, body }: InputOf<Resolve>,
): Promise<OutputOf<Resolve>> {
  const found = await exceptionOf(db, ctx.storeId, params.exceptionId);
  if (!found) throw notFound("exception", params.exceptionId);
  if (found.state === "resolved") throw alreadyResolved();
  const resolution = { note: body.note, by: principal(ctx), at: clock.now().toISOString() };
  const resolved: Exception = { ...found, state: "resolved", resolution };
  const object = found.orderId ? { type: "order", id: found.orderId } : { type: "exception", id: found.id };
  const after = { exception: found.id, kind: found.kind, state: "resolved" };
  const audit = auditEntry(clock, ctx, { action: "exception.resolved", object, after, reason: body.note });
  const claimed = ctx.claim ? [ctx.claim.record(resolved)] : [];
  await db.transact(audit, [...claimed, resolvedWrite(ctx.storeId, resolved)]);
  return resolved;
}
