import { sentence } from "../../lib/sentence.ts";

/** A timeline's event as a sentence: `order.placed` → `Order placed`, `payment intent-created` → `Payment intent created`. */
export function happening(what: string): string {
  if (!/^[a-z-]+[. ][a-z-]+$/.test(what)) return what;
  return sentence(what.replace(/[.-]/g, " "));
}
