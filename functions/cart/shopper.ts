import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import { customerFacts } from "../customers/facts.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { LiveRules } from "../pricing/live/store.ts";
import type { Shopper } from "../promotions/conditions.ts";
import type { Db } from "../store/db.ts";
import type { CartRecord } from "./store.ts";

const dependsOnCustomer = ({ conditions }: Promotion): boolean =>
  conditions.some(({ kind }) => kind === "customer-group" || kind === "nth-order");

/** Who buys; what the table knows of them is asked only where a price may depend on it. */
export async function shopperOf(
  db: Db,
  ctx: Ctx,
  record: CartRecord,
  rules: LiveRules,
  consistent: boolean,
): Promise<Shopper> {
  const { email, shippingAddress } = record;
  const accountId = ctx.actor.kind === "customer" ? ctx.actor.accountId : undefined;
  const shopper: Shopper = { channel: "web", country: shippingAddress?.country, groups: [] };
  const asks = rules.promotions.some(dependsOnCustomer) || rules.priceLists.some(({ groups }) => groups !== undefined);
  if (!asks || (accountId === undefined && email === undefined)) return shopper;
  const facts = await customerFacts(db, ctx.storeId, { accountId, email }, { consistent });
  return { ...shopper, groups: facts.groups, ordersPlaced: facts.ordersPlaced };
}
