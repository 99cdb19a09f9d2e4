import { AppError } from "@quayside/shared/kernel/errors.ts";
import { describe, expect, test } from "vitest";
import { refusalOf } from "./refusal.ts";
import { putWrite, type Write } from "./write.ts";

const soldOut = (sku: string): Write =>
  putWrite(
    { Item: {} },
    (old) =>
      new AppError("conflict", "SOLD_OUT", `No ${sku}.`, {
        issues: [{ field: sku, reason: `${old?.left ?? "none"} left` }],
      }),
  );
const plain = putWrite({ Item: {} });
const failed = { Code: "ConditionalCheckFailed" };
const fine = { Code: "None" };
const cancelled = (...CancellationReasons: object[]) =>
  Object.assign(new Error(), { name: "TransactionCanceledException", CancellationReasons });

describe("a cancelled transaction", () => {
  test("answers with the refused write's own error, told by the item as it stands", () => {
    const reason = { ...failed, Item: { pk: { S: "a" }, left: { N: "3" } } };
    expect(refusalOf(cancelled(fine, reason), [plain, soldOut("A")])).toMatchObject({
      code: "SOLD_OUT",
      details: { issues: [{ field: "A", reason: "3 left" }] },
    });
    const unmarshalled = { ...failed, Item: { pk: "a", left: 3 } };
    expect(refusalOf(cancelled(unmarshalled), [soldOut("A")])).toMatchObject({
      details: { issues: [{ reason: "3 left" }] },
    });
  });

  test("merges the issues of every write refused alike", () => {
    const error = refusalOf(cancelled(failed, fine, failed), [soldOut("A"), plain, soldOut("C")]);
    expect(error).toMatchObject({
      code: "SOLD_OUT",
      details: {
        issues: [
          { field: "A", reason: "none left" },
          { field: "C", reason: "none left" },
        ],
      },
    });
  });

  test("of several kinds tells the first", () => {
    const other = putWrite(
      { Item: {} },
      () => new AppError("conflict", "CODE_USED_UP", "Used up.", { issues: [{ field: "code", reason: "x" }] }),
    );
    expect(refusalOf(cancelled(failed, failed), [other, soldOut("B")])).toMatchObject({
      code: "CODE_USED_UP",
      details: { issues: [{ field: "code" }] },
    });
  });

  test("by a write without an error of its own is a conflict", () => {
    expect(refusalOf(cancelled(failed), [plain])).toMatchObject({ kind: "conflict", code: "WRITE_CONFLICT" });
  });
});

test("a refused single write", () => {
  const error = Object.assign(new Error(), {
    name: "ConditionalCheckFailedException",
    Item: { pk: { S: "a" }, left: { N: "1" } },
  });
  expect(refusalOf(error, [soldOut("A")])).toMatchObject({
    code: "SOLD_OUT",
    details: { issues: [{ reason: "1 left" }] },
  });
});

test("anything else stays what it was", () => {
  const conflict = cancelled({ Code: "TransactionConflict" });
  const bug = new TypeError("x");
  expect(refusalOf(conflict, [plain])).toBe(conflict);
  expect(refusalOf(bug, [plain])).toBe(bug);
});
