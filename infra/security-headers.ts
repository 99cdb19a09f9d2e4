/** Which outside origins each app needs; everything else is refused by the browser. */
export interface CspOrigins {
  /** The user pool's endpoint, and on one machine the local stand-ins. */
  connect: readonly string[];
  /** Presigned uploads. */
  upload?: readonly string[];
}

export type AppName = "store" | "admin";

/**
 * Content-Security-Policy of an app (CSP level 3). Stripe's origins are the ones its integration guide lists. The admin's
 * component library sets inline styles, so only there `style-src` allows them.
 */
export function contentSecurityPolicy(app: AppName, { connect, upload = [] }: CspOrigins): string {
  const stripe = app === "store";
  const rows: Record<string, string[]> = {
    "default-src": ["'self'"],
    "base-uri": ["'none'"],
    "object-src": ["'none'"],
    "frame-ancestors": ["'none'"],
    "form-action": ["'self'"],
    "script-src": ["'self'", ...(stripe ? ["https://js.stripe.com"] : [])],
    "style-src": ["'self'", ...(app === "admin" ? ["'unsafe-inline'"] : [])],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...connect, ...upload, ...(stripe ? ["https://api.stripe.com"] : [])],
    "frame-src": stripe ? ["https://js.stripe.com", "https://hooks.stripe.com"] : ["'none'"],
  };
  return Object.entries(rows)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}

/** Sent with every page, by CloudFront and by the local server alike. */
export const securityHeaders = {
  "strict-transport-security": "max-age=63072000; includeSubDomains; preload",
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(self)",
  "cross-origin-opener-policy": "same-origin-allow-popups",
} as const;
