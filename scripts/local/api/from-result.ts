export interface HttpAnswer {
  status: number;
  /** `set-cookie` may come more than once. */
  headers: [name: string, value: string][];
  body: Buffer;
}

interface Structured {
  statusCode: unknown;
  headers?: Record<string, unknown>;
  cookies?: unknown[];
  body?: unknown;
  isBase64Encoded?: unknown;
}

/** Bytes that a function may answer, the JSON around the body included. */
export const largestResult = 6 * 1024 * 1024;
const gatewayOwn = new Set(["connection", "content-length", "keep-alive", "transfer-encoding", "set-cookie"]);

function isStructured(result: unknown): result is Structured {
  return typeof result === "object" && result !== null && "statusCode" in result;
}

/** The gateway's own errors, in the shape it gives them. */
export function gatewayError(status: number, message: string, headers: HttpAnswer["headers"] = []): HttpAnswer {
  const body = Buffer.from(JSON.stringify({ message }));
  return { status, headers: [["content-type", "application/json"], ...headers], body };
}

/**
 * What API Gateway answers for a function's result (payload format 2.0), given as the JSON the runtime sent. Without
 * `statusCode` the whole result is the body of a 200; what cannot be understood is a 500.
 */
export function fromResult(resultJson: string): HttpAnswer {
  if (Buffer.byteLength(resultJson) > largestResult) return gatewayError(500, "Internal Server Error");
  const result: unknown = JSON.parse(resultJson);
  if (!isStructured(result)) {
    const body = Buffer.from(typeof result === "string" ? result : resultJson);
    return { status: 200, headers: [["content-type", "application/json"]], body };
  }
  const { statusCode, headers = {}, cookies = [], body = "", isBase64Encoded = false } = result;
  const status = Number(statusCode);
  const isUnderstood = Number.isInteger(status) && status >= 100 && status < 600 && isText(body);
  if (!isUnderstood) return gatewayError(500, "Internal Server Error");
  const own = Object.entries(headers ?? {})
    .map(([name, value]): [string, string] => [name.toLowerCase(), String(value)])
    .filter(([name]) => !gatewayOwn.has(name));
  const typed = own.some(([name]) => name === "content-type");
  return {
    status,
    headers: [
      ...own,
      ...(typed ? [] : [["content-type", "text/plain;charset=UTF-8"] satisfies [string, string]]),
      ...(cookies ?? []).map((cookie): [string, string] => ["set-cookie", String(cookie)]),
    ],
    body: Buffer.from(body ?? "", isBase64Encoded === true ? "base64" : "utf8"),
  };
}

function isText(body: unknown): body is string | null {
  return typeof body === "string" || body === null;
}
