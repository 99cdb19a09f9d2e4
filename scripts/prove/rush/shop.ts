import { type Account, accountOperations } from "@quayside/shared/account/contract.ts";
import type { Operation } from "@quayside/shared/contract/operation.ts";
import { giftCardOperations, storeCreditOperations } from "@quayside/shared/gift-cards/contract.ts";
import { promotionOperations } from "@quayside/shared/promotions/contract.ts";
import type { Promotion, PromotionEdit } from "@quayside/shared/promotions/schema.ts";
import { dataOf, type Request } from "../world/call.ts";
import type { Caller } from "../world/caller.ts";
import { customer, staff } from "../world/callers.ts";
import { withKey } from "../world/shopper.ts";
import type { World } from "../world.ts";

/** Somebody signed in, with store credit. */
export interface CreditHolder {
  customerId: string;
  caller: Caller;
}

/** What a rush is for: all of it scarce but the lamp. */
export interface RushShop {
  mug: string;
  spoon: string;
  /** A mug and two spoons. */
  set: string;
  /** Plenty of these: who wants one is never told that it is sold out. */
  lamp: string;
  /** Two lamps in one: there are always enough of these too. */
  pair: string;
  /** A code for so many orders, once per customer. */
  limited: Promotion;
  /** A code that gives a mug beside the mug that is bought: two lines of one SKU. */
  gift: Promotion;
  /** Applies by itself to the first orders with a lamp. */
  early: Promotion;
  /** Ids. */
  cards: string[];
  holders: CreditHolder[];
}

/** Minor units. */
const cardBalance = 4000;
const creditBalance = 3000;

/** Where the scarce goods lie. */
export const places = { mug: { main: 14, north: 9, east: 7 }, spoon: { main: 18, north: 16, east: 6 } } as const;

const plain = { active: true, conditions: [], priority: 0, exclusive: false } satisfies Partial<PromotionEdit>;

export async function openRushShop(world: World): Promise<RushShop> {
  const { catalogue, call, tokens } = world;
  const by = staff(tokens, ["admin"]);
  const make = async <T>(operation: Operation, request: Request): Promise<T> =>
    dataOf<T>(await call(operation, withKey(request), by));

  const scarce = async (price: number, { main, north, east }: { main: number; north: number; east: number }) => {
    const { sku } = await catalogue.product({ price, stock: main });
    await catalogue.receive(sku, "north", north);
    await catalogue.receive(sku, "east", east);
    return sku;
  };
  const mug = await scarce(1200, places.mug);
  const spoon = await scarce(650, places.spoon);
  const components = [
    { sku: mug, quantity: 1 },
    { sku: spoon, quantity: 2 },
  ];
  const { sku: set } = await catalogue.product({ price: 2200, components });
  const { sku: lamp } = await catalogue.product({ price: 1900, stock: 100_000 });

  const { sku: pair } = await catalogue.product({ price: 3500, components: [{ sku: lamp, quantity: 2 }] });

  const promote = (edit: Partial<PromotionEdit> & Pick<PromotionEdit, "name" | "effect" | "limits">) =>
    make<Promotion>(promotionOperations.create, { body: { ...plain, ...edit } });
  const limited = await promote({
    ...{ name: "For a few", code: "LIMITED", limits: { total: 9, perCustomer: 1 } },
    effect: { kind: "fixed", amount: 150, per: "order" },
  });
  const gift = await promote({
    ...{ name: "One more", code: "ONEMORE", limits: {} },
    effect: { kind: "gift", sku: mug, quantity: 1 },
    conditions: [{ kind: "quantity", min: 1, items: { skus: [mug] } }],
  });
  const early = await promote({
    ...{ name: "Early", limits: { total: 7 } },
    effect: { kind: "percentage", basisPoints: 1000, on: "lines", items: { skus: [lamp] } },
  });

  const cards: string[] = [];
  for (let count = 0; count < 5; count += 1) {
    const body = { amount: cardBalance, reason: "Lost parcel" };
    const { giftCard } = await make<{ giftCard: { id: string } }>(giftCardOperations.issue, { body });
    cards.push(giftCard.id);
  }
  const holders: CreditHolder[] = [];
  for (let count = 0; count < 4; count += 1) {
    const caller = customer(tokens, `${count}holder`);
    const { id: customerId } = dataOf<Account>(await call(accountOperations.open, { body: {} }, caller));
    const body = { change: creditBalance, reason: "Sorry for the delay" };
    await make(storeCreditOperations.adjust, { params: { customerId }, body });
    holders.push({ customerId, caller });
  }
  return { mug, spoon, set, lamp, pair, limited, gift, early, cards, holders };
}
