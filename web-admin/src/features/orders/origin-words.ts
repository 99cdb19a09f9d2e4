import type { Order } from "@quayside/shared/orders/schema.ts";
import type { Device, OrderOrigin, TrafficSource } from "@quayside/shared/tracking/schema.ts";

const sources: Record<TrafficSource, string> = {
  organic: "Search engine",
  paid: "Ad",
  social: "Social site",
  email: "E-mail",
  direct: "Direct visit",
  referral: "Link elsewhere",
};

const devices: Record<Device, string> = { desktop: "Computer", mobile: "Phone", tablet: "Tablet" };

/** `Ad: google, cpc, campaign spring`; where a link said nothing, the page it was on. */
function sourceWords({ source, utmSource, medium, campaign, referrer }: OrderOrigin): string | undefined {
  const link = [utmSource, medium, campaign && `campaign ${campaign}`].filter(Boolean);
  const details = link.length > 0 ? link.join(", ") : referrer;
  return source && (details ? `${sources[source]}: ${details}` : sources[source]);
}

/** How an order came, in words. */
export function originWords({ source, origin = {} }: Pick<Order, "source" | "origin">): string | null {
  const told = sourceWords(origin);
  if (source.kind !== "import") return told ?? null;
  return ["Import", told].filter(Boolean).join("; ");
}

export function deviceWords({ origin }: Pick<Order, "origin">): string | null {
  return origin?.device ? devices[origin.device] : null;
}
