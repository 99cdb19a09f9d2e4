import type { PaymentSettings } from "@quayside/shared/store/presentation.ts";
import type { Layer } from "./table.ts";

export interface WorldOptions {
  seed?: number;
  /** Between the shop and its table. */
  layer?: Layer;
  /** How many times shorter pauses are. */
  pace?: number;
  /** With what only some routes need and takes a moment to start: user pools and the bucket of imports. */
  whole?: boolean;
  /** Of the shop; slow payments by debit are made in EUR. */
  currency?: string;
  /** When the shop takes the money; with the order where it is not said. */
  capture?: PaymentSettings["capture"];
}
