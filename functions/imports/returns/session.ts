import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { toDecimal } from "@quayside/shared/kernel/money.ts";
import type { Return } from "@quayside/shared/returns/schema.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { returnsByNumber } from "../../returns/store.ts";
import { fault } from "../fault.ts";
import { inParallel } from "../in-parallel.ts";
import type { Drafted, Kind, Looked, Outlook, Run, Session, SessionDeps } from "../session.ts";
import { customerOrders } from "./customer-orders.ts";
import { createReturnDrafting, type ReturnDraft } from "./draft.ts";
import { storeReturn } from "./store-return.ts";

const width = 4;
const tries = 8;
const overtaken = ["ORDER_MOVED", "CUSTOMER_MOVED"];

type LookedReturn = Looked<ReturnDraft, Return>;

/** Past returns by number, as refunds on the orders they give back. One that is there already is never changed. */
export const returnsKind: Kind = {
  groupBy: "return",
  mostRows: 1000,
  batch: 64,
  async open(deps, ctx, run): Promise<Session<ReturnDraft, Return>> {
    const orders = customerOrders(deps, ctx);
    return {
      draft: createReturnDrafting(run, ctx.now),
      async look(batch) {
        const numbers = batch.flatMap(({ draft }) => draft?.cells.return ?? []);
        const there = await returnsByNumber(deps.db, ctx.storeId, numbers);
        return batch.map((drafted) => looked(drafted, there.get(drafted.draft?.cells.return ?? "")));
      },
      async store(batch) {
        const fresh = batch.flatMap(({ draft, outlook }) => (draft && outlook?.change === "create" ? [draft] : []));
        const groups = [...Map.groupBy(fresh, orders.keyOf).values()];
        await inParallel(groups, width, async (group) => {
          for (const draft of group) await storeOne(deps, ctx, run, draft, orders);
        });
        return [...batch];
      },
    };
  },
};

async function storeOne(
  deps: SessionDeps,
  ctx: Ctx,
  run: Run,
  draft: ReturnDraft,
  orders: ReturnType<typeof customerOrders>,
): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      orders.keep(draft, await storeReturn(deps, ctx, run, draft, await orders.of(draft)));
      return;
    } catch (error) {
      if (isAppError(error, "RETURN_NUMBER_TAKEN")) return;
      if (tried >= tries || !overtaken.some((code) => isAppError(error, code))) throw error;
      orders.forget(draft);
      await deps.clock.sleep(deps.clock.random() * 25 * tried);
    }
  }
}

function isSame({ cells, lines }: ReturnDraft, found: Return): boolean {
  const sums = new Map<string, number>();
  const add = (sku: string, units: number, amount: number) => {
    sums.set(`${sku} units`, (sums.get(`${sku} units`) ?? 0) + units);
    sums.set(`${sku} amount`, (sums.get(`${sku} amount`) ?? 0) + amount);
  };
  for (const { sku, quantity, amount } of lines) add(sku, quantity, amount);
  for (const { sku, quantity, amount } of found.lines) add(sku, -quantity, -amount.amount);
  const isEven = [...sums.values()].every((sum) => sum === 0);
  return isEven && cells.returned_at === found.returnedAt && (cells.email ?? "") === found.email;
}

function looked(drafted: Drafted<ReturnDraft>, found: Return | undefined): LookedReturn {
  const { draft, rows } = drafted;
  const [first] = rows;
  if (!draft || !first) return drafted;
  if (!found || isSame(draft, found)) return { ...drafted, found, outlook: outlookOf(draft, found) };
  const errors = [fault(first, "return", "is here already and says otherwise; imports change none")];
  return { ...drafted, draft: undefined, taken: 0, errors: [...drafted.errors, ...errors] };
}

function outlookOf({ cells, lines }: ReturnDraft, found: Return | undefined): Outlook {
  const { return: key, name, email, currency } = cells;
  const title = `${key}, ${name || email || "no name"}`;
  if (found) return { key, title, change: "none", fields: [] };
  const amount = lines.reduce((sum, line) => sum + line.amount, 0);
  return {
    ...{ key, title, change: "create" },
    fields: [
      { field: "returned", after: cells.returned_at },
      { field: "order", after: cells.order ?? "found by customer and SKU" },
      { field: "lines", after: String(lines.length) },
      { field: "paid back", after: `${toDecimal({ amount, currency })} ${currency}` },
    ],
  };
}
