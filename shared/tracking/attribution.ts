import { mailSites, paymentSites, searchEngines, socialSites } from "./hosts.data.ts";
import type { ClickId, Device, OrderOrigin, Touch, TrafficSource } from "./schema.ts";

/** A name stands for it under every ending (`google.co.uk`), a domain for itself and what is below it. */
function isOneOf(host: string, names: readonly string[]): boolean {
  return names.some((name) => {
    if (name.includes(".")) return host === name || host.endsWith(`.${name}`);
    return new RegExp(`(^|\\.)${name}\\.[a-z]{2,}(\\.[a-z]{2})?$`).test(host);
  });
}

/** A source in a UTM parameter is a bare word as often as a host: `google`, `facebook.com`. */
const isNamed = (source: string, names: readonly string[]) =>
  isOneOf(source, names) || (!source.includes(".") && names.some((name) => name.split(".")[0] === source));

/** Set on links of ads only; `fbclid` and `igshid` are set on all links of their sites. */
const socialClicks: readonly ClickId[] = ["fbclid", "igshid"];

/** As Google Analytics 4 reads mediums: anything with "cp" (cpc, cpm, cpa), ppc, retargeting, and what begins with "paid". */
const paidMedium = /cp[acmv]|^ppc$|^retargeting$|^paid|^display$|^banner$|^expandable$|^interstitial$|^ads?$/;
const socialMedium = /^(social([ _-]?(network|media))?|sm|organic[ _-]?social|video|organic[ _-]?video)$/;
const messageMedium = /^(e[ _-]?mails?|newsletters?|sms|push|mobile[ _-]?push|notification)$/;
const noMedium = /^\(?(none|not set|direct)\)?$/;
const directSource = /^\(?direct\)?$/;

/**
 * Which of the six sources a touch is, in the order of Google Analytics 4's default channel grouping: paid before what it
 * was paid on; then messages, social sites, search engines; any other link is a referral, and nothing at all is direct.
 * Affiliates and shopping portals are referrals, videos are social, SMS and push messages count with e-mail.
 */
export function trafficSourceOf({ click, ...touch }: Touch): TrafficSource {
  const [source = "", medium = "", referrer = ""] = [touch.source, touch.medium, touch.referrer].map(lower);
  if ((click && !socialClicks.includes(click)) || paidMedium.test(medium)) return "paid";
  if (messageMedium.test(medium) || messageMedium.test(source)) return "email";
  if (socialMedium.test(medium)) return "social";
  if (medium === "organic") return "organic";
  if (source && !directSource.test(source)) return sourceByName(source);
  if (click) return "social";
  if (medium && !noMedium.test(medium)) return "referral";
  return referrer && !isOneOf(referrer, paymentSites) ? sourceByName(referrer) : "direct";
}

/** Mail before search: `mail.google.com` is both by name. */
function sourceByName(name: string): TrafficSource {
  if (isNamed(name, mailSites)) return "email";
  if (isNamed(name, socialSites)) return "social";
  return isNamed(name, searchEngines) ? "organic" : "referral";
}

const lower = (text: string | undefined) => text?.trim().toLowerCase();

/** What an order keeps of the touch that led to it. */
export function originOf(touch: Touch, device: Device | undefined): OrderOrigin {
  const { source, medium, campaign, referrer } = touch;
  return {
    source: trafficSourceOf(touch),
    ...(source ? { utmSource: source } : {}),
    ...(medium ? { medium } : {}),
    ...(campaign ? { campaign } : {}),
    ...(referrer ? { referrer } : {}),
    ...(device ? { device } : {}),
  };
}
