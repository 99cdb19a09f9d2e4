import type { IncomingMessage, ServerResponse } from "node:http";

/** Origins of the pages that may talk to a server; none of them means any. */
export interface CorsRule {
  origins: readonly string[];
}

/** Sets the CORS headers, and answers a preflight: true when the answer is sent. */
export function answerCors(request: IncomingMessage, response: ServerResponse, { origins }: CorsRule): boolean {
  const { origin } = request.headers;
  if (!origin) return false;
  const isPreflight = request.method === "OPTIONS" && "access-control-request-method" in request.headers;
  const isAllowed = origins.length === 0 || origins.includes(origin);
  if (isAllowed) {
    response.setHeader("access-control-allow-origin", origin);
    response.setHeader("vary", "origin");
    response.setHeader("access-control-expose-headers", "etag, content-range, x-amz-request-id");
  }
  if (!isPreflight) return false;
  response.setHeader("access-control-allow-methods", "GET, HEAD, PUT, POST, DELETE");
  response.setHeader("access-control-allow-headers", request.headers["access-control-request-headers"] ?? "");
  response.setHeader("access-control-max-age", "3000");
  response.writeHead(isAllowed ? 200 : 403).end();
  return true;
}
