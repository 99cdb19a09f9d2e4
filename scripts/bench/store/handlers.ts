import { serviceRows } from "@quayside/functions/services.ts";
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { HttpEvent } from "../../local/api/to-event.ts";
import { type Call, type Invoke, openCall } from "../../prove/world/call.ts";

type Handler = (event: HttpEvent, context: object) => Promise<APIGatewayProxyStructuredResultV2>;

const entries = {
  storefront: () => import("@quayside/functions/entry/storefront.ts"),
  cart: () => import("@quayside/functions/entry/cart.ts"),
  checkout: () => import("@quayside/functions/entry/checkout.ts"),
  webhooks: () => import("@quayside/functions/entry/webhooks.ts"),
};

/** The entry modules as deployed, with their own deps from the environment. */
export async function openHandlers(): Promise<Call> {
  const byRoute = new Map<string, Handler>();
  for (const [name, load] of Object.entries(entries)) {
    const { handler } = (await load()) as unknown as { handler: Handler };
    const service = serviceRows.find(([each]) => each === name)?.[1];
    for (const { method, path } of service?.operations ?? []) byRoute.set(`${method} ${path}`, handler);
  }
  const invoke: Invoke = async (event) => {
    const handler = byRoute.get(event.routeKey);
    if (!handler) throw new Error(`nobody answers ${event.routeKey}`);
    return handler(event, {});
  };
  const nobody = async () => ({});
  return openCall(invoke, { authorizers: { customers: nobody, staff: nobody } });
}
