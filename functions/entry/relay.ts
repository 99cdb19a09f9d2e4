import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { relayHandler } from "../events/relay.ts";
import { env } from "../platform/env.ts";
import { createLogger } from "../platform/log.ts";

export const handler = relayHandler({
  bus: new EventBridgeClient(),
  busName: env.eventBus,
  logger: createLogger("relay"),
});
