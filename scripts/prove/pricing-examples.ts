import type { Operation } from "@quayside/shared/contract/operation.ts";
import { customerOperations } from "@quayside/shared/customers/contract.ts";
import { giftCardOperations } from "@quayside/shared/gift-cards/contract.ts";
import { pricingOperations } from "@quayside/shared/pricing/contract.ts";
import { promotionOperations } from "@quayside/shared/promotions/contract.ts";
import type { PromotionEdit } from "@quayside/shared/promotions/schema.ts";
import type { Example } from "./example.ts";
import { dataOf, type Request } from "./world/call.ts";
import { staff } from "./world/callers.ts";
import { keyed } from "./world/shopper.ts";
import type { World } from "./world.ts";

let made = 0;

/** With a code, so that no cart of another proof gets it by itself. */
function promotionBody(): PromotionEdit {
  made += 1;
  return {
    ...{ name: `Proof ${made}`, code: `PROOF${made}`, active: true, conditions: [], priority: 0, exclusive: false },
    effect: { kind: "percentage", basisPoints: 500, on: "lines" },
    limits: { total: 10 },
  };
}

const listBody = () => ({ name: `Proof ${++made}`, kind: "list" as const, active: false });
const cardBody = () => ({ amount: 2500, reason: "Lost parcel" });

/** Makes one by its own operation and answers its data. */
async function madeBy<T>({ call, tokens }: World, operation: Operation, body: unknown): Promise<T> {
  return dataOf<T>(await call(operation, { body, headers: keyed() }, staff(tokens, ["admin"])));
}

const promotion =
  (more: (version: number) => Request = () => ({})): Example =>
  async (world) => {
    const { id, version } = await madeBy<{ id: string; version: number }>(
      world,
      promotionOperations.create,
      promotionBody(),
    );
    return { params: { promotionId: id }, ...more(version) };
  };

const priceList =
  (more: (version: number, sku: string) => Request = () => ({})): Example =>
  async (world) => {
    const { id, version } = await madeBy<{ id: string; version: number }>(world, pricingOperations.create, listBody());
    return { params: { priceListId: id }, ...more(version, world.thing.sku) };
  };

const giftCard =
  (more: (version: number) => Request = () => ({})): Example =>
  async (world) => {
    const { giftCard: card } = await madeBy<{ giftCard: { id: string; version: number } }>(
      world,
      giftCardOperations.issue,
      cardBody(),
    );
    return { params: { giftCardId: card.id }, ...more(card.version) };
  };

const customer =
  (more: Request = {}): Example =>
  async (world) => {
    made += 1;
    const person = {
      email: `credit-${made}@example.com`,
      name: "Grace Hopper",
      groups: [],
      tags: [],
      acceptsMail: false,
      addresses: [],
    };
    const { customer: known } = await madeBy<{ customer: { id: string } }>(world, customerOperations.create, person);
    return { params: { customerId: known.id }, ...more };
  };

/** The code of a new gift card. */
export async function issuedCode(world: World): Promise<string> {
  return (await madeBy<{ code: string }>(world, giftCardOperations.issue, cardBody())).code;
}

/** Rows for {@link exampleOf}. */
export const pricingExamples: Record<string, Example> = {
  "promotions.get": promotion(),
  "promotions.create": async () => ({ body: promotionBody() }),
  "promotions.update": promotion((version) => ({ body: { ...promotionBody(), version } })),
  "promotions.preview": async ({ thing }) => ({
    body: { cart: { lines: [{ sku: thing.sku, quantity: 2 }], country: "GB" }, promotion: promotionBody() },
  }),
  "pricing.preview": async ({ thing }) => ({
    body: { lines: [{ sku: thing.sku, quantity: 2 }], place: { country: "GB" } },
  }),
  "pricing.list": priceList(),
  "pricing.prices": priceList(),
  "pricing.create-list": async () => ({ body: listBody() }),
  "pricing.update-list": priceList((version) => ({ body: { ...listBody(), version } })),
  "pricing.set-prices": priceList((_, sku) => ({ body: { set: [{ sku, tiers: [{ from: 1, price: 900 }] }] } })),
  "gift-cards.get": giftCard(),
  "gift-cards.entries": giftCard(),
  "gift-cards.issue": async () => ({ body: cardBody() }),
  "gift-cards.set-state": giftCard((version) => ({ body: { version, state: "disabled", reason: "Stolen" } })),
  "store-credit.get": customer(),
  "store-credit.entries": customer(),
  "store-credit.adjust": customer({ body: { change: 500, reason: "Sorry for the delay" } }),
};
