import { AppError, type ErrorDetails, type ErrorKind, statusOfKind } from "../kernel/errors.ts";
import type { AnswerOf, Method, Operation, OperationById, RequestOf } from "./operation.ts";

/** What a client must know of an operation at run time; generated from the route table, free of schemas. */
export interface RouteFact {
  method: Method;
  path: string;
  paged?: boolean;
  keyed?: boolean;
  invalidates?: readonly string[];
}

export interface ClientOptions<Id extends string> {
  routes: Record<Id, RouteFact>;
  /** Origin of the API; empty in a browser, where it is the page's own. */
  origin?: string;
  /** Headers of the caller: tokens, cart secret. */
  headers?: () => Promise<Record<string, string>> | Record<string, string>;
  fetch?: typeof globalThis.fetch;
  newKey?: () => string;
}

export interface CallOptions {
  signal?: AbortSignal;
  /** The same key for every attempt of one intention. */
  idempotencyKey?: string;
  headers?: Record<string, string>;
}

/** `call("orders.get", { params: { orderId } })`, typed by the route table. Throws {@link AppError}. */
export type Call<O extends Operation> = <Id extends O["id"]>(
  id: Id,
  ...rest: object extends RequestOf<OperationById<O, Id>>
    ? [request?: RequestOf<OperationById<O, Id>>, options?: CallOptions]
    : [request: RequestOf<OperationById<O, Id>>, options?: CallOptions]
) => Promise<AnswerOf<OperationById<O, Id>>>;

interface LooseRequest {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

export function createClient<O extends Operation>(options: ClientOptions<O["id"]>): Call<O> {
  const call = async (id: O["id"], request: LooseRequest = {}, callOptions: CallOptions = {}) => {
    const route = options.routes[id];
    const headers: Record<string, string> = { accept: "application/json", ...(await options.headers?.()) };
    if (request.body !== undefined) headers["content-type"] = "application/json";
    if (route.keyed) headers["idempotency-key"] = callOptions.idempotencyKey ?? newKey(options);
    const response = await send(options, `${options.origin ?? ""}${urlOf(route.path, request)}`, {
      method: route.method,
      headers: { ...headers, ...callOptions.headers },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      ...(callOptions.signal ? { signal: callOptions.signal } : {}),
    });
    return answerOf(route, response);
  };
  // The implementation is untyped by operation; the route table gives each id its request and answer.
  return call as unknown as Call<O>;
}

function newKey(options: { newKey?: () => string }): string {
  return options.newKey ? options.newKey() : globalThis.crypto.randomUUID();
}

async function send(options: { fetch?: typeof fetch }, url: string, init: RequestInit): Promise<Response> {
  try {
    return await (options.fetch ?? globalThis.fetch)(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new AppError("unavailable", "NETWORK", "The store could not be reached. Nothing was changed.", {}, error);
  }
}

/** Fills `{name}` from params and appends the query; repeated values repeat their name. */
export function urlOf(path: string, request: LooseRequest): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(request.params?.[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(request.query ?? {}))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== "") search.append(name, String(one));
  const text = search.toString();
  return text ? `${filled}?${text}` : filled;
}

interface Wire {
  status?: string;
  data?: unknown;
  meta?: { next_cursor?: string; total?: number };
  error?: { code: string; message: string; details?: ErrorDetails };
}

async function answerOf(route: RouteFact, response: Response): Promise<unknown> {
  const wire = (await response.json().catch(() => ({}))) as Wire;
  if (!response.ok || wire.status !== "success") throw errorOf(response, wire);
  if (!route.paged) return wire.data;
  return { items: wire.data, nextCursor: wire.meta?.next_cursor, total: wire.meta?.total };
}

function errorOf(response: Response, wire: Wire): AppError {
  const kinds = Object.entries(statusOfKind) as [ErrorKind, number][];
  const kind = kinds.find(([, status]) => status === response.status)?.[0] ?? "internal";
  const retryAfter = Number(response.headers.get("retry-after")) || undefined;
  const details = { ...wire.error?.details, ...(retryAfter ? { retryAfter } : {}) };
  return new AppError(kind, wire.error?.code ?? "UNREADABLE", wire.error?.message ?? response.statusText, details);
}
