import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { gunzipSync } from "node:zlib";
import { readBody } from "../read-body.ts";
import { type Service, type ServiceCall, ServiceError, unknownOperation } from "./service.ts";

/** SES takes messages of 40 MB after encoding. */
const largest = 40 * 1024 * 1024;

async function callOf(request: IncomingMessage): Promise<ServiceCall & { target: string }> {
  const sent = await readBody(request, largest);
  const body = (request.headers["content-encoding"] === "gzip" ? gunzipSync(sent) : sent).toString("utf8");
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  const target = String(request.headers["x-amz-target"] ?? "");
  const isForm = request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded");
  const input = isForm ? Object.fromEntries(new URLSearchParams(body)) : body ? JSON.parse(body) : {};
  const operation = target.split(".").at(-1) ?? "";
  return { method: request.method ?? "GET", path: pathname, query: searchParams, target, operation, input };
}

/** Whether a request speaks to an AWS service at all: the SDK signs every one. */
export function isAwsCall(request: IncomingMessage): boolean {
  return request.headers.authorization?.startsWith("AWS4-HMAC-SHA256 ") ?? false;
}

/** Answers one request of an AWS SDK by the first service that owns it. */
export async function dispatch(
  services: readonly Service[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader("x-amzn-requestid", randomUUID());
  try {
    const call = await callOf(request);
    const service = services.find((each) => each.owns(call));
    if (!service) throw unknownOperation(call.target || `${call.method} ${call.path}`);
    const { status = 200, type = "application/x-amz-json-1.0", body } = await service.answer(call);
    response.writeHead(status, { "content-type": type }).end(body);
  } catch (error) {
    const known = error instanceof ServiceError ? error : new ServiceError("InternalFailure", String(error), 500);
    response.writeHead(known.status, { "content-type": "application/json", "x-amzn-errortype": known.name });
    response.end(JSON.stringify({ __type: known.name, message: known.message }));
  }
}
