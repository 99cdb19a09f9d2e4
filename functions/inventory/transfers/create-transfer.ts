import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { Transfer } from "@quayside/shared/inventory/schema.ts";
import type { transferOperations } from "@quayside/shared/inventory/transfers.ts";
import { productsBySku } from "../../catalog/store.ts";
import { type Ctx, principal } from "../../platform/ctx.ts";
import { settingsOf } from "../../settings/store.ts";
import { checkGoods, checkLocations, type StockDeps } from "../places.ts";
import { stockedWrite } from "../store.ts";
import { sameLocation } from "./errors.ts";
import { arrivedMoves, sendingMoves } from "./moves.ts";
import { commitTransfer } from "./step.ts";

type Create = typeof transferOperations.create;
type Body = InputOf<Create>["body"];

/** Goods leave and are incoming where they go to; or, already there, both ends are booked in one transaction. */
export async function createTransfer(deps: StockDeps, ctx: Ctx, { body }: InputOf<Create>): Promise<OutputOf<Create>> {
  await check(deps, ctx, body);
  const { origin, to, lines, arrived, expectedOn, note } = body;
  const now = deps.clock.now().toISOString();
  const transfer: Transfer = {
    ...{ id: deps.clock.newId("transfer"), version: 1, state: arrived ? "received" : "in-transit", origin, to },
    lines: lines.map((line) => ({ ...line, received: arrived ? line.quantity : 0, damaged: 0 })),
    ...{ expectedOn, note, createdAt: now, createdBy: principal(ctx) },
    ...(arrived ? { endedAt: now } : {}),
  };
  const listed = lines.map(({ sku }) => stockedWrite(ctx.storeId, sku));
  const moves = arrived ? arrivedMoves(transfer) : sendingMoves(transfer);
  // From a location it was stocked already; the list needs no entry, and the transaction has no room for one.
  const writes = origin.kind === "supplier" ? listed : [];
  return commitTransfer(deps, ctx, { action: arrived ? "transfer.booked" : "transfer.sent", transfer, moves, writes });
}

async function check({ db, clock }: StockDeps, ctx: Ctx, { origin, to, lines }: Body): Promise<void> {
  if (origin.kind === "location" && origin.location === to) throw sameLocation();
  const [settings, goods] = await Promise.all([
    settingsOf(db, ctx.storeId, clock),
    productsBySku(
      db,
      ctx.storeId,
      lines.map(({ sku }) => sku),
    ),
  ]);
  const from = origin.kind === "location" ? [{ field: "origin.location", location: origin.location }] : [];
  checkLocations(settings, [...from, { field: "to", location: to }]);
  checkGoods(
    lines.map(({ sku }, index) => ({ field: `lines.${index}.sku`, sku })),
    goods,
  );
}
