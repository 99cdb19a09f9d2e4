import { type Minor, scaled } from "@quayside/shared/kernel/money.ts";
import type { Refund } from "@quayside/shared/orders/refund.ts";
import type { Order, OrderLine, PaymentEvent } from "@quayside/shared/orders/schema.ts";
import type { Return } from "@quayside/shared/returns/schema.ts";
import type { OrderRecord } from "../../orders/record.ts";
import { changed } from "../../orders/step.ts";
import type { Clock } from "../../platform/clock.ts";
import type { ReturnDraft } from "./draft.ts";
import { matchReturn, type Part, paidFor } from "./match-return.ts";

type Ids = Pick<Clock, "newId">;

/** The tax in a further part of what was paid for a line: worked out on the sums before and after, so that parts add up. */
function taxWithin(order: Order, line: OrderLine, amount: Minor): Minor {
  const given = order.refunds.flatMap(({ lines }) => lines).filter(({ lineId }) => lineId === line.lineId);
  const before = given.reduce((sum, each) => sum + each.amount.amount, 0);
  const share = (of: Minor) => (paidFor(line) === 0 ? 0 : scaled(line.tax.amount, of, paidFor(line)));
  return share(before + amount) - share(before);
}

type Matched = Part & { of: NonNullable<Part["of"]> };

function refundOf(ids: Ids, by: string, order: Order, { cells }: ReturnDraft, parts: readonly Matched[]): Refund {
  const money = (amount: Minor) => ({ amount, currency: cells.currency });
  const sum = parts.reduce((total, { amount }) => total + amount, 0);
  const tax = parts.reduce((total, { of, amount }) => total + taxWithin(order, of.line, amount), 0);
  return {
    ...{ id: ids.newId("refund"), amount: money(sum), delivery: money(0), tenders: [], returned: money(sum) },
    lines: parts.map(({ of, quantity, amount }) => ({ lineId: of.line.lineId, quantity, amount: money(amount) })),
    reversal: { sales: sum - tax, delivery: 0, tax },
    ...{ cause: "import", reason: `Return ${cells.return}`, state: "succeeded", attempt: 1 },
    ...{ references: [`external:${cells.return}`], at: cells.returned_at, by },
  };
}

function withRefund(ids: Ids, record: OrderRecord, refund: Refund): OrderRecord {
  const event: PaymentEvent = {
    ...{ id: ids.newId("payment"), kind: "refunded", amount: refund.amount, external: true, at: refund.at },
    reference: refund.references[0] ?? "",
  };
  const { refunds, paymentEvents } = record.order;
  return changed(record, { refunds: [...refunds, refund], paymentEvents: [...paymentEvents, event] });
}

function returnOf(ids: Ids, { cells }: ReturnDraft, parts: readonly Part[]): Return {
  const money = (amount: Minor) => ({ amount, currency: cells.currency });
  const { return: number, email = "", name = "", country, returned_at: returnedAt } = cells;
  return {
    ...{ id: ids.newId("return"), version: 1, number, email, name, country, returnedAt },
    source: { kind: "import", reference: number },
    lines: parts.map(({ sku, title, quantity, amount, of }, at) => ({
      ...{ lineId: String(at + 1), sku, title, quantity, amount: money(amount) },
      ...(of ? { of: { orderId: of.order.id, number: of.order.number, lineId: of.line.lineId } } : {}),
    })),
    total: money(parts.reduce((sum, { amount }) => sum + amount, 0)),
  };
}

/** An order that a return gives back some of, as it was and as it is with the refund. */
export interface GivenBack {
  before: OrderRecord;
  after: OrderRecord;
  refund: Refund;
}

/** What a return comes to: its own record, a refund on every order it was matched with, and the money that no order knows. */
export function giveBack(ids: Ids, by: string, draft: ReturnDraft, records: readonly OrderRecord[]) {
  const parts = matchReturn(
    draft,
    records.map(({ order }) => order),
  );
  const matched = parts.filter((part): part is Matched => part.of !== undefined);
  const byOrder = Map.groupBy(matched, ({ of }) => of.order.id);
  const given = records.flatMap((before): GivenBack[] => {
    const own = byOrder.get(before.order.id);
    if (!own) return [];
    const refund = refundOf(ids, by, before.order, draft, own);
    return [{ before, after: withRefund(ids, before, refund), refund }];
  });
  const alone = parts.reduce((sum, { of, amount }) => (of ? sum : sum + amount), 0);
  return { made: returnOf(ids, draft, parts), given, alone };
}
