import * as z from "zod";
import { Sku } from "../catalog/schema.ts";
import { Instant } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";
import { Money } from "../kernel/money.ts";
import { OrderSource } from "../orders/schema.ts";

/** Units of one SKU that came back, or a fee that was given back, with what was paid back for them. */
export const ReturnLine = z.object({
  lineId: z.string(),
  sku: Sku,
  title: z.string(),
  quantity: z.int().min(1),
  amount: Money,
  /** The line of the order that it gives back; absent where none was found. */
  of: z.object({ orderId: idSchema("order"), number: z.string(), lineId: z.string() }).optional(),
});
export type ReturnLine = z.output<typeof ReturnLine>;

/** What came back at once. Lines of known orders are also refunds on those orders. */
export const Return = z.object({
  id: idSchema("return"),
  version: z.int(),
  number: z.string(),
  email: z.string(),
  name: z.string(),
  country: z.string(),
  source: OrderSource,
  lines: z.array(ReturnLine),
  total: Money,
  returnedAt: Instant,
});
export type Return = z.output<typeof Return>;
