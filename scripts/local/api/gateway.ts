import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { fromResult, gatewayError, type HttpAnswer } from "./from-result.ts";
import { FunctionError } from "./function-error.ts";
import { TokenRefused, type Verify } from "./jwt-authorizer.ts";
import { type Matched, type Route, routeMatcher } from "./match-route.ts";
import { toEvent } from "./to-event.ts";

export interface ApiRoute extends Route {
  /** Name of the function behind it. */
  function: string;
  /** Name of the authorizer in front of it, if any. */
  authorizer?: string;
}

export interface GatewayOptions {
  routes: readonly ApiRoute[];
  authorizers: Record<string, Verify>;
  /** Runs a function and gives its result as JSON. */
  invoke(name: string, event: object): Promise<string>;
  now?: () => Date;
  /** Milliseconds until the gateway gives up waiting; AWS waits 30 seconds. */
  patience?: number;
}

const largestBody = 10 * 1024 * 1024;

/** An HTTP API of API Gateway: routes, authorizers, events out, results back. CORS it leaves to CloudFront's one origin. */
export function apiGateway(
  options: GatewayOptions,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { authorizers, invoke, now = () => new Date(), patience = 30_000 } = options;
  const match = routeMatcher(options.routes);

  async function answer(request: IncomingMessage, requestId: string): Promise<HttpAnswer> {
    const { method = "GET", url = "/", rawHeaders } = request;
    const matched = match(method, url.split("?")[0] ?? "/");
    if (!matched) return gatewayError(404, "Not Found");
    const claims = await claimsOf(matched, request.headers.authorization);
    const body = await bodyOf(request);
    if (!body) return gatewayError(413, "Request Entity Too Large", [["connection", "close"]]);
    const sourceIp = request.socket.remoteAddress ?? "127.0.0.1";
    const { routeKey, pathParameters } = matched;
    const facts = { method, url, rawHeaders, body, sourceIp, requestId, at: now(), routeKey, pathParameters, claims };
    const result = invoke(matched.route.function, toEvent(facts));
    return fromResult(await within(patience, result));
  }

  async function claimsOf({ route }: Matched<ApiRoute>, authorization: string | undefined) {
    if (!route.authorizer) return undefined;
    const verify = authorizers[route.authorizer];
    if (!verify) throw new Error(`${route.path} names an authorizer that is not there: ${route.authorizer}`);
    return verify(authorization);
  }

  return async (request, response) => {
    const requestId = randomUUID();
    const { status, headers, body } = await answer(request, requestId).catch(answerOfError);
    if (response.destroyed) return;
    response.setHeader("apigw-requestid", requestId);
    for (const [name, value] of headers) response.appendHeader(name, value);
    response.writeHead(status, { "content-length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
  };
}

class GaveUp extends Error {}

function answerOfError(error: unknown): HttpAnswer {
  if (error instanceof TokenRefused) {
    const reason = error.message.replace(/["\r\n]/g, "'");
    const challenge = reason ? `Bearer scope="" error="invalid_token" error_description="${reason}"` : "Bearer";
    return gatewayError(401, "Unauthorized", [["www-authenticate", challenge]]);
  }
  if (error instanceof GaveUp) return gatewayError(503, "Service Unavailable");
  if (!(error instanceof FunctionError)) console.error(error);
  return gatewayError(500, "Internal Server Error");
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers["content-length"] ?? 0) > largestBody) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new GaveUp()), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
