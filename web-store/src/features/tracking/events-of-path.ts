import type { TrackedEvent } from "@quayside/shared/tracking/schema.ts";

type Own<T> = T extends { kind: infer Kind }
  ? { kind: Kind } & Omit<T, "id" | "ago" | "path" | "touch" | "kind">
  : never;
/** What happened, without when and where. `id` where the same thing must count once, however often its page is opened. */
export type Happening = Own<TrackedEvent> & { id?: string };

const slug = "[a-z0-9]+(?:-[a-z0-9]+)*";
const product = new RegExp(`^/p/(${slug})$`);
const checkout = /^\/checkout\/(address|delivery|payment)$/;
const purchase = /^\/order\/(ord_[0-9A-Z]{26})\/thank-you$/;

/** What being at an address means. */
export function eventsOfPath(path: string, search: string): Happening[] {
  const happened: Happening[] = [{ kind: "page" }];
  const looked = product.exec(path)?.[1];
  if (looked && looked.length <= 120) happened.push({ kind: "product", slug: looked });
  const words = path === "/search" ? new URLSearchParams(search).get("q")?.trim().slice(0, 100).trim() : undefined;
  if (words) happened.push({ kind: "search", words });
  const step = checkout.exec(path)?.[1] as "address" | "delivery" | "payment" | undefined;
  if (step) happened.push({ kind: "checkout", step });
  const orderId = purchase.exec(path)?.[1];
  if (orderId) happened.push({ kind: "purchase", orderId, id: `purchase-${orderId}` });
  return happened;
}
