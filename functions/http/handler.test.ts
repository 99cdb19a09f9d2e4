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

describe("envelopes", () => {
  test("of success hold what the contract names and nothing else", async () => {
    const { statusCode, json, headers } = await call("GET /api/v1/things/{id}", { params: { id: "t1" } });
    expect(statusCode).toBe(200);
    expect(json).toEqual({
      status: "success",
      data: { id: "t1", price: 5, nested: [{ sku: "A" }] },
      meta: { timestamp: "2026-11-21T12:00:00.000Z", request_id: "req-1" },
    });
    expect(headers).toEqual({
      "content-type": "application/json; charset=utf-8",
      "cache-control": "public, max-age=60",
    });
  });

  test("of lists have their cursor and counts beside the rows", async () => {
    const { json, headers } = await call("GET /api/v1/things", { query: "per_page=7" });
    expect(json.data).toEqual([{ id: "t1", price: 5, nested: [{ sku: "A" }] }]);
    expect(json.meta).toMatchObject({ per_page: 7, total: 9, next_cursor: "next", request_id: "req-1" });
    expect(headers?.["cache-control"]).toBe("no-store");
  });

  test("of failure say code, message and details, and are never cached", async () => {
    const { statusCode, json, headers } = await call("GET /api/v1/missing");
    expect(statusCode).toBe(404);
    expect(json).toEqual({
      status: "error",
      error: { code: "ORDER_NOT_FOUND", message: "No such order.", details: { id: "ord_1" } },
      meta: { timestamp: "2026-11-21T12:00:00.000Z", request_id: "req-1" },
    });
    expect(headers?.["cache-control"]).toBe("no-store");
  });

  test("of what nobody foresaw tell nothing, and the log all of it", async () => {
    service.logged.length = 0;
    const { statusCode, json, body } = await call("GET /api/v1/broken");
    expect([statusCode, json.error.code]).toEqual([500, "INTERNAL"]);
    expect(body).not.toMatch(/ECONN|hunter2|10\.0/);
    expect(service.logged.map(({ message }) => message)).toEqual(["unexpected", "request"]);
    expect(service.logged[0]?.more).toMatchObject({ requestId: "req-1", error: expect.any(Error) });
  });

  test("an answer that breaks its contract is a fault of ours", async () => {
    expect(await call("GET /api/v1/shapeless")).toMatchObject({
      statusCode: 500,
      json: { error: { code: "INTERNAL" } },
    });
  });

  test("a table too busy for eight tries is try again, not a fault", async () => {
    const { statusCode, json, headers } = await call("GET /api/v1/busy");
    expect([statusCode, json.error.code, headers?.["retry-after"]]).toEqual([503, "TRY_AGAIN", "1"]);
  });

  test("an address nobody serves", async () => {
    expect(await call("GET /api/v1/nothing")).toMatchObject({
      statusCode: 404,
      json: { error: { code: "ROUTE_NOT_FOUND" } },
    });
  });
});

describe("input", () => {
  const send = (request: TestRequest) => call("PUT /api/v1/things/{id}", { params: { id: "t1" }, ...request });

  test("is parsed by the contract", async () => {
    service.seen.length = 0;
    expect((await send({ body: { lines: [{ quantity: 1, more: 1 }], name: "x" } })).statusCode).toBe(200);
    expect(service.seen[0]?.input).toMatchObject({
      params: { id: "t1" },
      body: { lines: [{ quantity: 1 }], name: "x" },
    });
    expect(service.seen[0]?.input).not.toHaveProperty("body.lines.0.more");
  });

  test("every field that is wrong is named by its path", async () => {
    const { statusCode, json } = await send({
      params: { id: "long" },
      body: { lines: [{ quantity: 1 }, { quantity: 0 }] },
    });
    expect([statusCode, json.error.code]).toEqual([400, "VALIDATION_ERROR"]);
    expect(json.error.details.issues.map(({ field }: { field: string }) => field)).toEqual([
      "id",
      "lines.1.quantity",
      "name",
    ]);
    expect(json.error.details).toMatchObject({ field: "id", reason: expect.any(String) });
  });

  test("the reason is in plain words, and a parameter of the query goes by its own name", async () => {
    const { json } = await send({ body: { lines: [{ quantity: 0 }], name: 1 } });
    expect(json.error.details.issues).toEqual([
      { field: "lines.0.quantity", reason: "must be at least 1" },
      { field: "name", reason: "must be text" },
    ]);
    const read = await call("GET /api/v1/things", { query: "sizes=s,xxl" });
    expect(read.json.error.details).toMatchObject({ field: "sizes", reason: "must be one of s, m" });
  });

  test.each(["{", "", "[", "undefined", "NaN"])("%j is no body", async (rawBody) => {
    expect((await send({ rawBody })).statusCode).toBe(400);
  });

  test("a key that objects cannot carry on is told, not left out", async () => {
    const { statusCode, json } = await send({
      rawBody: '{"lines":[{"quantity":1,"__proto__":{"quantity":2}}],"name":"x"}',
    });
    expect([statusCode, json.error.details.field]).toEqual([400, "body"]);
    expect((await send({ rawBody: '{"lines":[{"quantity":1}],"name":"__proto__"}' })).statusCode).toBe(200);
  });

  test("bodies in base64 and text of any script arrive whole", async () => {
    service.seen.length = 0;
    await send({ rawBody: JSON.stringify({ lines: [], name: "größe 絵" }), base64: true });
    expect(service.seen[0]?.input).toMatchObject({ body: { name: "größe 絵" } });
  });

  test("a repeated name of the query is a list, a comma is not", async () => {
    service.seen.length = 0;
    await call("GET /api/v1/things", { query: "tag=a&tag=b,c" });
    await call("GET /api/v1/things", { query: "tag=b%2Cc" });
    expect(service.seen.map(({ input }) => (input as { query: { tag: unknown } }).query.tag)).toEqual([
      ["a", "b,c"],
      "b,c",
    ]);
  });
});

test("the log has a line per request, without bodies, tokens or addresses", async () => {
  service.logged.length = 0;
  await call("GET /api/v1/shop", { headers: { authorization: "Bearer good", "x-cart-token": "secret-token" } });
  expect(service.logged).toEqual([
    { message: "request", more: { route: "GET /api/v1/shop", status: 200, milliseconds: 0, requestId: "req-1" } },
  ]);
});
