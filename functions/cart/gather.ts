import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import type { StoreSettings } from "@quayside/shared/store/schema.ts";
import { liveCategories } from "../catalog/categories/live-categories.ts";
import { countedAs } from "../customers/counted-as.ts";
import { tenderables } from "../gift-cards/tenderables.ts";
import { availableInCart, sellableUnits } from "../inventory/availability.ts";
import { demandOf, linesOfTerms } from "../inventory/demand.ts";
import { type SaleTerms, stockSkus } from "../inventory/sale-terms.ts";
import type { Stock } from "../inventory/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import { type LiveRules, liveRulesOf } from "../pricing/live/store.ts";
import { type ListOffers, listOffers } from "../pricing/offers.ts";
import type { Candidate } from "../promotions/candidate.ts";
import type { Shopper } from "../promotions/conditions.ts";
import type { Gifts } from "../promotions/gift.ts";
import { isUsedUp, promotionByCode } from "../promotions/store.ts";
import { names, withSubcategories } from "../promotions/subcategories.ts";
import { settingsOf } from "../settings/store.ts";
import type { Db } from "../store/db.ts";
import { inCollections } from "./in-collections.ts";
import { factsOf } from "./item-facts.ts";
import type { Tenderable } from "./pricing/tenders.ts";
import type { QuoteDeps } from "./quote-deps.ts";
import { shopperOf } from "./shopper.ts";
import type { CartSource, Sellable, Wanted } from "./source.ts";
import type { CartRecord } from "./store.ts";

/** Everything that a quote is worked out from. */
export interface Gathered {
  settings: StoreSettings;
  /** Of the cart's lines and of gifts. */
  sellables: Map<string, Sellable>;
  stock: Stock;
  /** How each SKU is sold: what of whose stock an order asks for. */
  terms: ReadonlyMap<string, SaleTerms>;
  /** Units that can be bought. */
  available: Map<string, number>;
  candidates: Candidate[];
  gifts: Gifts;
  offers: ListOffers;
  shopper: Shopper;
  tenders: Tenderable[];
  /** The address that a person's uses of promotions are counted by. */
  person: string | undefined;
}

/** Promotions that apply by themselves, and those whose codes were entered. */
async function promotionsFor(
  deps: QuoteDeps,
  ctx: Ctx,
  record: CartRecord,
  consistent: boolean,
  draft: Promotion | undefined,
): Promise<LiveRules> {
  const { db, clock } = deps;
  const [rules, ...byCode] = await Promise.all([
    liveRulesOf(db, ctx.storeId, clock, { consistent }),
    ...record.codes.map((code) => promotionByCode(db, ctx.storeId, code, { consistent })),
  ]);
  const stored = [...rules.promotions, ...byCode.filter((promotion) => promotion !== undefined)];
  const promotions = draft ? [...stored.filter(({ id }) => id !== draft.id), draft] : stored;
  if (!promotions.some((promotion) => names(promotion, "categoryIds"))) return { ...rules, promotions };
  const tree = await liveCategories(db, ctx.storeId, clock);
  return { ...rules, promotions: promotions.map((promotion) => withSubcategories(promotion, tree)) };
}

/** Articles on sale, and the stock they are sold from. */
async function goodsOf(source: CartSource, wanted: readonly Wanted[]) {
  if (wanted.length === 0) return { sellables: new Map<string, Sellable>(), stock: new Map() as Stock };
  const sellables = await source.sellables(wanted);
  const stock = await source.stock(stockSkus([...sellables.values()].map(({ terms }) => terms)));
  return { sellables, stock };
}

/** `left` tells how many there are beside what the cart itself wants. */
function giftsOf(
  skus: readonly string[],
  sellables: ReadonlyMap<string, Sellable>,
  left: (sellable: Sellable) => number,
): Gifts {
  const found = skus.flatMap((sku) => sellables.get(sku) ?? []);
  return new Map(
    found.map((sellable) => {
      const { sku, title, price, weightGrams, taxClass } = sellable;
      const line = { sku, weightGrams, taxClass, facts: factsOf(sellable) };
      return [sku, { line, title, price, available: left(sellable) }] as const;
    }),
  );
}

/** Asked only where a promotion counts by person. */
function personOf(db: Db, { storeId }: Ctx, { email }: CartRecord, promotions: readonly Promotion[]) {
  const isCounted = promotions.some(({ limits }) => limits.perCustomer !== undefined);
  return email && isCounted ? countedAs(db, storeId, email) : email;
}

/** What a preview supposes in place of what is stored. */
export interface Supposed {
  /** Stands in for the promotion of its id, or beside the others. */
  draft?: Promotion | undefined;
  shopper?: Shopper;
}

/** Reads what a quote needs, at once where one thing does not depend on another. */
export async function gather(
  deps: QuoteDeps,
  ctx: Ctx,
  record: CartRecord,
  source: CartSource,
  supposed: Supposed = {},
): Promise<Gathered> {
  const { db, clock } = deps;
  const { storeId, now } = ctx;
  const { consistent } = source;
  const skus = record.lines.map(({ sku }) => sku);
  const goods = Promise.all([settingsOf(db, storeId, clock), goodsOf(source, record.lines)]);
  const spendable = tenderables(db, ctx, record, { consistent });
  // Awaited below: a failure that comes while the rules are read must not go unheard.
  goods.catch(() => undefined);
  spendable.catch(() => undefined);
  const rules = await promotionsFor(deps, ctx, record, consistent, supposed.draft);
  const { promotions } = rules;
  const giftSkus = promotions.flatMap(({ effect }) => (effect.kind === "gift" ? [effect.sku] : []));
  const shopper = supposed.shopper ?? (await shopperOf(db, ctx, record, rules, consistent));
  const person = await personOf(db, ctx, record, promotions);
  const [[settings, sold], offers, given, candidates, tenders] = await Promise.all([
    goods,
    listOffers(db, storeId, rules.priceLists, { now, shopper, skus, consistent }),
    goodsOf(
      source,
      giftSkus.map((sku) => ({ sku })),
    ),
    Promise.all(
      promotions.map(async (promotion) => ({
        promotion,
        usedUp: await isUsedUp(db, storeId, promotion, person),
      })),
    ),
    spendable,
  ]);
  const found = new Map([...given.sellables, ...sold.sellables]);
  const sellables = await inCollections(deps, storeId, promotions, found);
  const stock: Stock = new Map([...given.stock, ...sold.stock]);
  const terms = new Map([...sellables].map(([sku, sellable]) => [sku, sellable.terms]));
  const wanted = linesOfTerms(record.lines, terms);
  const available = availableInCart(wanted, stock, settings);
  const left = (sellable: Sellable) => sellableUnits(sellable.terms, stock, settings, demandOf(wanted));
  const gifts = giftsOf(giftSkus, sellables, left);
  return { settings, sellables, stock, terms, available, candidates, gifts, offers, shopper, tenders, person };
}
