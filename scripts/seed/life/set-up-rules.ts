import { giftCardIdByCode } from "@quayside/functions/gift-cards/store.ts";
import { env } from "@quayside/functions/platform/env.ts";
import type { ListedPrice, PriceListEdit } from "@quayside/shared/pricing/schema.ts";
import type { PromotionEdit } from "@quayside/shared/promotions/schema.ts";
import type * as z from "zod";
import { codeFrom, giftCardSecrets } from "./gift-card-codes.ts";
import type { Act, Hands } from "./hands.ts";
import { momentOf } from "./moment.ts";

async function issue(
  hands: Hands,
  start: Date,
  secret: string,
  more: { amount: number; note: string; email?: string },
) {
  if (await giftCardIdByCode(hands.db, env.storeId, codeFrom(secret))) return;
  const act = hands.staff(momentOf(start, [30, "11:00"]));
  hands.clock.tell(secret);
  await act("gift-cards.issue", { body: { ...more, reason: "Sold over the counter" } });
}

const plain = { active: true, priority: 0, exclusive: false, limits: {}, conditions: [] };
const days = (start: Date, count: number) => new Date(start.getTime() + count * 86_400_000).toISOString();

interface Places {
  /** Id of a collection; the others are ids of a category and of a group. */
  candles: string;
  toys: string;
  trade: string;
}

function promotions(start: Date, { candles, toys }: Places): PromotionEdit[] {
  const ofCandles = { collectionIds: [candles] };
  return [
    {
      ...{ ...plain, name: "Next working day for nothing from £75", priority: 5 },
      effect: { kind: "delivery", give: { kind: "price", price: 0 }, optionIds: ["gb-express"] },
      conditions: [{ kind: "minimum-subtotal", amount: 7500 }],
    },
    {
      ...{ ...plain, name: "Three candles, pay for two", priority: 8 },
      effect: {
        ...{ kind: "buy-get", repeats: true, buy: { quantity: 2, items: ofCandles } },
        get: { quantity: 1, items: ofCandles, basisPoints: 10_000 },
      },
    },
    {
      ...{ ...plain, name: "A card with orders from £100", priority: 1 },
      effect: { kind: "gift", sku: "FTM-CRD-BRD", quantity: 1 },
      conditions: [{ kind: "minimum-subtotal", amount: 10_000 }],
    },
    {
      ...{ ...plain, name: "Fifteen per cent off toys, one week only", priority: 6 },
      effect: { kind: "percentage", basisPoints: 1500, on: "lines", items: { categoryIds: [toys] } },
      conditions: [
        { kind: "from", at: days(start, 10) },
        { kind: "until", at: days(start, 17) },
      ],
    },
    {
      ...{ ...plain, name: "The first cold week: a tenth off blankets", priority: 6 },
      effect: { kind: "percentage", basisPoints: 1000, on: "lines", items: { skus: ["NPK-BLK-CHR", "NPK-BLK-OAT"] } },
      conditions: [
        { kind: "from", at: days(start, -26) },
        { kind: "until", at: days(start, -19) },
      ],
    },
  ];
}

async function setUpPromotions(act: Act, start: Date, places: Places): Promise<void> {
  const { items } = await act("promotions.list", { query: { per_page: 100 } });
  for (const body of promotions(start, places))
    if (!items.some(({ name }) => name === body.name)) await act("promotions.create", { body });
}

type NewPriceList = z.output<typeof PriceListEdit>;

async function setUpPriceList(act: Act, body: NewPriceList, set: ListedPrice[]): Promise<void> {
  const { items } = await act("pricing.lists", { query: { per_page: 100 } });
  const there = items.find(({ name }) => name === body.name) ?? (await act("pricing.create-list", { body }));
  await act("pricing.set-prices", { params: { priceListId: there.id }, body: { set } });
}

const one = (sku: string, price: number): ListedPrice => ({ sku, tiers: [{ from: 1, price }] });
const byQuantity = (sku: string, ...tiers: [from: number, price: number][]): ListedPrice => ({
  sku,
  tiers: tiers.map(([from, price]) => ({ from, price })),
});

/** Promotions of several kinds, a sale that is open, prices for the trade, and two gift cards. */
export async function setUpRules(hands: Hands, start: Date, places: Places) {
  const act = hands.staff(momentOf(start, [39, "10:00"]));
  await setUpPromotions(act, start, places);
  await setUpPriceList(act, { name: "Trade", kind: "list", active: true, groups: [places.trade] }, [
    byQuantity("QSD-ECM-WHT", [12, 700], [48, 640]),
    byQuantity("WSH-SOP-OAT", [12, 540], [24, 500]),
    byQuantity("FTM-NTB-NVY-LIN", [10, 1290]),
  ]);
  const open = { from: days(start, -3), until: days(start, 14) };
  await setUpPriceList(act, { name: "Lights for long evenings", kind: "sale", active: true, ...open }, [
    one("QSD-LAN-SML", 1900),
    one("QSD-LAN-LRG", 3100),
    one("QSD-LGT-FES", 2300),
    one("QSD-LMP-NVY", 4900),
    one("QSD-LMP-GRN", 4900),
  ]);
  await issue(hands, start, giftCardSecrets.toTry, { amount: 2500, note: "To try the shop with" });
  await issue(hands, start, giftCardSecrets.used, {
    amount: 3000,
    note: "For a birthday",
    email: "amara.obi@example.com",
  });
}
