import type { APIGatewayProxyEventV2 } from "aws-lambda";

/** A request as tests write it: headers in lower case, the body as it stands. */
export interface TestRequest {
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
  rawBody?: string;
  base64?: boolean;
  headers?: Record<string, string>;
  /** Claims as the gateway's authorizer writes them: all text. */
  claims?: Record<string, string>;
}

/** The event an HTTP API (payload 2.0) makes of a request to a route. */
export function testEvent(routeKey: string, request: TestRequest = {}): APIGatewayProxyEventV2 {
  const [method = "", path = ""] = routeKey.split(" ");
  const { params = {}, query = "", headers = {}, claims, base64 = false } = request;
  const rawPath = path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "");
  const body = request.rawBody ?? (request.body === undefined ? undefined : JSON.stringify(request.body));
  return {
    ...{ version: "2.0", routeKey, rawPath, rawQueryString: query, headers, isBase64Encoded: base64 },
    pathParameters: params,
    body: body !== undefined && base64 ? Buffer.from(body).toString("base64") : body,
    requestContext: {
      ...{
        accountId: "1",
        apiId: "a",
        domainName: "d",
        domainPrefix: "d",
        requestId: "req-1",
        routeKey,
        stage: "$default",
      },
      http: { method, path: rawPath, protocol: "HTTP/1.1", sourceIp: "127.0.0.1", userAgent: "test" },
      ...{ time: "", timeEpoch: 0 },
      ...(claims ? { authorizer: { jwt: { claims, scopes: [] } } } : {}),
    } as APIGatewayProxyEventV2["requestContext"],
  };
}
