import { expect, test } from "vitest";
import { refuseFuture } from "./refuse-future.ts";

test("days that have not begun are refused by name; what has begun may end later", () => {
  expect(() => refuseFuture({ from: "2026-11-29", to: "2026-12-31" }, "2026-11-29")).not.toThrow();
  const details = { field: "range.from", reason: "must not be in the future: today is 2026-11-29" };
  expect(() => refuseFuture({ from: "2026-11-30", to: "2026-12-31" }, "2026-11-29", "range.from")).toThrow(
    expect.objectContaining({ code: "VALIDATION_ERROR", details }),
  );
});
