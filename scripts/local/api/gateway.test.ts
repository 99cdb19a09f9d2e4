import { generateKeyPairSync, sign } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Listening, listen } from "../aws/listen.ts";
import { FunctionError } from "./function-error.ts";
import { apiGateway } from "./gateway.ts";
import { jwtAuthorizer } from "./jwt-authorizer.ts";
import type { HttpEvent } from "./to-event.ts";

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const issuer = "http://127.0.0.1/eu-west-1_Staff";
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const epoch = () => Math.floor(Date.now() / 1000);

function token(claims: object = {}, key = privateKey): string {
  const body = {
    iss: issuer,
    aud: "admin-app",
    exp: epoch() + 60,
    sub: "u1",
    "cognito:groups": ["admin", "ops"],
    ...claims,
  };
  const signed = `${base64({ alg: "RS256", kid: "k1" })}.${base64(body)}`;
  return `${signed}.${sign("sha256", Buffer.from(signed), key).toString("base64url")}`;
}

let server: Listening;
let result: (event: HttpEvent) => unknown;
beforeEach(() => {
  result = (event) => ({ statusCode: 200, body: JSON.stringify(event) });
});
beforeAll(async () => {
  const jwk = { ...publicKey.export({ format: "jwk" }), kty: "RSA", kid: "k1", alg: "RS256" };
  const handler = apiGateway({
    routes: [
      { method: "GET", path: "/api/orders/{id}", function: "orders", authorizer: "staff" },
      { method: "POST", path: "/api/webhooks", function: "webhooks" },
      { method: "GET", path: "/api/slow", function: "slow" },
    ],
    authorizers: { staff: jwtAuthorizer({ issuer, audience: ["admin-app"], jwks: { keys: [jwk] } }) },
    invoke: async (name, event) => {
      if (name === "slow") await new Promise((resolve) => setTimeout(resolve, 500));
      return JSON.stringify(await result(event as HttpEvent));
    },
    patience: 100,
  });
  server = await listen(0, handler);
});
afterAll(() => server.close());

const call = async (path: string, init?: RequestInit) => {
  const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, init);
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, event: text.startsWith("{") ? JSON.parse(text) : {} };
};
const withToken = (authorization: string) => call("/api/orders/7", { headers: { authorization } });

test("a verified token's claims reach the function as text", async () => {
  for (const authorization of [
    `Bearer ${token()}`,
    token(),
    `Bearer ${token({ aud: undefined, client_id: "admin-app" })}`,
  ]) {
    const { status, event } = await withToken(authorization);
    expect(status).toBe(200);
    expect(event.requestContext.authorizer.jwt.claims).toMatchObject({ sub: "u1", "cognito:groups": "[admin ops]" });
    expect(event).toMatchObject({ routeKey: "GET /api/orders/{id}", pathParameters: { id: "7" } });
  }
});

test.each([
  ["no token", ""],
  ["a token of another key", token({}, generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey)],
  ["an expired token", token({ exp: epoch() - 60 })],
  ["a token of another pool", token({ iss: "http://127.0.0.1/eu-west-1_Customers" })],
  ["a token for another app", token({ aud: "store-app" })],
  ["a token not yet valid", token({ nbf: epoch() + 600 })],
  ["noise", "Bearer nonsense"],
])("%s is refused before the function", async (_, authorization) => {
  result = () => {
    throw new Error("must not be called");
  };
  const { status, text, headers } = await withToken(authorization);
  expect([status, text]).toEqual([401, '{"message":"Unauthorized"}']);
  expect(headers.get("www-authenticate")).toMatch(/^Bearer/);
});

test("a webhook's body arrives byte for byte", async () => {
  const json = '{"id":  "evt_1", "name":"Größe"}\n';
  const asText = await call("/api/webhooks", {
    method: "POST",
    body: json,
    headers: { "content-type": "application/json" },
  });
  expect(asText.event).toMatchObject({ body: json, isBase64Encoded: false });
  const asForm = await call("/api/webhooks", { method: "POST", body: new URLSearchParams({ a: "1" }) });
  expect(asForm.event).toMatchObject({ body: Buffer.from("a=1").toString("base64"), isBase64Encoded: true });
});

test("several cookies leave as several headers", async () => {
  result = () => ({ statusCode: 200, cookies: ["a=1; HttpOnly", "b=2"] });
  const { headers } = await call("/api/webhooks", { method: "POST" });
  expect(headers.getSetCookie()).toEqual(["a=1; HttpOnly", "b=2"]);
  expect(headers.get("apigw-requestid")).toBeTruthy();
});

test.each([
  ["nothing there", () => call("/api/nothing"), 404, "Not Found"],
  ["a wrong method", () => call("/api/webhooks"), 404, "Not Found"],
  [
    "a body over 10 MB",
    () => call("/api/webhooks", { method: "POST", body: Buffer.alloc(10 * 1024 * 1024 + 1) }),
    413,
    "Request Entity Too Large",
  ],
  ["a function that takes too long", () => call("/api/slow"), 503, "Service Unavailable"],
])("%s", async (_, attempt, status, message) => {
  expect(await attempt()).toMatchObject({ status, text: JSON.stringify({ message }) });
});

test("a function that fails tells the caller nothing", async () => {
  result = () => {
    throw new FunctionError("webhooks", "Runtime.ExitError", "secret detail");
  };
  const { status, text } = await call("/api/webhooks", { method: "POST" });
  expect([status, text]).toEqual([500, '{"message":"Internal Server Error"}']);
});
