// @vitest-environment happy-dom
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { beforeEach, expect, it, vi } from "vitest";
import { call } from "./api.ts";
import { freshSignIn } from "./fresh-sign-in.ts";
import { configurePool } from "./staff-pool.ts";

const cancel = { params: { orderId: "ord_1" }, body: { reason: "asked" } };
const refusal = { status: "error", error: { code: "FRESH_SIGN_IN_REQUIRED", message: "Sign in again." } };
let keys: (string | null)[] = [];

beforeEach(() => {
  configurePool({ userPoolId: "eu-west-1_Test", clientId: "test" });
  keys = [];
  vi.stubGlobal("fetch", async (_: string, init: RequestInit) => {
    keys.push(new Headers(init.headers).get("idempotency-key"));
    return keys.length === 1
      ? Response.json(refusal, { status: 401 })
      : Response.json({ status: "success", data: { done: true } });
  });
});

it("makes the same request again, under the same key, once the sign-in is fresh", async () => {
  const answer = call("orders.cancel", cancel);
  await vi.waitFor(() => expect(freshSignIn.isAsked()).toBe(true));
  expect(keys).toHaveLength(1);
  freshSignIn.settle("proved");
  expect(await answer).toEqual({ done: true });
  expect(keys).toHaveLength(2);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
});

it("sends nothing more when that is given up", async () => {
  const answer = call("orders.cancel", cancel).catch((error: unknown) => error);
  await vi.waitFor(() => expect(freshSignIn.isAsked()).toBe(true));
  freshSignIn.settle("given-up");
  expect(isAppError(await answer, "FRESH_SIGN_IN_DECLINED")).toBe(true);
  expect(keys).toHaveLength(1);
});
