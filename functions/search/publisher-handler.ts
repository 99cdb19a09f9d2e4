import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { batchHandler } from "../events/consume-batch.ts";
import type { Logger } from "../platform/log.ts";
import { type PublishDeps, publish } from "./publish.ts";
import { publishEvents, tellPublished } from "./publish-events.ts";
import type { Manifest } from "./store.ts";

/** An operator's request, by invoking the function: builds the snapshot of a store anew from the table. */
export interface RebuildRequest {
  rebuild: { storeId: string };
}

/** The publisher's Lambda handler: fed from its queue, or invoked by hand. */
export function publisherHandler(deps: PublishDeps & { logger: Logger }) {
  const publishBatch = batchHandler(publishEvents, deps);
  return async (event: SQSEvent | RebuildRequest): Promise<SQSBatchResponse | Manifest | undefined> => {
    if (!("rebuild" in event)) return publishBatch(event);
    const changes = { productIds: [], skus: [], rebuild: true };
    const manifest = await publish(deps, event.rebuild.storeId, changes);
    await tellPublished(deps, event.rebuild.storeId, changes);
    return manifest;
  };
}
