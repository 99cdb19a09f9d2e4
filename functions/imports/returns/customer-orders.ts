import type { OrderRecord } from "../../orders/record.ts";
import { orderIdByNumber, orderIdsByEmail, ordersById } from "../../orders/store.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { SessionDeps } from "../session.ts";
import type { ReturnDraft } from "./draft.ts";

/** Customers whose orders are kept at hand: files sorted by customer read each order once. */
const kept = 24;

/** The imported orders that a return may give back, read once while returns of one customer follow each other. */
export function customerOrders({ db }: SessionDeps, ctx: Ctx) {
  const known = new Map<string, readonly OrderRecord[]>();

  async function ofEmail(email: string): Promise<OrderRecord[]> {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await orderIdsByEmail(db, ctx.storeId, email, { limit: 500, cursor });
      ids.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return ordersById(db, ctx.storeId, ids);
  }

  async function ofNumber(number: string): Promise<OrderRecord[]> {
    const id = await orderIdByNumber(db, ctx.storeId, number);
    return id ? ordersById(db, ctx.storeId, [id]) : [];
  }

  /** Returns with the same key touch the same orders, so they are stored one after the other. */
  const keyOf = ({ cells }: ReturnDraft) => cells.email ?? cells.order ?? `#${cells.return}`;

  function keep(draft: ReturnDraft, records: readonly OrderRecord[]): void {
    known.delete(keyOf(draft));
    known.set(keyOf(draft), records);
    const [oldest] = known.keys();
    if (known.size > kept && oldest !== undefined) known.delete(oldest);
  }

  async function of(draft: ReturnDraft): Promise<readonly OrderRecord[]> {
    const { email, order } = draft.cells;
    const at = known.get(keyOf(draft));
    const found = at ?? (email ? await ofEmail(email) : order ? await ofNumber(order) : []);
    return found.filter((record) => record.order.source.kind === "import");
  }

  return { keyOf, of, keep, forget: (draft: ReturnDraft) => void known.delete(keyOf(draft)) };
}
