import { expect, test } from "vitest";
import * as z from "zod";
import { plainIssue } from "./plain-issues.ts";

const reason = (schema: z.ZodType, input: unknown) =>
  schema
    .safeParse(input, { error: plainIssue })
    .error?.issues.map(({ message }) => message)
    .join("; ");

const many = Array.from({ length: 23 }, (_, at) => `m${at}`);

test.each<[z.ZodType, unknown, string]>([
  [z.enum(["30", "60", "90"]), "45", "must be one of 30, 60, 90"],
  [z.enum(["30", "60", "90"]), ["30", "60"], "must be given once"],
  [z.enum(["30", "60", "90"]), undefined, "is required"],
  [z.enum(many), "x", `must be one of ${many.slice(0, 20).join(", ")} and 3 more`],
  [z.literal("a"), "b", "must be a"],
  [z.stringbool(), "maybe", "must be true or false"],
  [z.number().min(-100), -500, "must be at least −100"],
  [z.number().max(1000), 1001, "must be at most 1000"],
  [z.number().positive(), 0, "must be over 0"],
  [z.number().negative(), 0, "must be under 0"],
  [z.number(), Number.NaN, "must be a number"],
  [z.coerce.number().int().min(1), "lots", "must be a number"],
  [z.int(), 1.5, "must be a whole number"],
  [z.number().multipleOf(5), 3, "must be a multiple of 5"],
  [z.string(), undefined, "is required"],
  [z.string(), 1, "must be text"],
  [z.string().min(1), "", "must not be empty"],
  [z.string().min(2), "", "must have at least 2 characters"],
  [z.string().max(1), "ab", "must have at most 1 character"],
  [z.string().length(3), "ab", "must have 3 characters"],
  [z.array(z.string()).max(2), ["a", "b", "c"], "must have at most 2 entries"],
  [z.iso.date(), "banana", "must be a day such as 2026-11-28"],
  [z.email(), "x", "must be an email address"],
  [z.strictObject({}), { more: 1 }, "must not hold more"],
  [z.string().min(2, "of its own"), "", "of its own"],
  [z.number().refine(() => false, "of its own"), 1, "of its own"],
])("%#: what is wrong, in plain words", (schema, input, said) => {
  expect(reason(schema, input)).toBe(said);
});
