import { invalidParameter } from "./failure.ts";
import type { Kind, ObjectStore } from "./objects.ts";
import { fieldEquals, listPage } from "./page.ts";

const EXPANDABLE: Readonly<Record<Kind, readonly string[]>> = {
  balance_transaction: ["source"],
  charge: ["customer", "payment_intent", "balance_transaction", "failure_balance_transaction", "refunds"],
  customer: [],
  dispute: ["charge", "payment_intent"],
  event: [],
  payment_intent: ["customer", "latest_charge", "payment_method"],
  payment_method: ["customer"],
  refund: ["charge", "payment_intent", "balance_transaction", "failure_balance_transaction"],
  setup_intent: ["customer", "payment_method"],
};
const MAX_DEPTH = 4;

type Fields = { [key: string]: unknown };

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isKind = (value: unknown): value is Kind => typeof value === "string" && value in EXPANDABLE;

function cannotExpand(path: string) {
  const message = `This property cannot be expanded (${path}).`;
  return invalidParameter(message, "expand");
}

function load(objects: ObjectStore, owner: Fields, field: string): unknown {
  const value = owner[field];
  if (owner.object === "charge" && field === "refunds") {
    const id = String(owner.id);
    return listPage(objects, "refund", `/v1/charges/${id}/refunds`, { limit: 10 }, fieldEquals("charge", id));
  }
  return typeof value === "string" ? (objects.byId(value) ?? value) : value;
}

function expandPath(objects: ObjectStore, value: unknown, path: readonly string[], full: string): unknown {
  const [field, ...rest] = path;
  if (field === undefined || value === null) return value;
  if (!isFields(value)) throw cannotExpand(full);
  if (value.object === "list") {
    if (field !== "data" || !Array.isArray(value.data)) throw cannotExpand(full);
    return { ...value, data: value.data.map((item) => expandPath(objects, item, rest, full)) };
  }
  if (!isKind(value.object) || !EXPANDABLE[value.object].includes(field)) throw cannotExpand(full);
  return { ...value, [field]: expandPath(objects, load(objects, value, field), rest, full) };
}

/** Replaces ids by their objects along Stripe's dotted paths (`latest_charge.balance_transaction`, `data.source`). */
export function expand(objects: ObjectStore, result: object, paths: readonly string[]): object {
  return paths.reduce<object>((current, path) => {
    const parts = path.split(".");
    if (parts.length > MAX_DEPTH)
      throw invalidParameter("You cannot expand more than 4 levels of a property.", "expand");
    const expanded = expandPath(objects, current, parts, path);
    return isFields(expanded) ? expanded : current;
  }, result);
}
