import * as z from "zod";
import { permissionOf, permissions } from "../access.ts";
import { Failure, Meta } from "../kernel/envelope.ts";
import { type Components, openComponents } from "./openapi-components.ts";
import type { Operation } from "./operation.ts";

type Json = Record<string, unknown>;

const statusText: Record<number, string> = {
  400: "Bad input; `details` names the field and the reason",
  401: "No valid sign-in, or not fresh enough",
  403: "The role lacks the permission",
  404: "Not there, or not yours",
  409: "In conflict with the present state, or the same key is in flight",
  410: "No longer there",
  422: "Well formed, and cannot be done; or the key was used for another request",
  429: "Too many; `details` says when to try again",
  503: "Not at the moment",
};

/** Statuses that codes of errors are answered with. */
export type ErrorStatuses = ReadonlyMap<string, readonly number[]>;

function parameters(operation: Operation, { membersOf }: Components): Json[] {
  const rows: Json[] = [];
  for (const [place, schema] of [["path", operation.params] as const, ["query", operation.query] as const]) {
    if (!schema) continue;
    const { properties, required } = membersOf(schema, "input");
    for (const [name, type] of Object.entries(properties))
      rows.push({ name, in: place, required: place === "path" || required.includes(name), schema: type });
  }
  if (operation.idempotency === "key")
    rows.push({
      name: "Idempotency-Key",
      in: "header",
      required: true,
      schema: { type: "string", pattern: "^[\\w-]{16,200}$" },
    });
  if (operation.guestToken)
    rows.push({ name: operation.guestToken, in: "header", required: false, schema: { type: "string" } });
  return rows;
}

function successSchema(operation: Operation, { schemaOf }: Components): Json {
  const { output } = operation;
  const data =
    operation.paged && output instanceof z.ZodObject
      ? schemaOf(output.shape.items, "output")
      : schemaOf(output, "output");
  return {
    type: "object",
    required: ["status", "data", "meta"],
    properties: { status: { const: "success" }, data, meta: schemaOf(Meta, "output") },
  };
}

function statuses(operation: Operation, ofErrors: ErrorStatuses): number[] {
  const found = new Set([400, ...(operation.errors ?? []).flatMap((code) => ofErrors.get(code) ?? [])]);
  if (operation.access !== "public" && operation.access !== "webhook") found.add(401);
  if (operation.access.startsWith("staff")) found.add(403);
  if (operation.params) found.add(404);
  if (operation.method !== "GET") found.add(409);
  if (operation.idempotency === "key") found.add(422);
  return [...found].sort();
}

function security(operation: Operation): Json[] {
  if (operation.access === "public" || operation.access === "webhook") return [];
  if (operation.access === "shopper") return [{}, { customer: [] }];
  return operation.access === "customer" ? [{ customer: [] }] : [{ staff: [] }];
}

function needed({ access }: Operation): string {
  const permission = permissionOf(access);
  if (permission) return `Needs the permission \`${permission}\`: ${permissions[permission].toLowerCase()}.`;
  return access.startsWith("staff:") ? `Needs the permission \`${access.slice("staff:".length)}\`.` : "";
}

function described(operation: Operation): string {
  const needs = needed(operation);
  const errors = operation.errors?.length
    ? `Errors of its own: ${operation.errors.map((code) => `\`${code}\``).join(", ")}.`
    : "";
  return [needs, errors].filter(Boolean).join(" ");
}

function pathItem(operation: Operation, components: Components, ofErrors: ErrorStatuses): Json {
  const { schemaOf } = components;
  const json = (schema: Json) => ({ "application/json": { schema } });
  const failures = statuses(operation, ofErrors).map((status) => [
    String(status),
    { description: statusText[status], content: json({ $ref: "#/components/schemas/Failure" }) },
  ]);
  return {
    operationId: operation.id,
    tags: [operation.id.split(".")[0]],
    summary: operation.summary,
    description: described(operation),
    security: security(operation),
    parameters: parameters(operation, components),
    ...(operation.body ? { requestBody: { required: true, content: json(schemaOf(operation.body, "input")) } } : {}),
    responses: {
      [String(operation.status ?? 200)]: {
        description: "Success",
        content: json(successSchema(operation, components)),
      },
      ...Object.fromEntries(failures),
    },
  };
}

/**
 * The route table as an OpenAPI 3.1 document (its schemas are JSON Schema 2020-12, which zod writes). Schemas with a name
 * are its components, said once.
 */
export function openApi(
  operations: readonly Operation[],
  names: ReadonlyMap<z.core.$ZodType, string> = new Map(),
  ofErrors: ErrorStatuses = new Map(),
): Json {
  const components = openComponents(new Map([...names, [Failure, "Failure"], [Meta, "Meta"]]));
  components.schemaOf(Failure, "output");
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const item = paths[operation.path] ?? {};
    item[operation.method.toLowerCase()] = pathItem(operation, components, ofErrors);
    paths[operation.path] = item;
  }
  const bearer = (pool: string) => ({
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: `Id token of the ${pool} user pool`,
  });
  return {
    openapi: "3.1.0",
    info: { title: "Quayside API", version: "1", description: "Generated from the route table; do not edit." },
    paths,
    components: {
      schemas: components.schemas(),
      securitySchemes: { customer: bearer("customers"), staff: bearer("staff") },
    },
  };
}
