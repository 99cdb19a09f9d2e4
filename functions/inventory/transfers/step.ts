import type { Transfer } from "@quayside/shared/inventory/schema.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import { auditEntry } from "../../audit/store.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { versionConflict } from "../../store/document.ts";
import type { Write } from "../../store/write.ts";
import { moveStock, type StockMove } from "../move-stock.ts";
import type { StockDeps } from "../places.ts";
import { transferEnded } from "./errors.ts";
import { findTransfer, transferWrite } from "./store.ts";

interface Step {
  /** Name of the audit entry. */
  action: string;
  transfer: Transfer;
  before?: Transfer;
  moves: readonly StockMove[];
  writes?: readonly Write[];
}

/** The transfer on its way, as whoever decides read it. */
export async function openTransfer(
  { db }: StockDeps,
  ctx: Ctx,
  transferId: string,
  version: number,
): Promise<Transfer> {
  const transfer = await findTransfer(db, ctx.storeId, transferId);
  if (!transfer) throw notFound("transfer", transferId);
  if (transfer.state !== "in-transit") throw transferEnded(transfer);
  if (transfer.version !== version) throw versionConflict("transfer")({ version: transfer.version });
  return transfer;
}

/** The transfer and all it moves in one transaction. The answer is known before, so a retry hears exactly it. */
export async function commitTransfer(deps: StockDeps, ctx: Ctx<Transfer>, step: Step): Promise<Transfer> {
  const { db, clock } = deps;
  const { action, transfer, before, moves, writes = [] } = step;
  const object = { type: "transfer", id: transfer.id };
  const told = ({ state, lines }: Transfer) => ({ state, lines });
  const audit = auditEntry(clock, ctx, {
    ...{ action, object, after: before ? told(transfer) : transfer },
    ...(before ? { before: told(before) } : {}),
  });
  const claimed = ctx.claim ? [ctx.claim.record(transfer)] : [];
  const all = [...claimed, transferWrite(ctx.storeId, transfer), ...moveStock(clock, ctx, moves), ...writes];
  await db.transact(audit, all);
  return transfer;
}
