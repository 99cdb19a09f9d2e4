import { orderOf } from "@quayside/functions/orders/step.ts";
import { ensureIntent } from "@quayside/functions/payments/ensure-intent.ts";
import { settlePayment } from "@quayside/functions/payments/settle-payment.ts";
import { payableOf } from "@quayside/shared/orders/authorisation.ts";
import { payAt } from "../../prove/world/pay.ts";
import { tellChapter } from "./chapters.ts";
import type { Hands } from "./hands.ts";
import { momentOf } from "./moment.ts";
import { emailOf, people } from "./people.data.ts";
import type { Payment, Story } from "./story.ts";
import { arrivalOfStory, tellBuying } from "./visits.ts";

/** What a story needs of the shop that was set up before it. */
export interface Stage {
  hands: Hands;
  /** When the shop was set up. */
  start: Date;
  /** `sub` of those who have an account, by their key. */
  accounts: ReadonlyMap<string, string>;
  giftCardCode: string;
}

/** An order of an address within this time is the one that a story tells of; stories of one person lie days apart. */
const sameOrder = 10 * 60_000;

async function orderThere({ hands }: Stage, email: string, at: Date): Promise<string | undefined> {
  const { items } = await hands.staff(at)("orders.list", { query: { q: email, per_page: 100 } });
  return items.find(({ placedAt }) => Math.abs(Date.parse(placedAt) - at.getTime()) < sameOrder)?.id;
}

async function placed(stage: Stage, story: Story, at: Date): Promise<string> {
  const { hands, accounts, giftCardCode } = stage;
  const person = people.find(({ key }) => key === story.who);
  if (!person) throw new Error(`a story is about ${story.who}, whom nobody knows`);
  const email = emailOf(person);
  const there = await orderThere(stage, email, at);
  if (there) return there;
  const account = accounts.get(story.who);
  const who = { email, ...(account ? { account } : {}) };
  const { cart, token } = await hands.shopper(at, who)("cart.create");
  const act = hands.shopper(at, { ...who, token });
  const params = { cartId: cart.id };
  for (const [sku, quantity] of Object.entries(story.lines))
    await act("cart.set-line", { params: { ...params, sku }, body: { quantity } });
  const { name, address } = person;
  await act("cart.set-address", { params, body: { email, shippingAddress: { name, ...address } } });
  if (story.code) await act("cart.apply-code", { params, body: { code: story.code } });
  if (story.giftCard) await act("cart.add-gift-card", { params, body: { code: giftCardCode } });
  if (story.credit) await act("cart.use-credit", { params, body: { use: true } });
  const offered = await act("cart.delivery-options", { params });
  const wanted = offered.find(({ id }) => id.endsWith("express") === (story.express ?? false)) ?? offered[0];
  if (!wanted) throw new Error(`nothing delivers the order of ${story.who}`);
  const { quoteHash } = await act("cart.choose-delivery", { params, body: { optionId: wanted.id } });
  const { touch, device } = arrivalOfStory(story);
  return (await act("checkout.place-order", { params, body: { quoteHash, origin: { touch, device } } })).orderId;
}

/** The shopper's bank, and then the shop that hears of it; what is paid already is left alone. */
async function pay(stage: Stage, orderId: string, at: Date, payment: Payment): Promise<void> {
  const { hands } = stage;
  const paidAt = new Date(at.getTime() + 60_000);
  const ctx = hands.system(paidAt, "stripe");
  const found = await orderOf(hands.db, ctx, orderId);
  // What gift cards and credit cover whole was paid when it was placed.
  if (payableOf(found.order) === 0) return;
  const { record, intent } = await ensureIntent(hands, ctx, found);
  if (record.order.paidAt || payment === "none") return;
  const client = await hands.client();
  if (intent.state === "open") {
    if (payment === "authorised") await client.paymentIntents.update(intent.id, { capture_method: "manual" });
    if (payment === "second-card") {
      await payAt(client, intent.id, "pm_card_visa_chargeDeclined");
      await settlePayment(hands, ctx, orderId);
    }
    await payAt(client, intent.id, "pm_card_visa");
    hands.stripe.settle();
  }
  await settlePayment(hands, ctx, orderId);
}

/** Brings one order to where its story ends. Whatever of it happened before, in an attempt that was cut off, is not done again. */
export async function tellStory(stage: Stage, story: Story): Promise<void> {
  const at = momentOf(stage.start, story.when);
  const orderId = await placed(stage, story, at);
  const { chapters = [], payment = "card" } = story;
  await tellBuying(stage.hands, story, orderId, at);
  await pay(stage, orderId, at, payment);
  for (const chapter of chapters) await tellChapter(stage, orderId, chapter, chapters);
}
