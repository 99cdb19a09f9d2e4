import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { Transfer } from "@quayside/shared/inventory/schema.ts";
import type { transferOperations } from "@quayside/shared/inventory/transfers.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { StockDeps } from "../places.ts";
import { transferArriving } from "./errors.ts";
import { returningMoves } from "./moves.ts";
import { commitTransfer, openTransfer } from "./step.ts";

type Cancel = typeof transferOperations.cancel;

export async function cancelTransfer(
  deps: StockDeps,
  ctx: Ctx,
  { params, body }: InputOf<Cancel>,
): Promise<OutputOf<Cancel>> {
  const before = await openTransfer(deps, ctx, params.transferId, body.version);
  if (before.lines.some(({ received }) => received > 0)) throw transferArriving();
  const endedAt = deps.clock.now().toISOString();
  const transfer: Transfer = { ...before, version: before.version + 1, state: "cancelled", endedAt };
  return commitTransfer(deps, ctx, { action: "transfer.cancelled", transfer, before, moves: returningMoves(before) });
}
