import type { IncomingMessage, ServerResponse } from "node:http";
import type { DatabaseSync } from "node:sqlite";
import Stripe from "stripe";
import { authorise, CORS_HEADERS, type Keys } from "./access.ts";
import { publicView } from "./client-secret.ts";
import type { Context, OpenContext } from "./context.ts";
import { transaction } from "./database.ts";
import { expand } from "./expand.ts";
import { failureBody, invalidParameter, StripeFailure } from "./failure.ts";
import { consume, type Faults, linger } from "./faults.ts";
import { canonicalForm, type Form, parseForm } from "./form.ts";
import { header, readBody, sendJson } from "./http.ts";
import type { IdempotencyStore, KeyedRequest, Reply } from "./idempotency.ts";
import type { Call, Route, RouteMatch } from "./route.ts";

export interface Api {
  db: DatabaseSync;
  keys: Keys;
  faults: Faults;
  idempotency: IdempotencyStore;
  match(method: string, path: string): RouteMatch | undefined;
  openContext: OpenContext;
  newId(prefix: string): string;
  now(): number;
  /** Called after each request that may have left events to deliver. */
  wake(): void;
}

interface Request {
  route: Route;
  call: Call;
  expands: readonly string[];
  requestId: string;
  keyed: KeyedRequest | undefined;
}

const keepsEffects = (error: unknown) => error instanceof StripeFailure && error.stage === "declined";

function expandPaths(value: Form[string] | undefined): readonly string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.map(String);
  throw invalidParameter("Invalid array", "expand");
}

async function readRequest(api: Api, req: IncomingMessage, requestId: string): Promise<Request> {
  const url = new URL(req.url ?? "/", "http://localhost");
  const method = req.method ?? "GET";
  const form = parseForm(method === "POST" ? await readBody(req) : url.search.slice(1));
  const found = api.match(method, url.pathname);
  if (found === undefined) {
    const message = `Unrecognized request URL (${method}: ${url.pathname}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`;
    throw new StripeFailure(404, "unprocessed", { type: "invalid_request_error", message });
  }
  const { fromBrowser } = authorise(req, form, found.route, api.keys);
  const { key: _key, expand: paths, ...params } = form;
  const idempotencyKey = method === "POST" ? header(req, "idempotency-key") : undefined;
  const keyed = idempotencyKey && { key: idempotencyKey, endpoint: url.pathname, params: canonicalForm(form) };
  return {
    route: found.route,
    call: { id: found.id, params, fromBrowser },
    expands: expandPaths(paths),
    requestId,
    keyed: keyed || undefined,
  };
}

function render(call: Call, body: object): string {
  return JSON.stringify(call.fromBrowser ? publicView(body) : body, null, 2);
}

function failureReply({ call, requestId }: Pick<Request, "call" | "requestId">, failure: StripeFailure): Reply {
  return { status: failure.status, body: render(call, failureBody(failure.details)), requestId };
}

function runRoute(context: Context, { route, call, expands, requestId }: Request): Reply {
  const result = expand(context.objects, route.run(context, call), expands);
  return { status: 200, body: render(call, result), requestId };
}

/** Effects and the kept reply commit together: after a crash the same key finds both or neither. */
function execute(api: Api, request: Request): Reply {
  const { keyed, requestId } = request;
  const context = api.openContext({ id: requestId, idempotency_key: keyed?.key ?? null });
  const keep = (reply: Reply) => {
    if (keyed) api.idempotency.save(keyed, reply, api.now());
    return reply;
  };
  try {
    return transaction(
      api.db,
      () => {
        try {
          return keep(runRoute(context, request));
        } catch (error) {
          if (keepsEffects(error)) keep(failureReply(request, error as StripeFailure));
          throw error;
        }
      },
      keepsEffects,
    );
  } catch (error) {
    if (!(error instanceof StripeFailure)) throw error;
    const reply = failureReply(request, error);
    return error.stage === "refused" ? transaction(api.db, () => keep(reply)) : reply;
  }
}

interface Answer {
  reply: Reply;
  replayed: boolean;
}

async function answer(api: Api, request: Request): Promise<Answer> {
  const { keyed } = request;
  const saved = keyed && api.idempotency.find(keyed, api.now());
  if (saved) return { reply: saved, replayed: true };
  const release = keyed ? api.idempotency.hold(keyed.key) : () => undefined;
  try {
    await linger(api.faults);
    if (consume(api.faults, "rateLimitRequests")) throw rateLimited();
    if (consume(api.faults, "failRequests")) throw outage();
    return { reply: execute(api, request), replayed: false };
  } finally {
    release();
  }
}

function rateLimited(): StripeFailure {
  const message = "Request rate limit exceeded. Learn more about rate limits at https://stripe.com/docs/rate-limits.";
  return new StripeFailure(429, "unprocessed", { type: "invalid_request_error", code: "rate_limit", message });
}

function outage(): StripeFailure {
  const message = "An unknown error occurred. (This failure was ordered through the control interface.)";
  return new StripeFailure(500, "unprocessed", { type: "api_error", message });
}

function toFailure(error: unknown): StripeFailure {
  if (error instanceof StripeFailure) return error;
  console.error("stripe stand-in:", error);
  return new StripeFailure(500, "unprocessed", { type: "api_error", message: "An unknown error occurred." });
}

function responseHeaders(req: IncomingMessage, requestId: string, extra: Record<string, string>) {
  const key = header(req, "idempotency-key");
  return {
    ...CORS_HEADERS,
    "Request-Id": requestId,
    "Stripe-Version": header(req, "stripe-version") ?? Stripe.API_VERSION,
    ...(key && { "Idempotency-Key": key }),
    ...extra,
  };
}

export async function handleApi(api: Api, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const requestId = api.newId("req");
  let request: Request | undefined;
  try {
    request = await readRequest(api, req, requestId);
    const { reply, replayed } = await answer(api, request);
    api.wake();
    if (consume(api.faults, "loseReplies")) {
      res.destroy();
      return;
    }
    const replay: Record<string, string> = replayed
      ? { "Idempotent-Replayed": "true", "Original-Request": reply.requestId }
      : {};
    sendJson(res, reply.status, reply.body, responseHeaders(req, requestId, replay));
  } catch (error) {
    const failure = toFailure(error);
    const call = request?.call ?? { id: "", params: {}, fromBrowser: true };
    sendJson(res, failure.status, failureReply({ call, requestId }, failure).body, responseHeaders(req, requestId, {}));
  }
}
