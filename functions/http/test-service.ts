import { operation } from "@quayside/shared/contract/operation.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import { PageQuery, pageOf } from "@quayside/shared/kernel/page.ts";
import type { APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import * as z from "zod";
import type { Ctx } from "../platform/ctx.ts";
import { createLogger } from "../platform/log.ts";
import { type TestClock, testClock } from "../platform/test-clock.ts";
import type { Db } from "../store/db.ts";
import { type HttpDeps, httpHandler } from "./handler.ts";
import { route, type Verb } from "./route.ts";
import { type TestRequest, testEvent } from "./test-event.ts";

const Thing = z.object({ id: z.string(), price: z.int(), nested: z.array(z.object({ sku: z.string() })) });
/** What a verb answers: more than the contract lets through. */
export const secret = { id: "t1", price: 5, cost: 3, nested: [{ sku: "A", floorPrice: 4 }], tokenHash: "x" };
const base = { method: "GET", summary: "", output: Thing } as const;
const path = (name: string) => `/api/v1/${name}` as const;

const get = operation({
  ...base,
  id: "t.get",
  path: path("things/{id}"),
  access: "public",
  params: z.object({ id: z.string().max(3) }),
  cacheSeconds: 60,
});
const list = operation({
  ...base,
  id: "t.list",
  path: path("things"),
  access: "public",
  query: PageQuery.extend({
    tag: z.union([z.string(), z.array(z.string())]).optional(),
    sizes: z
      .string()
      .transform((text) => text.split(","))
      .pipe(z.array(z.enum(["s", "m"])))
      .optional(),
  }),
  output: pageOf(Thing),
  paged: true,
});
const put = operation({
  ...base,
  id: "t.put",
  method: "PUT",
  path: path("things/{id}"),
  access: "public",
  params: z.object({ id: z.string().max(3) }),
  body: z.object({ lines: z.array(z.object({ quantity: z.int().min(1) })), name: z.string() }),
});
const own = operation({ ...base, id: "t.own", path: path("own"), access: "customer" });
const shop = operation({ ...base, id: "t.shop", path: path("shop"), access: "shopper", guestToken: "x-cart-token" });
const read = operation({ ...base, id: "t.read", path: path("orders"), access: "staff:orders.read" });
const refund = operation({
  ...base,
  id: "t.refund",
  method: "POST",
  path: path("refunds"),
  access: "staff:orders.refund",
  idempotency: "key",
  status: 201,
});
const hook = operation({ ...base, id: "t.hook", method: "POST", path: path("hook"), access: "webhook" });
const order = operation({
  ...base,
  id: "t.order",
  method: "POST",
  path: path("orders"),
  access: "shopper",
  idempotency: "key",
  status: 201,
  guestToken: "x-cart-token",
  body: z.object({ n: z.int() }),
});
const missing = operation({ ...base, id: "t.missing", path: path("missing"), access: "public" });
const broken = operation({ ...base, id: "t.broken", path: path("broken"), access: "public" });
const shapeless = operation({ ...base, id: "t.shapeless", path: path("shapeless"), access: "public" });
const busy = operation({ ...base, id: "t.busy", path: path("busy"), access: "public" });

interface Seen {
  ctx: Ctx;
  input: unknown;
}

export function refuse(error: unknown): () => Promise<never> {
  return async () => {
    throw error;
  };
}

export interface TestService {
  clock: TestClock;
  /** What the verbs were given. */
  seen: Seen[];
  logged: { message: string; more: unknown }[];
  /** The verb behind `POST /api/v1/orders`. */
  behaviour: Verb<HttpDeps, typeof order>;
  call(
    routeKey: string,
    request?: TestRequest,
  ): Promise<APIGatewayProxyStructuredResultV2 & { json: ReturnType<typeof JSON.parse> }>;
}

/** A service with one operation of every kind, over a real table. */
export function testService(dbOf: (clock: TestClock) => Db): TestService {
  const clock = testClock();
  const seen: Seen[] = [];
  const logged: TestService["logged"] = [];
  const log = (message: unknown, more?: unknown) => void logged.push({ message: String(message), more });
  const logger = Object.assign(createLogger("test"), { info: log, error: log });
  const verifyCustomer = async (token: string) => {
    if (token !== "good") throw new Error("expired");
    return { sub: "c1", email: "ada@example.com" };
  };
  const deps: HttpDeps = { db: dbOf(clock), clock, logger, verifyCustomer };
  const tell =
    <T>(answer: T) =>
    async (_: HttpDeps, ctx: Ctx, input: unknown): Promise<T> => {
      seen.push({ ctx, input });
      return answer;
    };
  const service: TestService = { clock, seen, logged, behaviour: tell(secret), call };
  const handler = httpHandler<HttpDeps>(
    [
      ...[get, put, own, shop, read, refund, hook].map((each) => route(each as typeof get, tell(secret))),
      route(list, tell({ items: [secret], nextCursor: "next", total: 9 })),
      route(order, (...args) => service.behaviour(...args)),
      route(missing, refuse(notFound("order", "ord_1"))),
      route(broken, refuse(new Error("connect ECONNREFUSED 10.0.0.7, password hunter2"))),
      route(shapeless, tell({ id: 1 }) as never),
      route(busy, refuse(Object.assign(new Error("slow down"), { name: "ThrottlingException" }))),
    ],
    deps,
  );
  async function call(routeKey: string, request?: TestRequest) {
    const result = (await handler(testEvent(routeKey, request), {} as Context)) as APIGatewayProxyStructuredResultV2;
    return { ...result, json: JSON.parse(result.body ?? "null") };
  }
  return service;
}
