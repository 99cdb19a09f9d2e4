import { PublicStatus } from "@quayside/shared/orders/schema.ts";
import * as z from "zod";
import { listSearch } from "../../ui/list/list-search.ts";

export const OrderSearch = listSearch({ status: PublicStatus, from: z.iso.date(), to: z.iso.date() });
export type OrderSearch = z.output<typeof OrderSearch>;
