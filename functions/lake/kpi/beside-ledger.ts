import type { LedgerEntry, Order } from "@quayside/shared/orders/schema.ts";
import { inParallel } from "../../imports/in-parallel.ts";
import { ledgerOf } from "../../ledger/store.ts";
import { ordersById } from "../../orders/store.ts";
import type { Db } from "../../store/db.ts";
import type { MovementRows } from "../facts/fact.ts";
import { factsOf } from "../facts-of.ts";
import { storeTime } from "../store-time.ts";

const readAtOnce = 8;

/** Days do not matter here: an order is a whole, whenever its parts were posted. */
const anyTime = storeTime("UTC");

/** Accounts that hold shoppers' money, and what the provider kept of it. */
const moneyAccounts: ReadonlySet<LedgerEntry["account"]> = new Set([
  ...(["provider-balance", "external-balance", "gift-cards", "store-credit", "provider-fees"] as const),
]);

/** Sales without tax less what came back, and money that came in less what went back; minor units. */
interface Whole {
  sales: number;
  money: number;
}

function told(order: Order): Whole {
  const { orders, return_lines, payments } = factsOf(order, anyTime).doc as MovementRows;
  const sold = orders.reduce((sum, { revenue }) => sum + revenue, 0);
  const back = return_lines.reduce((sum, { value }) => sum + value, 0);
  return { sales: sold - back, money: payments.reduce((sum, { captured, refunded }) => sum + captured - refunded, 0) };
}

function posted(entries: readonly LedgerEntry[]): Whole {
  const of = (isOf: (account: LedgerEntry["account"]) => boolean) =>
    entries.reduce((sum, { account, amount }) => (isOf(account) ? sum + amount.amount : sum), 0);
  return { sales: 0 - of((account) => account === "sales"), money: of((account) => moneyAccounts.has(account)) };
}

/** Orders whose ledger says otherwise. A sale is posted when it is paid; one that is only promised is not in it yet. */
async function differing(db: Db, storeId: string, orders: readonly Order[]) {
  const compared = await inParallel(orders, readAtOnce, async (order) => {
    const [record, ledger] = [told(order), posted(await ledgerOf(db, storeId, order.id))];
    const isSalePosted = order.paidAt !== undefined;
    const differs = record.money !== ledger.money || (isSalePosted && record.sales !== ledger.sales);
    return differs ? [{ order, record, ledger }] : [];
  });
  return compared.flat();
}

/** In words, order by order. What changed between two reads is read again before it counts. */
export async function besideLedger(db: Db, storeId: string, orders: readonly Order[]): Promise<string[]> {
  const first = await differing(db, storeId, orders);
  const again = await ordersById(
    db,
    storeId,
    first.map(({ order }) => order.id),
  );
  const still = await differing(
    db,
    storeId,
    again.map(({ order }) => order),
  );
  return still.map(
    ({ order: { number }, record, ledger }) =>
      `${number} has sales of ${record.sales} and money of ${record.money} in its record, ${ledger.sales} and ${ledger.money} in the ledger`,
  );
}
