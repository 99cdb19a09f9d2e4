import type { Operation } from "@quayside/shared/contract/operation.ts";
import type { Failure, Meta } from "@quayside/shared/kernel/envelope.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import * as z from "zod";
import type { Answer } from "../idempotency/once.ts";
import { isTransient } from "../store/retry.ts";

const headers = { "content-type": "application/json; charset=utf-8" };

/** The success envelope; only what the contract's output names gets through. */
export function success(operation: Operation, output: unknown, meta: Meta, query: unknown): Answer {
  const data = z.parse(operation.output, output);
  const status = operation.status ?? 200;
  if (!operation.paged) return { status, body: JSON.stringify({ status: "success", data, meta }) };
  const { items, nextCursor, total } = data as Page<unknown>;
  const perPage = (query as { per_page?: number } | undefined)?.per_page;
  const paged = { ...meta, per_page: perPage, total, next_cursor: nextCursor };
  return { status, body: JSON.stringify({ status: "success", data: items, meta: paged }) };
}

/** Nothing internal leaks: what is not an {@link AppError} is told as INTERNAL, with the request id to ask about. */
export function publicError(error: unknown): AppError {
  if (error instanceof AppError && error.kind !== "internal") return error;
  if (isTransient(error))
    return new AppError("unavailable", "TRY_AGAIN", "This is busy. Try again.", { retryAfter: 1 });
  return new AppError(
    "internal",
    "INTERNAL",
    "Something went wrong on our side. Nothing more is known yet.",
    {},
    error,
  );
}

export function failure(error: AppError, meta: Meta): Answer {
  const envelope: Failure = {
    status: "error",
    error: { code: error.code, message: error.message, details: error.details },
    meta,
  };
  return { status: error.status, body: JSON.stringify(envelope) };
}

export function respond(answer: Answer, extra: Record<string, string> = {}): APIGatewayProxyStructuredResultV2 {
  return { statusCode: answer.status, headers: { ...headers, ...extra }, body: answer.body };
}
