import { expect, test } from "vitest";
import { testClock } from "../platform/test-clock.ts";
import { isTransient, retrying } from "./retry.ts";

const named = (name: string, more: object = {}) => Object.assign(new Error(name), { name }, more);
const cancelled = (...codes: string[]) =>
  named("TransactionCanceledException", { CancellationReasons: codes.map((Code) => ({ Code })) });

test.each<[string, Error, boolean]>([
  ["a conflict of transactions", cancelled("None", "TransactionConflict", "None"), true],
  ["a throttled part", cancelled("ThrottlingError", "TransactionConflict"), true],
  ["a failed condition", cancelled("None", "ConditionalCheckFailed"), false],
  ["a failed condition beside a conflict", cancelled("TransactionConflict", "ConditionalCheckFailed"), false],
  ["a cancellation without reasons", cancelled(), false],
  ["an invalid part", cancelled("ValidationError"), false],
  ["a throttle", named("ThrottlingException"), true],
  ["too many at once", named("ProvisionedThroughputExceededException"), true],
  ["a token in use", named("TransactionInProgressException"), true],
  ["an answer that never came", named("TimeoutError"), true],
  ["a socket that broke", Object.assign(new Error("read"), { code: "ECONNRESET" }), true],
  ["a server fault", named("Whatever", { $metadata: { httpStatusCode: 503 } }), true],
  ["a condition", named("ConditionalCheckFailedException"), false],
  ["a mistake", named("ValidationException", { $metadata: { httpStatusCode: 400 } }), false],
  ["a bug", new TypeError("x is undefined"), false],
])("%s", (_, error, transient) => {
  expect(isTransient(error)).toBe(transient);
});

async function failing(times: number, error: Error, random = 1) {
  const slept: number[] = [];
  let tried = 0;
  const clock = {
    ...testClock(),
    random: () => random,
    sleep: async (milliseconds: number) => void slept.push(milliseconds),
  };
  const answer = await retrying(clock, async () => {
    tried += 1;
    if (tried <= times) throw error;
    return "done";
  }).catch((thrown: unknown) => thrown);
  return { answer, tried, slept };
}

test("eight tries at most, then the error itself", async () => {
  const error = named("ThrottlingException");
  expect(await failing(7, error)).toMatchObject({ answer: "done", tried: 8 });
  expect(await failing(8, error)).toMatchObject({ answer: error, tried: 8 });
});

test("what is not transient is not tried again", async () => {
  const error = named("ValidationException");
  expect(await failing(1, error)).toEqual({ answer: error, tried: 1, slept: [] });
});

test("full jitter: up to twice as long each time, from 25 ms, a second at most", async () => {
  const error = named("ThrottlingException");
  expect((await failing(8, error)).slept).toEqual([25, 50, 100, 200, 400, 800, 1000]);
  expect((await failing(8, error, 0)).slept).toEqual([0, 0, 0, 0, 0, 0, 0]);
});
