import type { Instant } from "@quayside/shared/kernel/day.ts";
import { recoveryDays, silenceMinutes } from "@quayside/shared/tracking/pixel.ts";
import type { Device, TrafficSource } from "@quayside/shared/tracking/schema.ts";
import { PageEvent } from "./page-event.ts";

/** One visit. Flags are 0 or 1, so that sums of them are the steps of a funnel. */
export interface Session {
  /** Of its first event. */
  session_id: string;
  began: Instant;
  source: TrafficSource;
  campaign: string | null;
  referrer: string | null;
  device: Device;
  country: string | null;
  landing_page: string;
  sessions: 1;
  /** One page was seen and nothing else was done. */
  bounced: 0 | 1;
  page_views: number;
  viewed_product: 0 | 1;
  /** It had a basket, also one of an earlier visit. A step is reached by who reached the next one. */
  added_to_cart: 0 | 1;
  began_checkout: 0 | 1;
  reached_delivery: 0 | 1;
  reached_payment: 0 | 1;
  purchased: 0 | 1;
  order_id: string | null;
  /** Minor units in a basket that was left. */
  abandoned_value: number;
  /** A basket was left, and this browser placed an order within four weeks. */
  recovered: 0 | 1;
  /** Of a basket that was left and bought later. */
  recovered_value: number;
  /** Between the first event and the last. */
  seconds: number;
}

/** Of one that came more than once the earliest telling counts, so that the order of arrival makes no difference. */
function once(events: readonly PageEvent[]): PageEvent[] {
  const byId = new Map<string, PageEvent>();
  for (const event of events) {
    const known = byId.get(event.event_id);
    if (!known || comparable(event) < comparable(known)) byId.set(event.event_id, event);
  }
  return [...byId.values()];
}

const comparable = (event: PageEvent) =>
  [event.happened_at, ...PageEvent.keyof().options.map((name) => event[name] ?? "")].join("\u0000");

const byTime = (one: PageEvent, other: PageEvent) =>
  one.happened_at < other.happened_at || (one.happened_at === other.happened_at && one.event_id < other.event_id)
    ? -1
    : 1;

const campaignOf = ({ source, utm_source, medium, campaign, referrer }: PageEvent) =>
  JSON.stringify([source, utm_source, medium, campaign, (utm_source ?? medium ?? campaign) ? null : referrer]);

/** Coming back directly goes on with the visit; coming back by another campaign begins a new one. */
const isNewCampaign = (event: PageEvent, first: PageEvent) =>
  event.source !== "direct" && campaignOf(event) !== campaignOf(first);

const millisecondsBetween = (one: PageEvent, other: PageEvent) =>
  Date.parse(other.happened_at) - Date.parse(one.happened_at);

/** The visits of one browser; its events in the order of time. */
function visitsOf(events: readonly PageEvent[]): [PageEvent, ...PageEvent[]][] {
  const visits: [PageEvent, ...PageEvent[]][] = [];
  for (const event of events) {
    const visit = visits.at(-1);
    const last = visit?.at(-1);
    const isOver =
      !visit || !last || millisecondsBetween(last, event) > silenceMinutes * 60_000 || isNewCampaign(event, visit[0]);
    if (isOver) visits.push([event]);
    else visit.push(event);
  }
  return visits;
}

/** `all` are the events of its browser, in the order of time. */
function sessionOf(visit: [PageEvent, ...PageEvent[]], all: readonly PageEvent[]): Session {
  const [first] = visit;
  const last = visit.at(-1) ?? first;
  const has = (...kinds: PageEvent["kind"][]) => (visit.some(({ kind }) => kinds.includes(kind)) ? 1 : 0);
  const pages = visit.filter(({ kind }) => kind === "page").length;
  const purchased = has("purchase");
  const came = (...steps: string[]) => (purchased || visit.some(({ step }) => steps.includes(step ?? "")) ? 1 : 0);
  const value = visit.reduce((sum, { quantity, price }) => sum + (quantity ?? 0) * (price ?? 0), 0);
  const isLeft = has("cart", "checkout") === 1 && purchased === 0;
  const next = all.find(({ kind, happened_at }) => kind === "purchase" && happened_at > last.happened_at);
  const isRecovered = isLeft && next && millisecondsBetween(last, next) <= recoveryDays * 86_400_000;
  const acted = has("search", "cart", "checkout", "purchase");
  return {
    ...{ session_id: first.event_id, began: first.happened_at },
    ...{
      source: first.source,
      campaign: first.campaign,
      referrer: first.referrer,
      device: first.device,
      country: first.country,
    },
    ...{ landing_page: first.path, sessions: 1, bounced: pages <= 1 && acted === 0 ? 1 : 0, page_views: pages },
    ...{ viewed_product: has("product"), added_to_cart: has("cart", "checkout", "purchase") },
    ...{ began_checkout: has("checkout", "purchase"), reached_delivery: came("delivery", "payment") },
    ...{ reached_payment: came("payment"), purchased, abandoned_value: purchased ? 0 : value },
    ...{ recovered: isRecovered ? 1 : 0, recovered_value: isRecovered ? value : 0 },
    order_id: visit.find(({ order_id }) => order_id !== null)?.order_id ?? null,
    seconds: Math.round(millisecondsBetween(first, last) / 1000),
  };
}

/**
 * Visits of a set of events, in the order in which they began. A visit ends with half an hour of silence or with another
 * campaign. Whatever order the events come in, and however often, the visits are the same.
 */
export function sessionsOf(events: readonly PageEvent[]): Session[] {
  const byBrowser = Map.groupBy(once(events).toSorted(byTime), ({ browser }) => browser);
  const sessions = [...byBrowser.values()].flatMap((each) => visitsOf(each).map((visit) => sessionOf(visit, each)));
  return sessions.toSorted((one, other) =>
    one.began < other.began || (one.began === other.began && one.session_id < other.session_id) ? -1 : 1,
  );
}
