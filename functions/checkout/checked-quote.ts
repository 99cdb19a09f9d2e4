import type { FieldIssue } from "@quayside/shared/kernel/errors.ts";
import { type Quote, quoteCart } from "../cart/quote.ts";
import type { QuoteDeps } from "../cart/quote-deps.ts";
import { quoteChanges } from "../cart/quote-hash.ts";
import type { CartSource } from "../cart/source.ts";
import type { CartRecord } from "../cart/store.ts";
import { tableSource } from "../cart/table-source.ts";
import { soldOut } from "../inventory/stock-change.ts";
import { type Stock, stockOf } from "../inventory/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import { cartIncomplete, quoteChanged } from "./errors.ts";

/** A cart with everything an order needs. */
export interface OrderableCart extends CartRecord {
  email: string;
  shippingAddress: NonNullable<CartRecord["shippingAddress"]>;
}

export interface CheckedQuote {
  cart: OrderableCart;
  quote: Quote & { delivery: NonNullable<Quote["delivery"]> };
  /** As it was read for the quote, to plan the reservation with. */
  stock: Stock;
}

function missing({ lines, email, shippingAddress }: CartRecord, { delivery }: Quote): FieldIssue[] {
  const issues: FieldIssue[] = [];
  if (lines.length === 0) issues.push({ field: "lines", reason: "the cart is empty" });
  if (!email) issues.push({ field: "email", reason: "is required" });
  if (!shippingAddress) issues.push({ field: "shippingAddress", reason: "is required" });
  if (!delivery) issues.push({ field: "deliveryOptionId", reason: "choose a way of delivery" });
  return issues;
}

/** Strong reads of the table. Stock is read beside the goods; only the parts of bundles are known, and read, afterwards. */
function strongSource({ db }: QuoteDeps, ctx: Ctx, cart: CartRecord): CartSource {
  const read = (skus: readonly string[]) => stockOf(db, ctx.storeId, skus, { consistent: true });
  const early = new Set(cart.lines.map(({ sku }) => sku));
  const reading = read([...early]);
  return {
    ...tableSource(db, ctx.storeId),
    async stock(skus) {
      const rest = skus.filter((sku) => !early.has(sku));
      return rest.length > 0 ? new Map([...(await reading), ...(await read(rest))]) : reading;
    },
  };
}

/** Prices the cart anew from strong reads and refuses it unless it is exactly what the shopper agreed to. */
export async function checkedQuote(
  deps: QuoteDeps,
  ctx: Ctx,
  cart: CartRecord,
  agreedHash: string,
): Promise<CheckedQuote> {
  const quote = await quoteCart(deps, ctx, cart, strongSource(deps, ctx, cart));
  const { email, shippingAddress } = cart;
  const { delivery } = quote;
  const current = quote.cart.quoteHash;
  if (current !== agreedHash) throw quoteChanged(quoteChanges(agreedHash, current), current);
  if (!email || !shippingAddress || !delivery || cart.lines.length === 0) throw cartIncomplete(missing(cart, quote));
  const gone = quote.cart.lines.filter(({ problem }) => problem === "NO_LONGER_SOLD");
  if (gone.length > 0)
    throw quoteChanged(
      gone.map(({ sku, title }) => ({ field: `lines.${sku}`, reason: `${title} is no longer sold` })),
      current,
    );
  const short = quote.cart.lines.filter(({ problem }) => problem === "SOLD_OUT" || problem === "NOT_ENOUGH_STOCK");
  if (short.length > 0) throw soldOut(short);
  return { cart: { ...cart, email, shippingAddress }, quote: { ...quote, delivery }, stock: quote.stock };
}
