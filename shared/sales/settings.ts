import * as z from "zod";
import { defaultSegmentation, Segmentation } from "./customers.ts";
import { AbcReading } from "./products.ts";

const Percent = z.number().min(0).max(100);

/** Where the sales module draws its lines. */
export const SalesSettings = z.object({
  segmentation: Segmentation,
  abc: AbcReading,
  /** Until so many days after its first sale or publication a product is new. */
  newProductDays: z.int().min(1).max(730),
  lifeCycle: z.object({
    /** Days that are held against as many before them. */
    windowDays: z.int().min(7).max(365),
    /** A product grows or declines when it does so much better or worse than the store, per cent. */
    changePercent: z.number().min(1).max(500),
  }),
  /** The fastest and the slowest so many per cent of the products sold. */
  movers: z.object({ fast: Percent, slow: Percent }),
  /** Borders between bands of margin, per cent, rising. */
  marginBands: z
    .array(z.number().min(-100).max(100))
    .min(1)
    .max(9)
    .refine(
      (values) => values.every((value, i) => i === 0 || (values[i - 1] ?? 0) < value),
      "must rise from one to the next",
    ),
});
export type SalesSettings = z.output<typeof SalesSettings>;

export const StoredSalesSettings = SalesSettings.extend({ version: z.int().min(0) });
export type StoredSalesSettings = z.output<typeof StoredSalesSettings>;

export const defaultSalesSettings: StoredSalesSettings = {
  version: 0,
  segmentation: defaultSegmentation,
  abc: "products",
  newProductDays: 90,
  lifeCycle: { windowDays: 90, changePercent: 20 },
  movers: { fast: 20, slow: 20 },
  marginBands: [0, 20, 40, 60],
};
