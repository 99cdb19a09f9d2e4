import type { Transfer, TransferLine } from "@quayside/shared/inventory/schema.ts";
import type { StockMove } from "../move-stock.ts";

type Sent = Pick<TransferLine, "sku" | "quantity">;

function cause({ id, origin }: Transfer) {
  return { kind: origin.kind === "supplier" ? "purchase" : "transfer", reference: id } as const;
}

/** Leaves where it comes from; only what is free may go, never what an order waits for. */
function leaving(transfer: Transfer, { sku, quantity }: Sent): StockMove[] {
  const { origin } = transfer;
  if (origin.kind === "supplier") return [];
  const floors = { free: quantity, onHand: quantity };
  return [{ ...cause(transfer), sku, location: origin.location, counters: { onHand: -quantity }, floors }];
}

/** Goods set out: at their destination they are incoming. */
export function sendingMoves(transfer: Transfer): StockMove[] {
  return transfer.lines.flatMap((line) => [
    ...leaving(transfer, line),
    {
      ...{ ...cause(transfer), sku: line.sku, location: transfer.to, floors: {} },
      counters: { incoming: line.quantity },
    },
  ]);
}

/** Both ends at once. */
export function arrivedMoves(transfer: Transfer): StockMove[] {
  return transfer.lines.flatMap((line) => [
    ...leaving(transfer, line),
    { ...cause(transfer), sku: line.sku, location: transfer.to, floors: {}, counters: { onHand: line.quantity } },
  ]);
}

export interface Arrival {
  sku: string;
  /** Sound and damaged together. */
  received: number;
  damaged: number;
  /** No longer expected: what arrived of what was sent, and on closing the rest of it. */
  settled: number;
}

/** What arrived is on hand, its damaged part held back; what is settled is no longer incoming. */
export function receivingMoves(transfer: Transfer, arrivals: readonly Arrival[]): StockMove[] {
  return arrivals.flatMap(({ sku, received, damaged, settled }) => {
    const at = { ...cause(transfer), sku, location: transfer.to };
    const sound = {
      ...at,
      counters: { onHand: received - damaged, incoming: -settled },
      floors: settled > 0 ? { incoming: settled } : {},
    };
    const broken = { ...at, counters: { onHand: damaged, damaged }, floors: {} };
    return [...(received > damaged || settled > 0 ? [sound] : []), ...(damaged > 0 ? [broken] : [])];
  });
}

/** Called off: nothing is expected any more, and what was sent lies where it came from. */
export function returningMoves(transfer: Transfer): StockMove[] {
  const { origin, to } = transfer;
  return transfer.lines.flatMap(({ sku, quantity }) => [
    {
      ...{ ...cause(transfer), sku, location: to },
      counters: { incoming: -quantity },
      floors: { incoming: quantity },
    },
    ...(origin.kind === "location"
      ? [{ ...cause(transfer), sku, location: origin.location, counters: { onHand: quantity }, floors: {} }]
      : []),
  ]);
}
