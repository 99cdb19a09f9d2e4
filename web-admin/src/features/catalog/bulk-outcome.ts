import { notifications } from "@mantine/notifications";
import type { ProductRow } from "@quayside/shared/catalog/schema.ts";

interface Outcome {
  changed: number;
  refused: readonly { id: string; message: string }[];
}

const named = 3;

/** What became of a change of many: how many have it, and of those refused which and why. */
export function outcomeText({ changed, refused }: Outcome, products: readonly Pick<ProductRow, "id" | "title">[]) {
  const reasons = refused
    .slice(0, named)
    .map(({ id, message }) => `${products.find((product) => product.id === id)?.title ?? id}: ${message}`);
  const more = refused.length > named ? ` And ${refused.length - named} more.` : "";
  return refused.length === 0
    ? `${changed} changed.`
    : `${changed} changed, ${refused.length} refused. ${reasons.join(" ")}${more}`;
}

export function showBulkOutcome(outcome: Outcome, products: readonly ProductRow[]): void {
  const isRefused = outcome.refused.length > 0;
  notifications.show({
    message: outcomeText(outcome, products),
    ...(isRefused ? { color: "yellow", autoClose: false } : {}),
  });
}
