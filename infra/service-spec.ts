import { loadAwsServiceSpec } from "@aws-cdk/aws-service-spec";
import type { Property, PropertyType, Resource, SpecDatabase } from "@aws-cdk/service-spec-types";

type Json = Record<string, unknown>;

interface TemplateBody {
  Resources?: Record<string, { Type: string; Properties?: Json }>;
}

const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** `{ Ref }`, `{ "Fn::GetAtt" }` …: known only when deployed. */
function isIntrinsic(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const [key, ...others] = Object.keys(value);
  return key !== undefined && others.length === 0 && /^(Ref|Fn::|Condition)/.test(key);
}

/** Checks values against a resource's published shape: unknown names, wrong types, what is missing. */
function checker(db: SpecDatabase, problems: string[]) {
  const scalar: Record<string, (value: unknown) => boolean> = {
    string: (value) => typeof value !== "object",
    number: (value) => !Number.isNaN(Number(value)),
    integer: (value) => Number.isInteger(Number(value)),
    boolean: (value) => [true, false, "true", "false"].includes(value as boolean),
  };
  function checkValue(value: unknown, type: PropertyType, path: string): void {
    if (value === undefined || isIntrinsic(value)) return;
    const holds = scalar[type.type];
    if (holds && !holds(value)) problems.push(`${path} is not a ${type.type}`);
    if (type.type === "array") {
      if (Array.isArray(value))
        for (const [index, one] of value.entries()) checkValue(one, type.element, `${path}[${index}]`);
      else problems.push(`${path} is not a list`);
    }
    if (type.type === "map" && isRecord(value))
      for (const [key, one] of Object.entries(value)) checkValue(one, type.element, `${path}.${key}`);
    if (type.type === "ref" && isRecord(value))
      checkProperties(value, db.get("typeDefinition", type.reference.$ref).properties, path);
  }
  function checkProperties(values: Json, shape: Record<string, Property>, path: string): void {
    for (const [name, value] of Object.entries(values)) {
      const property = shape[name];
      if (property) checkValue(value, property.type, `${path}.${name}`);
      else problems.push(`${path}.${name} is not a property`);
    }
    for (const [name, property] of Object.entries(shape))
      if (property.required && !(name in values)) problems.push(`${path}.${name} is missing`);
  }
  return checkProperties;
}

/** `GetAtt`s of attributes that the resource does not have, and references to nothing. */
function danglingReferences(
  value: unknown,
  typeOf: (id: string) => Resource | "custom" | undefined,
  problems: string[],
  path: string,
): void {
  if (Array.isArray(value))
    for (const [index, one] of value.entries()) danglingReferences(one, typeOf, problems, `${path}[${index}]`);
  if (!isRecord(value)) return;
  const target = value["Fn::GetAtt"];
  if (Array.isArray(target)) {
    const [id, attribute] = target.map(String) as [string, string];
    const resource = typeOf(id);
    if (!resource) problems.push(`${path} refers to ${id}, which is not there`);
    else if (resource !== "custom" && !resource.attributes[attribute] && !resource.properties[attribute])
      problems.push(`${path}: ${id} has no attribute ${attribute}`);
  }
  for (const [key, one] of Object.entries(value)) danglingReferences(one, typeOf, problems, `${path}.${key}`);
}

/** What CloudFormation would refuse in a template, by AWS's published resource specification. */
export async function specProblems(template: TemplateBody): Promise<string[]> {
  const db = await loadAwsServiceSpec();
  const problems: string[] = [];
  const checkProperties = checker(db, problems);
  const resources = template.Resources ?? {};
  const typeOf = (id: string) => {
    const type = resources[id]?.Type;
    if (!type) return undefined;
    if (type.startsWith("Custom::") || type === "AWS::CloudFormation::CustomResource") return "custom" as const;
    return db.lookup("resource", "cloudFormationType", "equals", type)[0];
  };
  for (const [id, { Type, Properties = {} }] of Object.entries(resources)) {
    const resource = typeOf(id);
    if (!resource) problems.push(`${id}: ${Type} is not a resource type`);
    else if (resource !== "custom") checkProperties(Properties, resource.properties, id);
    danglingReferences(Properties, typeOf, problems, id);
  }
  return problems;
}
