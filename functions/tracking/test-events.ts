import { addSeconds } from "@quayside/shared/kernel/day.ts";
import fc from "fast-check";
import type { PageEvent } from "./page-event.ts";

const noon = "2026-11-29T12:00:00.000Z";

/** A page event, minutes after noon. */
export function testEvent(minutes: number, more: Partial<PageEvent> = {}): PageEvent {
  return {
    event_id: `event-${minutes}-${more.browser ?? "one"}-${more.kind ?? "page"}`,
    ...{ browser: "one", happened_at: addSeconds(noon, minutes * 60), kind: "page", path: "/" },
    ...{ product: null, words: null, sku: null, quantity: null, price: null, step: null, order_id: null },
    ...{ source: "direct", utm_source: null, medium: null, campaign: null, referrer: null },
    ...{ device: "desktop", country: null },
    ...more,
  };
}

export const fromSearch = { source: "organic", referrer: "www.google.com" } as const;
export const fromLetter = (campaign: string) =>
  ({ source: "email", utm_source: "letter", medium: "email", campaign }) as const;

const links: Partial<PageEvent>[] = [{}, {}, {}, fromSearch, fromLetter("spring"), fromLetter("summer")];
const kinds: PageEvent["kind"][] = ["page", "page", "product", "search", "cart", "checkout", "purchase"];

/** A browser that comes by a letter, goes on directly, opens the letter again, then another, then searches. */
export const byLetters: PageEvent[] = [
  {},
  fromLetter("spring"),
  {},
  fromLetter("spring"),
  fromLetter("summer"),
  fromSearch,
  {},
].map((link, minutes) => testEvent(minutes, { browser: "letters", ...link }));

/** Events of a few browsers within a few hours, close enough for visits and far enough for several. */
export const someEvents: fc.Arbitrary<PageEvent[]> = fc
  .array(
    fc.record({
      browser: fc.constantFrom("one", "two", "three"),
      minutes: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.constantFrom(30, 60, 90.5, 120)),
      kind: fc.constantFrom(...kinds),
      link: fc.constantFrom(...links),
      id: fc.integer({ min: 0, max: 60 }),
      step: fc.constantFrom("address", "delivery", "payment"),
      quantity: fc.integer({ min: 1, max: 3 }),
      price: fc.constantFrom(null, 250, 1999),
      device: fc.constantFrom("desktop" as const, "mobile" as const),
    }),
    { maxLength: 40 },
  )
  .map((drawn) =>
    drawn.map(({ minutes, id, link, step, quantity, price, ...own }) => {
      const told = {
        ...(own.kind === "purchase" ? { order_id: `ord_${id}` } : {}),
        ...(own.kind === "checkout" ? { step } : {}),
        ...(own.kind === "cart" ? { sku: "JUG", quantity, price } : {}),
      };
      return testEvent(minutes, { event_id: `event-${id}`, path: `/p/${id % 7}`, ...told, ...link, ...own });
    }),
  );
