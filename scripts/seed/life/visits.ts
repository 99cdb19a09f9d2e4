import type { Beacon, TrackedEvent } from "@quayside/shared/tracking/schema.ts";
import { demoProducts } from "../../catalogue/demo/demo-rows.ts";
import { pick } from "../../prove/world/random.ts";
import { type Arrival, arrivalOf, chanceOf } from "./arrivals.ts";
import type { Hands } from "./hands.ts";
import { momentOf } from "./moment.ts";
import type { Story } from "./story.ts";

/** What is done in a visit, without when; the pauses between come by chance. */
type Step = TrackedEvent extends infer Event
  ? Event extends TrackedEvent
    ? Omit<Event, "id" | "ago" | "touch">
    : never
  : never;

const page = (path: string): Step => ({ kind: "page", path });

/** In minor units, tax included, as the shop shows it. */
const minorOf = (price: string): number => Math.round(Number(price) * 100);

function looks(random: () => number): { steps: Step[]; sku: string; price: number; path: string } {
  const product = pick(demoProducts, random);
  const path = `/p/${product.handle}`;
  const steps: Step[] = [page(path), { kind: "product", slug: product.handle, path }];
  const { sku, price } = pick(product.variants, random);
  return { steps, sku, price: minorOf(price), path };
}

const checkout: Step[] = (["address", "delivery", "payment"] as const).flatMap((step) => {
  const path = `/checkout/${step}`;
  return [page(path), { kind: "checkout" as const, step, path }];
});

/** Somebody who only looks; some put a thing into the basket, and some of those begin to check out. */
function browsing(random: () => number): Step[] {
  const steps: Step[] = random() < 0.55 ? [page("/")] : [];
  if (random() < 0.16)
    steps.push(page("/search"), {
      kind: "search",
      words: pick(["mug", "candle", "tea", "scarf"], random),
      path: "/search",
    });
  const products = steps.length === 0 ? 1 + Math.floor(random() * 2) : Math.floor(random() * 4);
  for (let count = 0; count < products; count += 1) {
    const { steps: seen, sku, price, path } = looks(random);
    steps.push(...seen);
    if (random() < 0.11) steps.push({ kind: "cart", sku, quantity: 1, price, path }, page("/cart"));
  }
  if (steps.some(({ kind }) => kind === "cart") && random() < 0.4)
    steps.push(...checkout.slice(0, random() < 0.6 ? 2 : 4));
  return steps;
}

function putting(lines: Story["lines"]): Step[] {
  return Object.entries(lines).flatMap(([sku, quantity]): Step[] => {
    const product = demoProducts.find(({ variants }) => variants.some((variant) => variant.sku === sku));
    const variant = product?.variants.find((each) => each.sku === sku);
    const path = product ? `/p/${product.handle}` : "/cart";
    const seen: Step[] = product ? [page(path), { kind: "product", slug: product.handle, path }] : [];
    return [...seen, { kind: "cart", sku, quantity, price: variant && minorOf(variant.price), path }];
  });
}

function buying({ lines }: Story, orderId: string): Step[] {
  const path = `/order/${orderId}/thank-you`;
  return [
    page("/"),
    ...putting(lines).slice(0, 9),
    page("/cart"),
    ...checkout,
    page(path),
    { kind: "purchase", orderId, path },
  ].slice(-20) as Step[];
}

interface Visit extends Arrival {
  name: string;
  steps: readonly Step[];
  random: () => number;
}

/** Told when it is over, as a browser tells it that is closed. */
function beaconOf({ name, steps, touch, device, zone, random }: Visit): { beacon: Beacon; seconds: number } {
  const pauses = steps.map(({ kind }, at) => (at === 0 || kind === "product" ? 0 : 8 + Math.floor(random() * 70)));
  const at = pauses.map((_, place) => pauses.slice(0, place + 1).reduce((sum, pause) => sum + pause, 0));
  const seconds = at.at(-1) ?? 0;
  const events = steps.map((step, place) => {
    const ago = (seconds - (at[place] ?? 0)) * 1000;
    const id = step.kind === "purchase" ? `purchase-${step.orderId}` : `demo-${name}-${place}`;
    return { ...step, id, ago, touch } as TrackedEvent;
  });
  return { beacon: { browser: `demo-browser-${name}`, device, zone, events }, seconds };
}

const send = async (hands: Hands, moment: Date, beacon: Beacon) => {
  await hands.shopper(moment)("tracking.collect", { body: beacon });
};

const nameOf = ({ who, when }: Story) => `${who}-${when.join("-")}`.replaceAll(/[^\w-]/g, "").slice(0, 24);

/** What brought somebody who buys: it goes onto their order, and into their visit. */
export const arrivalOfStory = (story: Story): Arrival => arrivalOf(chanceOf(nameOf(story)));

/** Of those who buy, who put the goods into the basket on a day before. */
const sleepsOnIt = 0.3;

/** The visit in which a story's order was placed, and the one before it that some left their basket in. */
export async function tellBuying(hands: Hands, story: Story, orderId: string, at: Date): Promise<void> {
  const name = nameOf(story);
  const random = chanceOf(name);
  const arrival = arrivalOf(random);
  const visit = { ...arrival, name, steps: buying(story, orderId), random };
  const { beacon } = beaconOf(visit);
  if (random() < sleepsOnIt) {
    const steps = [page("/"), ...putting(story.lines).slice(0, 9), page("/cart")];
    const left = beaconOf({ ...arrival, name: `${name}-before`, steps, random }).beacon;
    await send(hands, new Date(at.getTime() - (1 + random() * 4) * 86_400_000), { ...left, browser: beacon.browser });
  }
  await send(hands, at, beacon);
}

const hours = [0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 5, 6, 5, 4, 4, 4, 5, 6, 8, 9, 8, 5, 2];
const clockHours = hours.flatMap((weight, hour) => Array<number>(weight).fill(hour));
/** Of the demo shop before the day it was set up. */
const daysOpen = 39;

/** Visits that bought nothing, day by day; weekends are fuller, and it grows a little. */
export async function tellBrowsing(hands: Hands, start: Date): Promise<void> {
  for (let days = daysOpen; days >= 1; days -= 1) {
    const random = chanceOf(`day ${days}`);
    const isWeekend = momentOf(start, [days, "12:00"]).getUTCDay() % 6 === 0;
    const count = Math.round((14 + random() * 8 + (daysOpen - days) / 5) * (isWeekend ? 1.3 : 1));
    for (let place = 0; place < count; place += 1) {
      const time = `${String(pick(clockHours, random)).padStart(2, "0")}:${String(Math.floor(random() * 60)).padStart(2, "0")}`;
      const visit = { ...arrivalOf(random), name: `${days}-${place}`, steps: browsing(random), random };
      const { beacon, seconds } = beaconOf(visit);
      await send(hands, new Date(momentOf(start, [days, time]).getTime() + seconds * 1000), beacon);
    }
  }
}
