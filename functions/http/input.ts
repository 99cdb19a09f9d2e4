import type { InputOf, Operation } from "@quayside/shared/contract/operation.ts";
import { AppError, type FieldIssue } from "@quayside/shared/kernel/errors.ts";
import { speakPlainly } from "@quayside/shared/kernel/plain-issues.ts";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod";

speakPlainly();

/** The body as text; API Gateway sends everything but text and JSON as base64. */
export function rawBody(event: APIGatewayProxyEventV2): string {
  if (!event.body) return "";
  return event.isBase64Encoded ? Buffer.from(event.body, "base64").toString("utf8") : event.body;
}

/** Repeated names are joined by commas in `queryStringParameters`, so lists are read from the raw query. */
function queryOf(event: APIGatewayProxyEventV2): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  const search = new URLSearchParams(event.rawQueryString);
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name);
    query[name] = values.length === 1 ? (values[0] ?? "") : values;
  }
  return query;
}

/** A key that objects cannot carry on: schemas would leave it out and nobody would know. */
const strangeKey = "__proto__";

function assertKeys(text: string): void {
  if (!text.includes(strangeKey)) return;
  JSON.parse(text, (key, value) => {
    if (key !== strangeKey) return value;
    const reason = `must hold nothing that is called ${strangeKey}`;
    throw new AppError("invalid", "VALIDATION_ERROR", `The body ${reason}.`, { field: "body", reason });
  });
}

function json(text: string): unknown {
  try {
    assertKeys(text);
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError(
      "invalid",
      "MALFORMED_JSON",
      "The body is not JSON.",
      { field: "body", reason: "must be JSON" },
      error,
    );
  }
}

type Path = readonly PropertyKey[];

const pathOf = (path: Path) => path.map(String).join(".") || "body";
/** What is read from one parameter is wrong in that parameter, whatever is made of it. */
const parameterOf = (path: Path) => String(path[0] ?? "query");

function parsed(
  schema: z.core.$ZodType | undefined,
  value: unknown,
  issues: FieldIssue[],
  fieldOf: (path: Path) => string = pathOf,
): unknown {
  if (!schema) return undefined;
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) issues.push({ field: fieldOf(path), reason: message });
  return undefined;
}

/** Parses params, query and body by the contract; names every field that is wrong, first one first. */
export function inputOf(operation: Operation, event: APIGatewayProxyEventV2): InputOf<Operation> {
  const issues: FieldIssue[] = [];
  const params = parsed(operation.params, event.pathParameters ?? {}, issues);
  const query = parsed(operation.query, queryOf(event), issues, parameterOf);
  const body = operation.body ? parsed(operation.body, json(rawBody(event) || "null"), issues) : undefined;
  const [first] = issues;
  if (first) throw new AppError("invalid", "VALIDATION_ERROR", `${first.field}: ${first.reason}`, { ...first, issues });
  return { params, query, body } as InputOf<Operation>;
}
