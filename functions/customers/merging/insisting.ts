import { isAppError } from "@quayside/shared/kernel/errors.ts";
import type { CustomerDeps } from "../customer-detail.ts";

/** Refusals that only say that somebody else was faster. */
const overtaken = ["ORDER_MOVED", "CUSTOMER_MOVED", "VERSION_CONFLICT", "WRITE_CONFLICT", "TENDER_TOO_LITTLE"];
const rounds = 12;

/** Does a step until it is done, whoever else takes the same one. */
export async function insisting({ clock }: CustomerDeps, step: () => Promise<void>): Promise<void> {
  for (let round = 1; ; round += 1) {
    try {
      return await step();
    } catch (error) {
      if (round >= rounds || !overtaken.some((code) => isAppError(error, code))) throw error;
      await clock.sleep(clock.random() * 25 * round);
    }
  }
}
