import type { Device } from "@quayside/shared/tracking/schema.ts";

interface Browser {
  userAgent: string;
  maxTouchPoints: number;
}

/** Tablets say so, are Android without "Mobile", or are a Mac that is touched: what an iPad calls itself. */
export function deviceOf({ userAgent, maxTouchPoints }: Browser): Device {
  const isTouchedMac = userAgent.includes("Macintosh") && maxTouchPoints > 1;
  if (isTouchedMac || /iPad|Tablet|Kindle|Silk|PlayBook|Android(?!.*Mobile)/i.test(userAgent)) return "tablet";
  return /Mobi|iPhone|iPod|Android/i.test(userAgent) ? "mobile" : "desktop";
}
