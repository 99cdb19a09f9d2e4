import { silenceMinutes, touchDays } from "@quayside/shared/tracking/pixel.ts";
import type { ClickId, Touch } from "@quayside/shared/tracking/schema.ts";
import { isCounted, isRemembered } from "./choice.ts";
import { stored } from "./stored.ts";

interface Kept {
  touch: Touch;
  /** Milliseconds since 1970 by this browser's clock: when it was last there. */
  seen: number;
}

/** What brought this visit; it ends with the tab. */
const ofVisit = stored<Kept>("quayside.visit-touch", "session");
/** The last one that was not direct; with consent only. */
const ofBrowser = stored<Kept>("quayside.touch");

const clickIds: readonly ClickId[] = [
  ...(["gclid", "gbraid", "wbraid", "dclid", "msclkid", "ttclid", "twclid", "li_fat_id"] as const),
  ...(["epik", "rdt_cid", "sccid", "fbclid", "igshid"] as const),
];

/** Coming back from a bank or the payment provider is no arrival. */
const isReturn = ({ pathname }: URL) => /^\/(order|checkout)(\/|$)/.test(pathname);

function hostOf(address: string): string | undefined {
  const host = URL.parse(address)?.hostname;
  return host && /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(host) ? host : undefined;
}

/** What a link that was followed here says: `address` is the page that was opened, `referrer` the one before. */
export function touchOf(address: string, referrer: string): Touch {
  const url = URL.parse(address);
  if (!url || isReturn(url)) return {};
  const said = (name: string) => url.searchParams.get(name)?.trim().slice(0, 100).trim() || undefined;
  const host = hostOf(referrer);
  const touch: Touch = {
    ...{ source: said("utm_source"), medium: said("utm_medium"), campaign: said("utm_campaign") },
    click: clickIds.find((name) => url.searchParams.has(name)),
    referrer: host === url.hostname ? undefined : host,
  };
  return JSON.parse(JSON.stringify(touch)) as Touch;
}

const isDirect = (touch: Touch) => Object.keys(touch).length === 0;

/** Takes in how the page was opened: another campaign begins another visit, coming back directly goes on with the last. */
export function arrive(address: string, referrer: string, now: number): void {
  const touch = touchOf(address, referrer);
  if (isDirect(touch)) return;
  ofVisit.write({ touch, seen: now });
  rememberTouch();
}

/** The touch of the visit that goes on now; after a silence there is another visit, and nothing brought it. */
export function currentTouch(now: number): Touch {
  const visit = ofVisit.read();
  if (!visit) return {};
  const touch = now - visit.seen > silenceMinutes * 60_000 ? {} : visit.touch;
  ofVisit.write({ touch, seen: now });
  return touch;
}

/** Keeps what brought this visit for the next ones, where that is agreed to. */
export function rememberTouch(): void {
  const visit = ofVisit.read();
  if (isRemembered() && visit && !isDirect(visit.touch)) ofBrowser.write(visit);
}

/** What an order now would come from: the last touch that was not direct; undefined where nothing may be told. */
export function lastTouch(now: number): Touch | undefined {
  if (!isCounted()) return undefined;
  const visit = ofVisit.read();
  if (visit && !isDirect(visit.touch)) return visit.touch;
  const before = isRemembered() ? ofBrowser.read() : undefined;
  return before && now - before.seen < touchDays * 86_400_000 ? before.touch : {};
}

export function forgetTouches({ visit }: { visit: boolean }): void {
  ofBrowser.write(undefined);
  if (visit) ofVisit.write(undefined);
}
