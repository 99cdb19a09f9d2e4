import { toDecimal } from "@quayside/shared/kernel/money.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import { orderIdsByNumber, ordersById } from "../../orders/store.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { catalogueMemory } from "../catalogue-memory.ts";
import { fault } from "../fault.ts";
import { knownCustomers } from "../known-customers.ts";
import type { Drafted, Kind, Looked, Outlook, Run, Session, SessionDeps } from "../session.ts";
import { differing } from "./differing.ts";
import { createOrderDrafting, type OrderDraft } from "./draft.ts";
import { importedOrder } from "./imported-order.ts";
import { pastSkus } from "./past-skus.ts";
import { storeOrders } from "./store-orders.ts";

type LookedOrder = Looked<OrderDraft, Order>;

/** What another system calls an order that is sent and paid; all others are orders still to be worked on. */
const finished = new Set([undefined, "completed", "delivered", "refunded"]);

/** Past orders by number. One that is there already is compared, and never changed. */
export const ordersKind: Kind = {
  groupBy: "order",
  mostRows: 5000,
  batch: 64,
  batchesPerPart: 64,
  async open(deps, ctx, run): Promise<Session<OrderDraft, Order>> {
    const soldUnder = catalogueMemory(deps, ctx);
    const customers = knownCustomers(deps, ctx, run.id);
    const skus = pastSkus(deps, ctx);
    const made = async (drafts: readonly OrderDraft[]): Promise<Order[]> => {
      const sold = await soldUnder(drafts.flatMap(({ lines }) => lines.map(({ sku }) => sku)));
      const ids = await Promise.all(drafts.map(({ cells: { email } }) => email && customers.find(email)));
      return drafts.map((draft, at) => importedOrder(deps.clock, draft, run, ids[at] || undefined, sold));
    };
    const look = async (batch: readonly Drafted<OrderDraft>[]) => lookAt(deps, ctx, run, batch);
    return {
      draft: createOrderDrafting(run, ctx.now),
      look,
      async store(batch) {
        const fresh = batch.flatMap(({ draft, outlook }) => (draft && outlook?.change === "create" ? [draft] : []));
        await customers.ensure(
          fresh.flatMap(({ cells: { email, name, country, placed_at: since } }) =>
            email ? [{ email, name, country, since }] : [],
          ),
        );
        const orders = await made(fresh);
        await storeOrders(deps, ctx, run, orders);
        for (const order of orders) skus.add(order);
        return [...batch];
      },
      learn(batch) {
        for (const { found } of batch) if (found) skus.add(found);
      },
      endPart: (part) => skus.store(part),
    };
  },
};

async function lookAt(
  { db }: SessionDeps,
  { storeId }: Ctx,
  run: Run,
  batch: readonly Drafted<OrderDraft>[],
): Promise<LookedOrder[]> {
  const numbers = batch.flatMap(({ draft }) => draft?.cells.order ?? []);
  const ids = await orderIdsByNumber(db, storeId, numbers);
  const there = await ordersById(db, storeId, [...ids.values()]);
  const byNumber = new Map(there.map(({ order }) => [order.number, order]));
  return batch.map((drafted) => looked(drafted, byNumber.get(drafted.draft?.cells.order ?? ""), run));
}

function looked(drafted: Drafted<OrderDraft>, found: Order | undefined, run: Run): LookedOrder {
  const { draft, rows } = drafted;
  const [first] = rows;
  if (!draft || !first) return drafted;
  const { status } = draft.cells;
  const unfinished =
    !found && !finished.has(status) ? [fault(first, "status", "must be completed for a past order")] : [];
  const faults = found ? differing(draft, rows, found, run) : unfinished;
  if (faults.length > 0) return { ...drafted, draft: undefined, taken: 0, errors: [...drafted.errors, ...faults] };
  return { ...drafted, found, outlook: outlookOf(draft, found, run) };
}

function outlookOf({ cells, lines }: OrderDraft, found: Order | undefined, run: Run): Outlook {
  const { order: key, name, email, placed_at: placedAt, country } = cells;
  const title = `${key}, ${name || email || "no name"}`;
  if (found) return { key, title, change: "none", fields: [] };
  const { totals } = importedOrder(noClock, { cells, lines }, run, undefined, new Map());
  return {
    ...{ key, title, change: "create" },
    fields: [
      { field: "placed", after: placedAt },
      { field: "customer", after: email || "unknown" },
      { field: "country", after: country },
      { field: "lines", after: String(lines.length) },
      { field: "total", after: `${toDecimal(totals.total)} ${totals.total.currency}` },
    ],
  };
}

/** For an order that is only looked at: its ids are never seen. */
const noClock = { newId: () => "" };
