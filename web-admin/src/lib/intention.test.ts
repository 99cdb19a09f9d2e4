import { AppError } from "@quayside/shared/kernel/errors.ts";
import { expect, it } from "vitest";
import { newIntention } from "./intention.ts";

const cancel = { params: { orderId: "ord_1" }, body: { reason: "asked by the customer" } };

it("keeps its key over lost answers and twins in flight", () => {
  const intention = newIntention();
  const key = intention.keyFor(cancel);
  intention.failed(new AppError("unavailable", "NETWORK", "unreachable"));
  expect(intention.keyFor({ ...cancel })).toBe(key);
  intention.failed(new AppError("conflict", "IN_FLIGHT", "under way", { retryAfter: 1 }));
  expect(intention.keyFor(cancel)).toBe(key);
});

it("takes a new key for another request, after a refusal and after an answer", () => {
  const intention = newIntention();
  const keys = [intention.keyFor(cancel), intention.keyFor({ ...cancel, body: { reason: "fraud" } })];
  intention.failed(new AppError("conflict", "ORDER_NOT_CANCELLABLE", "shipped"));
  keys.push(intention.keyFor({ ...cancel, body: { reason: "fraud" } }));
  intention.answered();
  keys.push(intention.keyFor({ ...cancel, body: { reason: "fraud" } }));
  expect(new Set(keys).size).toBe(4);
});
