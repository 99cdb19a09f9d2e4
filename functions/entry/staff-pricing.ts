import { giftCardRoutes } from "../gift-cards/routes.ts";
import { httpHandler } from "../http/handler.ts";
import { systemClock } from "../platform/clock.ts";
import { createLogger } from "../platform/log.ts";
import { pricingRoutes } from "../pricing/routes.ts";
import { promotionRoutes } from "../promotions/routes.ts";
import { createDb } from "../store/db.ts";
import { taxTables } from "../tax/table-provider.ts";

export const handler = httpHandler([...promotionRoutes, ...pricingRoutes, ...giftCardRoutes], {
  db: createDb(),
  clock: systemClock,
  logger: createLogger("staff-pricing"),
  taxes: taxTables,
});
