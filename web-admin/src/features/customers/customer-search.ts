import { Country } from "@quayside/shared/store/schema.ts";
import * as z from "zod";
import { listSearch } from "../../ui/list/list-search.ts";

export const CustomerSearch = listSearch({
  state: z.enum(["guest", "registered"]),
  group: z.string().max(40),
  country: Country,
  /** Minor units. */
  spentFrom: z.string().regex(/^[1-9]\d{0,9}$/),
});
export type CustomerSearch = z.output<typeof CustomerSearch>;

export const CustomerOrdersSearch = listSearch({});
