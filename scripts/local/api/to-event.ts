import { localAccount } from "../aws/local-account.ts";

/** A request as it arrived, with what the gateway found out about it. */
export interface Received {
  method: string;
  /** Path and query as sent, still percent-encoded. */
  url: string;
  /** Names and values in turn, as Node's `rawHeaders`. */
  rawHeaders: readonly string[];
  body: Buffer;
  sourceIp: string;
  requestId: string;
  at: Date;
  /** `GET /api/v1/orders/{orderId}` */
  routeKey: string;
  pathParameters: Record<string, string>;
  /** Claims of a verified token, as the token has them. */
  claims?: Record<string, unknown>;
}

/** HTTP API event, payload format 2.0. The keys are those of AWS's documented sample. */
export interface HttpEvent {
  version: "2.0";
  routeKey: string;
  rawPath: string;
  rawQueryString: string;
  cookies?: string[];
  headers: Record<string, string>;
  queryStringParameters?: Record<string, string>;
  requestContext: {
    accountId: string;
    apiId: string;
    authorizer?: { jwt: { claims: Record<string, string>; scopes: string[] | null } };
    domainName: string;
    domainPrefix: string;
    http: { method: string; path: string; protocol: string; sourceIp: string; userAgent: string };
    requestId: string;
    routeKey: string;
    stage: string;
    time: string;
    timeEpoch: number;
  };
  body?: string;
  pathParameters?: Record<string, string>;
  isBase64Encoded: boolean;
}

/** Bodies of every other type arrive in base64, forms too. */
const textType = /^(text\/.*|application\/(json|javascript|xml|x-javascript|.*\+json|.*\+xml))(;|$)/i;
const hopByHop = new Set(["connection", "keep-alive", "proxy-connection", "te", "transfer-encoding", "upgrade"]);
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const apiId = "local";
const domainName = `${apiId}.execute-api.${localAccount.region}.amazonaws.com`;

/** Lower-case names, values of one name joined by a comma; cookies go elsewhere. */
function headersOf(rawHeaders: readonly string[]): { headers: Record<string, string>; cookies: string[] } {
  const headers: Record<string, string> = Object.create(null);
  const cookies: string[] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] ?? "").toLowerCase();
    const value = rawHeaders[index + 1] ?? "";
    if (name === "cookie") cookies.push(...value.split(/;\s*/).filter(Boolean));
    else if (!hopByHop.has(name)) headers[name] = name in headers ? `${headers[name]},${value}` : value;
  }
  return { headers: { ...headers }, cookies };
}

function queryOf(rawQueryString: string): Record<string, string> {
  const query = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(rawQueryString))
    query.set(name, query.has(name) ? `${query.get(name)},${value}` : value);
  return Object.fromEntries(query);
}

/** HTTP APIs hand the path over decoded, and cut it at a question mark that decoding brought to light. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path).split("?")[0] ?? "";
  } catch {
    return path;
  }
}

/** Every claim is text, an array in brackets with blanks between: `[admin staff]`. */
function claimsOf(claims: Record<string, unknown>): Record<string, string> {
  const text = (value: unknown) => {
    if (Array.isArray(value)) return `[${value.join(" ")}]`;
    return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
  };
  return Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, text(value)]));
}

/** `21/Nov/2026:09:30:00 +0000` */
function logTime(at: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${two(at.getUTCDate())}/${months[at.getUTCMonth()]}/${at.getUTCFullYear()}`;
  return `${day}:${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} +0000`;
}

function scopesOf({ scope }: Record<string, unknown>): string[] | null {
  return typeof scope === "string" && scope ? scope.split(" ") : null;
}

/** What API Gateway would hand to the function. */
export function toEvent(received: Received): HttpEvent {
  const { method, url, body, sourceIp, requestId, at, routeKey, pathParameters, claims } = received;
  const mark = url.indexOf("?");
  const rawPath = decodedPath(mark < 0 ? url : url.slice(0, mark));
  const rawQueryString = mark < 0 ? "" : url.slice(mark + 1);
  const { headers, cookies } = headersOf(received.rawHeaders);
  const isText = textType.test(headers["content-type"] ?? "");
  const forwardedFor = headers["x-forwarded-for"] ? `${headers["x-forwarded-for"]}, ${sourceIp}` : sourceIp;
  return {
    version: "2.0",
    routeKey,
    rawPath,
    rawQueryString,
    ...(cookies.length > 0 ? { cookies } : {}),
    headers: { ...headers, "x-forwarded-for": forwardedFor },
    ...(rawQueryString ? { queryStringParameters: queryOf(rawQueryString) } : {}),
    requestContext: {
      accountId: localAccount.accountId,
      apiId,
      ...(claims ? { authorizer: { jwt: { claims: claimsOf(claims), scopes: scopesOf(claims) } } } : {}),
      domainName,
      domainPrefix: apiId,
      http: { method, path: rawPath, protocol: "HTTP/1.1", sourceIp, userAgent: headers["user-agent"] ?? "" },
      requestId,
      routeKey,
      stage: "$default",
      time: logTime(at),
      timeEpoch: at.getTime(),
    },
    ...(body.length > 0 ? { body: body.toString(isText ? "utf8" : "base64") } : {}),
    ...(Object.keys(pathParameters).length > 0 ? { pathParameters } : {}),
    isBase64Encoded: body.length > 0 && !isText,
  };
}
