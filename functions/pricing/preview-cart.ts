import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { AppError, notFound } from "@quayside/shared/kernel/errors.ts";
import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { pricingOperations } from "@quayside/shared/pricing/contract.ts";
import { type Gathered, gather } from "../cart/gather.ts";
import type { PricedCart } from "../cart/pricing/price-cart.ts";
import type { QuoteDeps } from "../cart/quote-deps.ts";
import { assertSold, pricedCheapest, supposedRecord } from "../cart/supposed-cart.ts";
import { tableSource } from "../cart/table-source.ts";
import { deliveryChoice, promotionTraces, totalsView, unknownCodes } from "../cart/view.ts";
import { customerIdByEmail } from "../customers/finding/store.ts";
import { findCustomer } from "../customers/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { listTrace } from "./list-trace.ts";
import { liveRulesOf } from "./live/store.ts";

type Preview = typeof pricingOperations.preview;

/** What ended is not kept among the live rules, so an earlier moment cannot be told truly. */
function assertToCome(at: string, now: string): void {
  if (at >= now) return;
  const issue = { field: "at", reason: "is over: only prices from now on can be worked out" };
  throw new AppError("unprocessable", "MOMENT_PAST", "Only prices from now on can be worked out.", issue);
}

/** The groups and orders of a customer, as if they were signed in. */
async function customerOf(db: Db, storeId: string, email: string) {
  const id = await customerIdByEmail(db, storeId, email.toLowerCase());
  const found = id ? await findCustomer(db, storeId, id) : undefined;
  if (!found) throw notFound("customer", email);
  return { id: found.record.id, name: found.record.name, groups: found.record.groups, orders: found.stats.orders };
}

function linesOf(cart: PricedCart, { sellables, settings: { currency } }: Gathered): OutputOf<Preview>["lines"] {
  const money = (amount: Minor) => ({ amount, currency });
  return cart.lines.map(({ sku, quantity, unitPrice, discount, total, gift = false, source, list }) => ({
    ...{ sku, quantity, gift, title: sellables.get(sku)?.title ?? sku },
    ...(source ? { source } : {}),
    ...(list ? { list } : {}),
    cataloguePrice: money(sellables.get(sku)?.price ?? unitPrice),
    ...{ unitPrice: money(unitPrice), discount: money(discount), total: money(total) },
  }));
}

/** What a cart would pay at a moment: priced as every cart is, and nothing is kept of it. */
export async function previewCart(deps: QuoteDeps, ctx: Ctx, { body }: InputOf<Preview>): Promise<OutputOf<Preview>> {
  const { lines, codes, place, email, at = ctx.now } = body;
  assertToCome(at, ctx.now);
  const then = { ...ctx, now: at };
  const customer = email ? await customerOf(deps.db, ctx.storeId, email) : undefined;
  const groups = [...new Set([...body.groups, ...(customer?.groups ?? [])])];
  const shopper = { channel: "web", country: place?.country, groups, ordersPlaced: customer?.orders ?? 0 };
  const record = supposedRecord({ lines, codes, place, email }, at);
  const found = await gather(deps, then, record, tableSource(deps.db, ctx.storeId), { shopper });
  assertSold(lines, found, "lines");
  const cart = await pricedCheapest(deps, then, record, found);
  const { currency, pricesIncludeTax, timeZone, locale } = found.settings;
  const { priceLists } = await liveRulesOf(deps.db, ctx.storeId, deps.clock);
  return {
    at,
    ...(customer ? { customer: { id: customer.id, name: customer.name, ordersPlaced: customer.orders } } : {}),
    groups,
    lines: linesOf(cart, found),
    lists: listTrace(priceLists, cart.lines, { now: at, timeZone, locale, shopper }),
    promotions: [...promotionTraces(cart.outcomes, currency), ...unknownCodes(record.codes, cart.outcomes, currency)],
    deliveries: cart.offered.map((offered) => deliveryChoice(offered, currency)),
    ...(cart.delivery ? { delivery: cart.delivery.option.id } : {}),
    totals: totalsView(cart, currency, pricesIncludeTax),
  };
}
