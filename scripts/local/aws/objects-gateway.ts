import type { IncomingMessage, ServerResponse } from "node:http";
import { answerCors, type CorsRule } from "./cors.ts";
import { largestBody } from "./emulator.ts";
import { forward, head } from "./forward.ts";
import { checkPostPolicy, readForm } from "./post-policy.ts";
import { readBody } from "./read-body.ts";
import { refusalXml, S3Refusal } from "./s3-refusal.ts";
import { type Credentials, checkPresigned } from "./sigv4.ts";

export interface GatewayOptions extends CorsRule {
  /** The emulator behind it. */
  port: number;
  credentials: Credentials;
  /** Milliseconds since the epoch. */
  now: () => number;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What S3 does and the emulator does not: CORS, signatures and policies, header overrides, conditional writes. */
export function objectsGateway(options: GatewayOptions): Handler {
  const conditional = new Set<string>();

  async function unlessConditionFails(
    request: IncomingMessage,
    path: string,
    write: () => Promise<void>,
  ): Promise<void> {
    const { "if-none-match": ifNoneMatch, "if-match": ifMatch } = request.headers;
    if (request.method !== "PUT" || (ifNoneMatch ?? ifMatch) === undefined) return write();
    if (conditional.has(path))
      throw new S3Refusal(409, "ConditionalRequestConflict", "A conflicting conditional operation is under way.");
    conditional.add(path);
    try {
      const { exists, etag } = await head(options.port, path);
      if (ifMatch !== undefined && !exists) throw new S3Refusal(404, "NoSuchKey", "The specified key does not exist.");
      if ((ifNoneMatch === "*" && exists) || (ifMatch !== undefined && ifMatch !== etag))
        throw new S3Refusal(412, "PreconditionFailed", "At least one of the pre-conditions did not hold");
      await write();
    } finally {
      conditional.delete(path);
    }
  }

  async function admit(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", url = "/", headers } = request;
    const [path = "/", search = ""] = url.split("?");
    refuseDotSegments(path);
    const query = new URLSearchParams(search);
    const { port, credentials, now } = options;
    if (query.has("X-Amz-Signature")) {
      checkPresigned({ method, url, headers }, credentials, now());
      const onward = { port, path: withoutSignature(path, query), headers: overrides(method, query) };
      return unlessConditionFails(request, path, () => forward(request, response, onward));
    }
    if (method === "POST" && headers["content-type"]?.startsWith("multipart/form-data")) {
      const body = await readBody(request, largestBody);
      checkPostPolicy(await readForm(body, headers["content-type"]), bucketOf(path), credentials, now());
      return forward(request, response, { port, path, body });
    }
    if (!headers.authorization?.includes(`Credential=${credentials.accessKeyId}/`))
      throw new S3Refusal(403, "AccessDenied", "Access Denied");
    const onward = { port, path: url, headers: overrides(method, query) };
    return unlessConditionFails(request, path, () => forward(request, response, onward));
  }

  return async (request, response) => {
    if (answerCors(request, response, options)) return;
    try {
      await admit(request, response);
    } catch (error) {
      refuse(request, response, error);
    }
  };
}

function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (response.headersSent) return void response.destroy();
  const internal = new S3Refusal(500, "InternalError", "We encountered an internal error. Please try again.");
  const refusal = error instanceof S3Refusal ? error : internal;
  response.writeHead(refusal.status, { "content-type": "application/xml", connection: "close" });
  response.end(request.method === "HEAD" ? undefined : refusalXml(refusal, request.url ?? "/"));
}

function bucketOf(path: string): string {
  return path.split("/")[1] ?? "";
}

/** The emulator keeps objects as files named by their keys. */
function refuseDotSegments(path: string): void {
  const isDots = (segment: string) => [".", ".."].includes(decodeURIComponent(segment));
  if (decodeURIComponent(path).split("/").some(isDots))
    throw new S3Refusal(400, "InvalidURI", "Couldn't parse the specified URI.");
}

function withoutSignature(path: string, query: URLSearchParams): string {
  const kept = [...query].filter(([name]) => !/^x-amz-(?!checksum|sdk)/i.test(name));
  return kept.length > 0 ? `${path}?${new URLSearchParams(kept)}` : path;
}

/** `response-content-disposition` and its kind, which only signed requests may use. */
function overrides(method: string, query: URLSearchParams): Record<string, string> {
  if (method !== "GET" && method !== "HEAD") return {};
  const named = [...query].filter(([name]) => /^response-(content-|cache-control$|expires$)/.test(name));
  return Object.fromEntries(named.map(([name, value]) => [name.slice("response-".length), value]));
}
