import { randomUUID } from "node:crypto";
import type { HttpDeps } from "@quayside/functions/http/handler.ts";
import { httpHandler } from "@quayside/functions/http/handler.ts";
import type { Route } from "@quayside/functions/http/route.ts";
import type { Operation } from "@quayside/shared/contract/operation.ts";
import { routeTable } from "@quayside/shared/contract/route-table.ts";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import { TokenRefused } from "../../local/api/jwt-authorizer.ts";
import { routeMatcher } from "../../local/api/match-route.ts";
import { type HttpEvent, toEvent } from "../../local/api/to-event.ts";
import type { Caller } from "./caller.ts";
import type { Tokens } from "./tokens.ts";

export interface Request {
  params?: Record<string, string>;
  query?: Record<string, string | readonly string[]>;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  raw?: string | Buffer;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  /** The exact bytes. */
  text: string;
}

/** Sends a request through authorizer, event and handler. */
export type Call = (operation: Operation, request: Request, caller?: Caller) => Promise<Answer>;

export function urlOf({ path }: Operation, { params = {}, query = {} }: Request): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent((params[name] ?? "").toWellFormed()),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const each of typeof value === "string" ? [value] : value) search.append(name, each);
  return search.size > 0 ? `${filled}?${search}` : filled;
}

function bodyOf({ body, raw }: Request): Buffer {
  if (raw !== undefined) return Buffer.from(raw as string);
  return body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body));
}

function headersOf(request: Request, caller: Caller | undefined): string[] {
  const headers: Record<string, string> = {
    ...(request.body === undefined ? {} : { "content-type": "application/json" }),
    ...(caller?.token ? { authorization: `Bearer ${caller.token}` } : {}),
    ...request.headers,
  };
  return Object.entries(headers).flat();
}

const unauthorised: Answer = { status: 401, headers: {}, text: '{"message":"Unauthorized"}' };
const noRoute: Answer = { status: 404, headers: {}, text: '{"message":"Not Found"}' };

/** What a function's runtime does with an event. */
export type Invoke = (event: HttpEvent) => Promise<APIGatewayProxyStructuredResultV2>;

/** All routes in one function of this process. */
export function inProcess<D extends HttpDeps>(routes: readonly Route<D>[], deps: D): Invoke {
  const handler = httpHandler(routes, deps);
  const context = { callbackWaitsForEmptyEventLoop: false } as Context;
  return (event) => handler(event as unknown as APIGatewayProxyEventV2, context);
}

/** API Gateway as far as it decides anything: which route, and whether its authorizer lets the token pass. */
export function openCall(invoke: Invoke, tokens: Pick<Tokens, "authorizers">): Call {
  const match = routeMatcher(routeTable);

  async function claimsOf({ access }: Operation, authorization: string | undefined) {
    if (access.startsWith("staff")) return tokens.authorizers.staff(authorization);
    return access === "customer" ? tokens.authorizers.customers(authorization) : undefined;
  }

  return async (operation, request, by) => {
    const url = urlOf(operation, request);
    const matched = match(operation.method, url.split("?")[0] ?? "");
    if (!matched) return noRoute;
    const rawHeaders = headersOf(request, by);
    try {
      const claims = await claimsOf(matched.route, by && `Bearer ${by.token ?? ""}`);
      const event = toEvent({
        ...{ method: operation.method, url, rawHeaders, body: bodyOf(request), claims },
        ...{ sourceIp: "192.0.2.1", requestId: randomUUID(), at: new Date() },
        ...{ routeKey: matched.routeKey, pathParameters: matched.pathParameters },
      });
      const result = await invoke(event);
      const headers = Object.fromEntries(
        Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)]),
      );
      return { status: result.statusCode ?? 200, headers, text: result.body ?? "" };
    } catch (error) {
      if (error instanceof TokenRefused) return unauthorised;
      throw error;
    }
  };
}

/** `data` of a success; throws on anything else, for arranging. */
export function dataOf<T>({ status, text }: Answer): T {
  if (status >= 300) throw new Error(`${status} ${text}`);
  return (JSON.parse(text) as { data: T }).data;
}

interface Refusal {
  code?: string;
  details?: Record<string, string>;
}

function refusalIn({ text }: Answer): Refusal {
  try {
    return (JSON.parse(text) as { error?: Refusal }).error ?? {};
  } catch {
    return {};
  }
}

export function errorCode(answer: Answer): string | undefined {
  return refusalIn(answer).code;
}

export function errorDetails(answer: Answer): Record<string, string> {
  return refusalIn(answer).details ?? {};
}
