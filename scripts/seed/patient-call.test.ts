import { AppError } from "@quayside/shared/kernel/errors.ts";
import { expect, test } from "vitest";
import { patient } from "./patient-call.ts";
import type { StaffCall } from "./staff-client.ts";

/** A shop that fails so, one time after the other, and then answers with the keys it was asked under. */
function shopAfter(...errors: unknown[]) {
  const keys: string[] = [];
  const call = async (_id: string, _request: unknown, { idempotencyKey }: { idempotencyKey: string }) => {
    keys.push(idempotencyKey);
    const error = errors.shift();
    if (error) throw error;
    return keys;
  };
  return { call: call as unknown as StaffCall, keys };
}

const asked = (call: StaffCall): Promise<unknown> =>
  patient(call, () => {})("settings.get").then(
    (found) => ({ found }),
    (error: unknown) => ({ error }),
  );

test.concurrent.each([
  ["the shop is not there", new TypeError("fetch failed")],
  ["the network is gone", new AppError("unavailable", "NETWORK", "")],
  ["the shop is busy", new AppError("unavailable", "TRY_AGAIN", "")],
  [
    "a function ran out of time and the gateway answers",
    new AppError("internal", "UNREADABLE", "Internal Server Error"),
  ],
])("asks again under the same key where %s", async (_, error) => {
  const { call, keys } = shopAfter(error);
  expect(await asked(call)).toEqual({ found: keys });
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test.concurrent.each([
  ["the shop refuses", new AppError("invalid", "VALIDATION", "no")],
  ["the shop says that it is its own fault", new AppError("internal", "INTERNAL", "no")],
  ["nobody understands the answer to a refused request", new AppError("not-found", "UNREADABLE", "no")],
])("does not ask again where %s", async (_, error) => {
  const { call, keys } = shopAfter(error);
  expect(await asked(call)).toEqual({ error });
  expect(keys).toHaveLength(1);
});
