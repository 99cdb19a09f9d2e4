import type { MiddlewareObj } from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { Clock } from "../platform/clock.ts";
import type { Logger } from "../platform/log.ts";

/** One line per request: what was asked, how it ended, how long it took. No bodies, no tokens, no addresses. */
export function observed(
  logger: Logger,
  clock: Clock,
): MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> {
  const started = new WeakMap<object, number>();
  return {
    before: ({ event }) => {
      started.set(event, clock.now().getTime());
    },
    after: ({ event, response }) => {
      const milliseconds = clock.now().getTime() - (started.get(event) ?? 0);
      const { requestId } = event.requestContext;
      logger.info("request", { route: event.routeKey, status: response?.statusCode, milliseconds, requestId });
    },
  };
}
