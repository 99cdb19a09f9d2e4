import fc from "fast-check";
import { expect, test } from "vitest";
import { type Received, toEvent } from "./to-event.ts";

const received: Received = {
  method: "GET",
  url: "/api/v1/orders",
  rawHeaders: [],
  body: Buffer.alloc(0),
  sourceIp: "127.0.0.1",
  requestId: "r-1",
  at: new Date("2020-03-12T19:03:58.390Z"),
  routeKey: "GET /api/v1/orders",
  pathParameters: {},
};

/** Keys of the sample at https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html */
const documentedKeys = {
  event: [
    ...["version", "routeKey", "rawPath", "rawQueryString", "cookies", "headers", "queryStringParameters"],
    ...["requestContext", "body", "pathParameters", "isBase64Encoded", "stageVariables"],
  ],
  context: [
    ...["accountId", "apiId", "authentication", "authorizer", "domainName", "domainPrefix", "http", "requestId"],
    ...["routeKey", "stage", "time", "timeEpoch"],
  ],
  http: ["method", "path", "protocol", "sourceIp", "userAgent"],
};

test("a request like AWS's sample gives the sample's values", () => {
  const event = toEvent({
    ...received,
    method: "POST",
    url: "/my/path?parameter1=value1&parameter1=value2&parameter2=value",
    rawHeaders: [
      ...["Header1", "value1", "Header2", "value1", "header2", "value2", "Cookie", "cookie1; cookie2"],
      ...["Content-Type", "text/plain", "User-Agent", "agent"],
    ],
    body: Buffer.from("Hello from Lambda"),
    routeKey: "$default",
    pathParameters: { parameter1: "value1" },
    claims: { claim1: "value1", claim2: "value2", scope: "scope1 scope2" },
  });
  expect(event).toMatchObject({
    version: "2.0",
    routeKey: "$default",
    rawPath: "/my/path",
    rawQueryString: "parameter1=value1&parameter1=value2&parameter2=value",
    cookies: ["cookie1", "cookie2"],
    headers: { header1: "value1", header2: "value1,value2" },
    queryStringParameters: { parameter1: "value1,value2", parameter2: "value" },
    requestContext: {
      authorizer: { jwt: { claims: { claim1: "value1", claim2: "value2" }, scopes: ["scope1", "scope2"] } },
      http: { method: "POST", path: "/my/path", protocol: "HTTP/1.1", sourceIp: "127.0.0.1", userAgent: "agent" },
      routeKey: "$default",
      stage: "$default",
      time: "12/Mar/2020:19:03:58 +0000",
      timeEpoch: 1584039838390,
    },
    body: "Hello from Lambda",
    pathParameters: { parameter1: "value1" },
    isBase64Encoded: false,
  });
  expect(event.headers).not.toHaveProperty("cookie");
});

const token = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/);
const anyRequest = fc.record({
  headers: fc.array(fc.tuple(token, fc.stringMatching(/^[ -~]{0,20}$/)), { maxLength: 8 }),
  query: fc.array(fc.tuple(fc.string({ unit: "grapheme", minLength: 1 }), fc.string({ unit: "grapheme" })), {
    maxLength: 6,
  }),
  path: fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 1, maxLength: 4 }),
  body: fc.uint8Array({ maxLength: 200 }),
  type: fc.constantFrom(
    "application/json",
    "text/csv; charset=utf-8",
    "application/x-www-form-urlencoded",
    "image/png",
  ),
  claims: fc.option(fc.dictionary(token, fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(token)))),
});

function requestOf({
  headers,
  query,
  path,
  body,
  type,
  claims,
}: typeof anyRequest extends fc.Arbitrary<infer T> ? T : never) {
  const search = new URLSearchParams(query).toString();
  return toEvent({
    ...received,
    url: `/${path.map(encodeURIComponent).join("/")}${search ? `?${search}` : ""}`,
    rawHeaders: [...headers.flat(), "content-type", type],
    body: Buffer.from(body),
    claims: claims ?? undefined,
  });
}

test("every event has the documented shape and survives JSON", () => {
  fc.assert(
    fc.property(anyRequest, (request) => {
      const event = requestOf(request);
      expect(documentedKeys.event).toEqual(expect.arrayContaining(Object.keys(event)));
      expect(documentedKeys.context).toEqual(expect.arrayContaining(Object.keys(event.requestContext)));
      expect(Object.keys(event.requestContext.http)).toEqual(documentedKeys.http);
      expect(JSON.parse(JSON.stringify(event))).toEqual(event);
      const texts = [
        ...Object.values(event.headers),
        ...Object.values(event.queryStringParameters ?? {}),
        ...Object.values(event.requestContext.authorizer?.jwt.claims ?? {}),
      ];
      expect(texts.every((text) => typeof text === "string")).toBe(true);
    }),
  );
});

test("nothing is lost: header values, query values and body bytes come out as they went in", () => {
  fc.assert(
    fc.property(anyRequest, (request) => {
      const event = requestOf(request);
      for (const name of new Set(request.headers.map(([each]) => each))) {
        if (["content-type", "cookie", "x-forwarded-for", "connection", "te", "upgrade"].includes(name)) continue;
        const values = request.headers.filter(([each]) => each === name).map(([, value]) => value);
        expect(event.headers[name]).toBe(values.join(","));
      }
      for (const name of new Set(request.query.map(([each]) => each))) {
        const values = request.query.filter(([each]) => each === name).map(([, value]) => value);
        expect(new URLSearchParams(event.rawQueryString).getAll(name)).toEqual(values);
        expect(event.queryStringParameters?.[name]).toBe(values.join(","));
      }
      const isText = /json|text/.test(request.type);
      expect(event.isBase64Encoded).toBe(request.body.length > 0 && !isText);
      const sent = Buffer.from(request.body);
      if (event.isBase64Encoded) expect(Buffer.from(event.body ?? "", "base64")).toEqual(sent);
      else expect(event.body ?? "").toBe(sent.toString("utf8"));
    }),
  );
});

test.each([
  ["/a%20b/%C3%A9", "/a b/é"],
  ["/a%3Fadmin=1", "/a"],
  ["/100%", "/100%"],
])("the path %s arrives as %s", (url, rawPath) => {
  expect(toEvent({ ...received, url: `${url}?q=%20` })).toMatchObject({ rawPath, rawQueryString: "q=%20" });
});

test("an array claim is one text in brackets", () => {
  const { authorizer } = toEvent({
    ...received,
    claims: { "cognito:groups": ["admin", "staff"], auth_time: 17 },
  }).requestContext;
  expect(authorizer?.jwt).toEqual({ claims: { "cognito:groups": "[admin staff]", auth_time: "17" }, scopes: null });
});

test("without query, cookies, body or parameters their keys are missing", () => {
  const event = toEvent(received);
  for (const key of ["queryStringParameters", "cookies", "body", "pathParameters"])
    expect(event).not.toHaveProperty(key);
  expect(event.requestContext).not.toHaveProperty("authorizer");
});
