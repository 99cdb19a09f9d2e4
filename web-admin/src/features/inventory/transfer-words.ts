import type { Transfer } from "@quayside/shared/inventory/schema.ts";

export const stateWords: Record<Transfer["state"], string> = {
  "in-transit": "On its way",
  received: "Received",
  cancelled: "Called off",
};

export function originWords({ origin }: Pick<Transfer, "origin">, nameOf: (id: string) => string): string {
  return origin.kind === "supplier" ? origin.name : nameOf(origin.location);
}

/** Units over all lines: sent, and arrived so far. */
export function unitsOf({ lines }: Pick<Transfer, "lines">): { sent: number; received: number } {
  return lines.reduce(
    (sum, { quantity, received }) => ({ sent: sum.sent + quantity, received: sum.received + received }),
    {
      sent: 0,
      received: 0,
    },
  );
}
