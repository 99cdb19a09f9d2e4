import * as z from "zod";

/** Which orders' slips, ids joined by dots, and of one order which parcel's. */
export const SlipSearch = z.object({ orders: z.string().max(4000).optional(), parcel: z.string().max(60).optional() });
