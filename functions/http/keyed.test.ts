import { AppError } from "@quayside/shared/kernel/errors.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { auditEntry } from "../audit/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import { createDb } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import type { HttpDeps } from "./handler.ts";
import type { TestRequest } from "./test-event.ts";
import { refuse, secret, type TestService, testService } from "./test-service.ts";

let dynamo: TestDynamo;
let service: TestService;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  service = testService((clock) => createDb({ client: documentClient(dynamo.client), tableName: "shop", clock }));
});
afterAll(() => dynamo.stop());

const call = (routeKey: string, request?: TestRequest) => service.call(routeKey, request);

const key = () => ({ "idempotency-key": service.clock.newId("request") });
const tell = async () => secret;

describe("keyed requests", () => {
  const place = (headers: Record<string, string>, body: object = { n: 1 }) =>
    call("POST /api/v1/orders", { body, headers });
  const commit = async ({ db }: HttpDeps, ctx: Ctx<unknown>) => {
    await db.transact(
      auditEntry(service.clock, ctx, { action: "t.done", object: { type: "t", id: "1" } }),
      ctx.claim ? [ctx.claim.record(secret)] : [],
    );
  };

  test("need their key", async () => {
    const { statusCode, json } = await place({});
    expect([statusCode, json.error.code, json.error.details.field]).toEqual([
      400,
      "IDEMPOTENCY_KEY_REQUIRED",
      "Idempotency-Key",
    ]);
  });

  test("are answered again byte for byte, whatever the service.clock says, and without secrets at rest", async () => {
    service.behaviour = tell;
    const headers = key();
    const first = await place(headers);
    service.clock.advance(1000);
    const second = await place(headers);
    expect([first.statusCode, second.body]).toEqual([201, first.body]);
    expect(first.body).not.toMatch(/cost|floorPrice|tokenHash/);
  });

  test("with another body are refused, by another guest are another request", async () => {
    const headers = key();
    await place({ ...headers, "x-cart-token": "mine" });
    const other = await place({ ...headers, "x-cart-token": "mine" }, { n: 2 });
    expect([other.statusCode, other.json.error.code]).toEqual([422, "IDEMPOTENCY_KEY_REUSED"]);
    expect((await place({ ...headers, "x-cart-token": "theirs" }, { n: 2 })).statusCode).toBe(201);
  });

  test("that are refused by the verb are refused again alike, without asking it", async () => {
    let asked = 0;
    service.behaviour = async () => {
      asked += 1;
      throw new AppError("conflict", "SOLD_OUT", "Gone.", { issues: [{ field: "A", reason: "0 left" }] });
    };
    const headers = key();
    const first = await place(headers);
    const second = await place(headers);
    expect([first.statusCode, first.json.error.code, second.body, asked]).toEqual([409, "SOLD_OUT", first.body, 1]);
  });

  test("that failed or should be tried later are tried again", async () => {
    const headers = key();
    for (const error of [new Error("oops"), new AppError("too-many", "LATER", "Later.", { retryAfter: 3 })]) {
      service.behaviour = refuse(error);
      expect((await place(headers)).statusCode).toBeGreaterThanOrEqual(429);
    }
    service.behaviour = tell;
    expect((await place(headers)).statusCode).toBe(201);
  });

  test("whose answer was lost after the commit are answered from the effect, by the contract", async () => {
    const headers = key();
    service.behaviour = async (...args) => {
      await commit(args[0], args[1]);
      throw new Error("the process died");
    };
    expect((await place(headers)).statusCode).toBe(500);
    service.behaviour = refuse(new Error("must not be asked"));
    const { statusCode, json, body } = await place(headers);
    expect([statusCode, json.data.id]).toEqual([201, "t1"]);
    expect(body).not.toMatch(/cost|floorPrice/);
  });

  test("a twin in flight is told when to come again", async () => {
    const headers = key();
    service.behaviour = async () => {
      const twin = await place(headers);
      expect([twin.statusCode, twin.json.error.code, twin.headers?.["retry-after"]]).toEqual([
        409,
        "REQUEST_IN_FLIGHT",
        "1",
      ]);
      return secret;
    };
    expect((await place(headers)).statusCode).toBe(201);
  });
});
