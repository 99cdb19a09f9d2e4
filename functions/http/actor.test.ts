import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { createDb } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import type { TestRequest } from "./test-event.ts";
import { type TestService, testService } from "./test-service.ts";

let dynamo: TestDynamo;
let service: TestService;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  service = testService((clock) => createDb({ client: documentClient(dynamo.client), tableName: "shop", clock }));
});
afterAll(() => dynamo.stop());

const call = (routeKey: string, request?: TestRequest) => service.call(routeKey, request);

const key = () => ({ "idempotency-key": service.clock.newId("request") });
const seconds = () => String(Math.floor(service.clock.now().getTime() / 1000));
const staff = (groups: string, authTime = seconds()) => ({
  ...{ sub: "s1", email: "eve@example.com", "cognito:groups": groups, auth_time: authTime },
});

describe("who asks", () => {
  const code = async (routeKey: string, request?: TestRequest) => {
    const { statusCode, json } = await call(routeKey, request);
    return [statusCode, json.error?.code];
  };
  const bearer = (authorization: string) => ({ headers: { authorization } });

  test("nobody gets where one must be signed in", async () => {
    expect(await code("GET /api/v1/own")).toEqual([401, "SIGN_IN_REQUIRED"]);
    expect(await code("GET /api/v1/orders")).toEqual([401, "SIGN_IN_REQUIRED"]);
  });

  test("a shopper may be a guest, or a customer whose token holds", async () => {
    service.seen.length = 0;
    expect(await code("GET /api/v1/shop", { headers: { "x-cart-token": "t" } })).toEqual([200, undefined]);
    expect(await code("GET /api/v1/shop", bearer("Bearer good"))).toEqual([200, undefined]);
    expect(await code("GET /api/v1/shop", bearer("bearer good"))).toEqual([200, undefined]);
    expect(service.seen.map(({ ctx }) => [ctx.actor.kind, ctx.guestToken])).toEqual([
      ["guest", "t"],
      ["customer", undefined],
      ["customer", undefined],
    ]);
    expect(await code("GET /api/v1/shop", bearer("Bearer bad"))).toEqual([401, "TOKEN_NOT_VALID"]);
  });

  test("an access token, which the gateway lets through, signs nobody in: it has no e-mail", async () => {
    const { email: _, ...access } = staff("[admin]");
    expect(await code("GET /api/v1/orders", { claims: access })).toEqual([401, "SIGN_IN_REQUIRED"]);
    expect(await code("GET /api/v1/own", { claims: { sub: "c1" } })).toEqual([401, "SIGN_IN_REQUIRED"]);
  });

  test("a role decides, in whatever way the gateway writes groups", async () => {
    for (const groups of ["[admin staff]", "[manager]", "admin", "[fulfilment, content]", "[module:orders limited]"])
      expect(await code("GET /api/v1/orders", { claims: staff(groups) })).toEqual([200, undefined]);
    for (const groups of ["[content]", "[limited]", "[]", "", "[administrator]", "[module:order]"])
      expect(await code("GET /api/v1/orders", { claims: staff(groups) })).toEqual([403, "PERMISSION_MISSING"]);
  });

  test("what moves money asks for a sign-in of the last five minutes", async () => {
    const ago = (age: number) => String(Number(seconds()) - age);
    const at = (age: number) => code("POST /api/v1/refunds", { claims: staff("[admin]", ago(age)), headers: key() });
    expect(await at(299)).toEqual([201, undefined]);
    expect(await at(300)).toEqual([201, undefined]);
    expect(await at(301)).toEqual([401, "FRESH_SIGN_IN_REQUIRED"]);
    expect(await code("GET /api/v1/orders", { claims: staff("[admin]", ago(86_400)) })).toEqual([200, undefined]);
    expect(await code("POST /api/v1/refunds", { claims: staff("[manager]"), headers: key() })).toEqual([
      403,
      "PERMISSION_MISSING",
    ]);
  });

  test("a sign-in whose age cannot be read is not fresh", async () => {
    for (const authTime of ["", "soon", "NaN"])
      expect((await code("POST /api/v1/refunds", { claims: staff("[admin]", authTime), headers: key() }))[0]).toBe(401);
  });

  test("a webhook's verb sees the raw body and headers, and no actor but the unverified", async () => {
    service.seen.length = 0;
    const rawBody = '{ "odd" :  "spacing", "ö": 1 }';
    await call("POST /api/v1/hook", { rawBody, base64: true, headers: { "stripe-signature": "t=1" } });
    expect(service.seen[0]?.ctx.raw?.body).toBe(rawBody);
    expect(service.seen[0]?.ctx.raw?.header("Stripe-Signature")).toBe("t=1");
    expect(service.seen[0]?.ctx.actor).toEqual({ kind: "provider", name: "unverified" });
  });
});
