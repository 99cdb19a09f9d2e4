import type { IncomingMessage } from "node:http";
import { StripeFailure, unauthorised } from "./failure.ts";
import type { Form } from "./form.ts";
import { header } from "./http.ts";
import type { Route } from "./route.ts";

export interface Keys {
  secretKey: string;
  publishableKey: string;
}

function givenKey(req: IncomingMessage, params: Form): string | undefined {
  const [scheme = "", value = ""] = (header(req, "authorization") ?? "").split(" ");
  if (/^bearer$/i.test(scheme)) return value;
  if (/^basic$/i.test(scheme)) return Buffer.from(value, "base64").toString("utf8").split(":")[0];
  return typeof params.key === "string" ? params.key : undefined;
}

const masked = (key: string) => `${key.slice(0, 8)}${"*".repeat(Math.max(0, key.length - 12))}${key.slice(-4)}`;

/** Whether the caller is the shop's server or a page; a page reaches only the routes made for it. */
export function authorise(req: IncomingMessage, params: Form, route: Route, keys: Keys): { fromBrowser: boolean } {
  const key = givenKey(req, params);
  if (key === keys.secretKey) return { fromBrowser: false };
  if (key === keys.publishableKey) {
    if (route.browser) return { fromBrowser: true };
    const message = "This API call cannot be made with a publishable API key. Please use a secret API key.";
    throw new StripeFailure(403, "unprocessed", {
      type: "invalid_request_error",
      code: "secret_key_required",
      message,
    });
  }
  if (key === undefined || key === "") {
    throw unauthorised(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    );
  }
  throw unauthorised(`Invalid API Key provided: ${masked(key)}`);
}

/** Stripe's API lets any page call it with a publishable key. */
export const CORS_HEADERS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
  "Access-Control-Allow-Headers": "Authorization, Content-Type, Idempotency-Key, Stripe-Version",
  "Access-Control-Expose-Headers": "Request-Id, Idempotent-Replayed",
  "Access-Control-Max-Age": "300",
};
