import { CatalogPublished, type EventEnvelope } from "@quayside/shared/events.ts";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { batchHandler } from "../events/consume-batch.ts";
import { type Affected, type PagesDeps, type Part, type Rendered, renderPages } from "./render-pages.ts";

/** After a release, by invoking the function: makes anew what was made with the app before, all of it or part by part. */
export interface RenderRequest {
  render: { storeId: string; part?: Part };
}

function affectedBy(events: readonly EventEnvelope[]): Affected {
  const published = events.filter(({ name }) => name === CatalogPublished.name);
  const lists = published.map(({ payload }) => CatalogPublished.payload.parse(payload).productIds);
  return lists.includes("all") ? "all" : [...new Set(lists.flatMap((ids) => (ids === "all" ? [] : ids)))];
}

async function react(deps: PagesDeps, events: readonly EventEnvelope[]): Promise<void> {
  for (const [storeId, ofStore] of Map.groupBy(events, (event) => event.storeId)) {
    const affected = affectedBy(ofStore);
    const { pages } = await renderPages(deps, storeId, affected);
    deps.logger.info("pages made", { storeId, pages, affected: affected === "all" ? affected : affected.length });
  }
}

/** A page that is not in the bucket: it moved, there is none, or it is not made yet. */
async function answer(deps: PagesDeps, storeId: string, path: string): Promise<APIGatewayProxyStructuredResultV2> {
  const { make } = await deps.maker(storeId);
  const { status, html, location } = await make(path);
  const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" };
  if (location !== undefined) return { statusCode: 301, headers: { ...headers, location }, body: "" };
  return { statusCode: status, headers, body: html };
}

/** `/p/oak-stool.html`, as CloudFront asks, is the page `/p/oak-stool`. */
const pathOf = (rawPath: string) => (rawPath === "/home.html" ? "/" : rawPath.replace(/\.html$/, ""));

/** The Lambda behind the store's pages: fed from its queue, invoked by hand, or asked for what is not in the bucket. */
export function pagesHandler(deps: PagesDeps & { storeId: string }) {
  const consume = batchHandler(react, deps);
  return async (
    event: SQSEvent | APIGatewayProxyEventV2 | RenderRequest,
  ): Promise<SQSBatchResponse | APIGatewayProxyStructuredResultV2 | Rendered> => {
    if ("Records" in event) return consume(event);
    if ("render" in event) return renderPages(deps, event.render.storeId, [], event.render.part);
    return answer(deps, deps.storeId, pathOf(event.rawPath));
  };
}
