import type { InputOf } from "@quayside/shared/contract/operation.ts";
import type { orderOperations } from "@quayside/shared/orders/contract.ts";
import type { OrderDetail } from "@quayside/shared/orders/schema.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { orderDetail } from "./order-detail.ts";
import { orderOf } from "./step.ts";

export async function getOrder(
  { db }: { db: Db },
  ctx: Ctx,
  { params }: InputOf<typeof orderOperations.get>,
): Promise<OrderDetail> {
  return orderDetail(db, ctx, await orderOf(db, ctx, params.orderId));
}
