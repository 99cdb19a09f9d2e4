import type { Instant } from "@quayside/shared/kernel/day.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { PriceList } from "@quayside/shared/pricing/schema.ts";
import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import { Entity } from "electrodb";
import type { Clock } from "../../platform/clock.ts";
import type { Db } from "../../store/db.ts";
import { documentAttribute, documentOf } from "../../store/document.ts";
import { keptFor } from "../../store/kept.ts";
import { itemKey, number, text } from "../../store/keys.ts";
import { putWrite, type Write } from "../../store/write.ts";

/**
 * What every cart is tested against: promotions that apply without a code, and the heads of price lists. One item, written
 * with each of them, so that no request looks through the table for what might apply.
 */
export interface LiveRules {
  version: number;
  promotions: Promotion[];
  priceLists: PriceList[];
}

/** Keeps the item well under the 400 KB of DynamoDB, and a cart's work bounded. */
const mostRules = 100;

/** How long a process goes on with the rules it read. Checkout reads them anew. */
const keepMilliseconds = 5_000;

const RulesItem = new Entity(
  {
    model: { service: "quayside", entity: "live-rules", version: "1" },
    attributes: {
      storeId: text,
      version: number,
      doc: documentAttribute,
    },
    indexes: {
      byStore: itemKey("live-rules", [], "live-rules"),
    },
  },
  { table: "quayside" },
);

const noRules: LiveRules = { version: 0, promotions: [], priceLists: [] };

export async function readRules(db: Db, storeId: string): Promise<LiveRules> {
  const item = await db.get(RulesItem.get({ storeId }).params(), { consistent: true });
  return item ? documentOf<LiveRules>(item) : noRules;
}

const keptRules = keptFor(keepMilliseconds, readRules);

/** The rules, up to five seconds old unless they must be the newest. */
export function liveRulesOf(db: Db, storeId: string, clock: Clock, { consistent = false } = {}): Promise<LiveRules> {
  return keptRules(db, storeId, clock, { isFresh: consistent });
}

/** Somebody else's rule went live in between: read them again and put yours in anew. */
function rulesMoved(): AppError {
  return new AppError("conflict", "LIVE_RULES_MOVED", "Another promotion or price list was saved at the same moment.");
}

export function rulesWrite(storeId: string, next: LiveRules): Write {
  const row = { storeId, version: next.version, doc: next };
  if (next.version === 1) return putWrite(RulesItem.create(row).params(), rulesMoved);
  const put = RulesItem.put(row).where(({ version }, { eq }) => eq(version, next.version - 1));
  return putWrite(put.params(), rulesMoved);
}

function endOf({ conditions }: Promotion): Instant | undefined {
  return conditions.flatMap((condition) => (condition.kind === "until" ? [condition.at] : [])).sort()[0];
}

function tooMany(what: string): AppError {
  return new AppError("unprocessable", "TOO_MANY_LIVE", `A store has at most ${mostRules} live ${what}.`, {
    field: "active",
    reason: `is one more than the ${mostRules} that may be live; end another first`,
  });
}

/** The rules with this promotion as it is now: in if it applies by itself, out if it does not. Ended ones are dropped. */
export function withPromotion(rules: LiveRules, promotion: Promotion, now: Instant): LiveRules {
  const others = rules.promotions.filter((each) => each.id !== promotion.id && (endOf(each) ?? "~") > now);
  const isLive = promotion.active && promotion.code === undefined && (endOf(promotion) ?? "~") > now;
  if (isLive && others.length >= mostRules) throw tooMany("promotions without a code");
  if (!isLive && others.length === rules.promotions.length) return rules;
  return { ...rules, version: rules.version + 1, promotions: isLive ? [...others, promotion] : others };
}

export function withPriceList(rules: LiveRules, list: PriceList, now: Instant): LiveRules {
  const others = rules.priceLists.filter((each) => each.id !== list.id && (each.until ?? "~") > now);
  const isLive = list.active && (list.until ?? "~") > now;
  if (isLive && others.length >= mostRules) throw tooMany("price lists");
  if (!isLive && others.length === rules.priceLists.length) return rules;
  return { ...rules, version: rules.version + 1, priceLists: isLive ? [...others, list] : others };
}
