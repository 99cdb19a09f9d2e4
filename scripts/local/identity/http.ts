import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import type { IdentityContext } from "./context.ts";
import { IdentityError } from "./identity-error.ts";
import { OPERATIONS } from "./operations.ts";
import { wellKnown } from "./well-known.ts";

const TARGET_PREFIX = "AWSCognitoIdentityProviderService.";
const EXPOSED_HEADERS = "x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date";
const LARGEST_BODY = 256 * 1024;

/** The JSON 1.1 protocol of AWS writes instants as epoch seconds. */
function toWire(body: object): string {
  return JSON.stringify(body, function replace(this: Record<string, unknown>, key, value) {
    const original = this[key];
    return original instanceof Date ? original.getTime() / 1000 : value;
  });
}

function reply(res: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  res.writeHead(status, {
    "content-type": "application/x-amz-json-1.1",
    "cache-control": "no-store",
    "access-control-allow-origin": "*",
    "access-control-expose-headers": EXPOSED_HEADERS,
    "x-amzn-requestid": randomUUID(),
    ...headers,
  });
  res.end(toWire(body));
}

function replyError(res: ServerResponse, error: IdentityError): void {
  const status = error.name === "InternalErrorException" ? 500 : 400;
  reply(res, status, { __type: error.name, message: error.message }, { "x-amzn-errortype": error.name });
}

/** `authorization` is never allowed, so no web page can reach the operations that need AWS credentials. */
function replyPreflight(req: IncomingMessage, res: ServerResponse): void {
  const wanted = String(req.headers["access-control-request-headers"] ?? "").toLowerCase();
  const allowed = wanted.split(",").filter((name) => name.trim() !== "authorization");
  res.writeHead(200, {
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "POST,GET,OPTIONS",
    "access-control-allow-headers": allowed.join(","),
    "access-control-max-age": "600",
  });
  res.end();
}

async function readBody(req: IncomingMessage): Promise<unknown> {
  if (Number(req.headers["content-length"] ?? Number.POSITIVE_INFINITY) > LARGEST_BODY) {
    throw new IdentityError("SerializationException", "The request has no length or is too long.");
  }
  try {
    return await json(req);
  } catch {
    throw new IdentityError("SerializationException", "The request is not JSON.");
  }
}

async function runOperation(context: IdentityContext, req: IncomingMessage): Promise<object> {
  const target = String(req.headers["x-amz-target"] ?? "");
  const operation = target.startsWith(TARGET_PREFIX) ? OPERATIONS.get(target.slice(TARGET_PREFIX.length)) : undefined;
  if (!operation) throw new IdentityError("UnknownOperationException", `Unknown operation ${target}`);
  if (operation.signed && !req.headers.authorization?.startsWith("AWS4-HMAC-SHA256 ")) {
    throw new IdentityError("MissingAuthenticationTokenException", "Missing Authentication Token");
  }
  return operation.call(context, await readBody(req));
}

function asIdentityError(error: unknown): IdentityError {
  if (error instanceof IdentityError) return error;
  console.error("identity:", error);
  return new IdentityError("InternalErrorException", "The identity provider failed; see its log.");
}

export async function handleRequest(
  context: IdentityContext,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  try {
    if (req.method === "OPTIONS") return replyPreflight(req, res);
    if (req.method === "POST") return reply(res, 200, await runOperation(context, req));
    const document = req.method === "GET" ? wellKnown(context, req.url ?? "/") : null;
    if (document) return reply(res, 200, document, { "content-type": "application/json" });
    reply(res, 404, { message: "Not found" });
  } catch (error) {
    replyError(res, asIdentityError(error));
  }
}
