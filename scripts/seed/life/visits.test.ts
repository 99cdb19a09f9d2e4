import { pageEventsOf } from "@quayside/functions/tracking/page-event.ts";
import type { TrackMessage } from "@quayside/functions/tracking/queue.ts";
import { sessionsOf } from "@quayside/functions/tracking/test-sessions.ts";
import { trafficSourceOf } from "@quayside/shared/tracking/attribution.ts";
import { Beacon } from "@quayside/shared/tracking/schema.ts";
import { expect, test } from "vitest";
import type { Hands } from "./hands.ts";
import { stories } from "./stories.data.ts";
import { arrivalOfStory, tellBrowsing, tellBuying } from "./visits.ts";

const start = new Date("2026-11-21T12:00:00.000Z");

function handsInto(events: TrackMessage["events"]): Hands {
  const shopper =
    (moment: Date) =>
    async (id: string, { body }: { body: unknown }) => {
      expect(id).toBe("tracking.collect");
      events.push(...pageEventsOf(Beacon.parse(body), moment.toISOString()));
    };
  return { shopper } as unknown as Hands;
}

async function told(): Promise<TrackMessage["events"]> {
  const events: TrackMessage["events"] = [];
  await tellBrowsing(handsInto(events), start);
  return events;
}

test("the demo shop's visits are the same each time, lie in its past, and make a funnel", async () => {
  const events = await told();
  expect(await told()).toEqual(events);
  expect(events.every(({ happened_at }) => happened_at < start.toISOString())).toBe(true);
  const sessions = sessionsOf(events);
  expect(sessions.length).toBeGreaterThan(600);
  const sum = (of: (each: (typeof sessions)[number]) => number) =>
    sessions.reduce((total, each) => total + of(each), 0);
  const funnel = [
    sessions.length,
    sum((each) => each.viewed_product),
    sum((each) => each.added_to_cart),
    sum((each) => each.began_checkout),
  ];
  expect(funnel).toEqual(funnel.toSorted((one, other) => other - one));
  expect(funnel.at(-1)).toBeGreaterThan(10);
  expect(new Set(sessions.map(({ source }) => source))).toEqual(
    new Set(["direct", "organic", "social", "email", "paid", "referral"]),
  );
});

test("every story's order has a visit that the shop takes, by what its order says brought it", async () => {
  const orderId = "ord_01J9Z3V5B6C7D8E9F0G1H2J3K4";
  let leftBefore = 0;
  for (const story of stories) {
    const events: TrackMessage["events"] = [];
    await tellBuying(handsInto(events), story, orderId, start);
    const [visit, ...earlier] = sessionsOf(events).toReversed();
    expect(earlier.length).toBeLessThanOrEqual(1);
    expect(earlier.every((each) => each.recovered === 1 && each.recovered_value > 0)).toBe(true);
    leftBefore += earlier.length;
    const { touch, device } = arrivalOfStory(story);
    expect(visit).toMatchObject({ purchased: 1, order_id: orderId, source: trafficSourceOf(touch), device });
  }
  expect(leftBefore).toBeGreaterThan(3);
});
