import { FulfilmentState, PaymentState, PublicStatus } from "@quayside/shared/orders/schema.ts";
import * as z from "zod";
import { listSearch } from "../../ui/list/list-search.ts";

export const OrderSearch = listSearch({
  status: PublicStatus,
  payment: PaymentState,
  fulfilment: FulfilmentState,
  country: z.string().regex(/^[A-Z]{2}$/),
  onHold: z.enum(["true", "false"]),
  from: z.iso.date(),
  to: z.iso.date(),
});
export type OrderSearch = z.output<typeof OrderSearch>;
