import type { TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import type { AppError } from "@quayside/shared/kernel/errors.ts";

export type Item = Record<string, unknown>;
type TransactItem = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** One item of a transaction, made by a `store.ts`. */
export interface Write {
  item: TransactItem;
  /** The error to answer with when its condition fails; `old` is the item as it stands. */
  refused?: (old: Item | undefined) => AppError;
  /** Told when its transaction is in. */
  landed?: () => void;
}

declare const audited: unique symbol;
/** Only `auditEntry` makes one, so that no transaction goes without. */
export type AuditWrite = Write & { [audited]: true };

const onFailure = { ReturnValuesOnConditionCheckFailure: "ALL_OLD" } as const;

/** From ElectroDB's `put` or `create` parameters. */
export function putWrite(params: object, refused?: Write["refused"]): Write {
  return { item: { Put: { ...(params as TransactItem["Put"] & object), ...onFailure } }, refused };
}

/** From ElectroDB's `update` or `patch` parameters. */
export function updateWrite(params: object, refused?: Write["refused"]): Write {
  return { item: { Update: { ...(params as TransactItem["Update"] & object), ...onFailure } }, refused };
}

/** From ElectroDB's `delete` or `remove` parameters. */
export function deleteWrite(params: object, refused?: Write["refused"]): Write {
  return { item: { Delete: { ...(params as TransactItem["Delete"] & object), ...onFailure } }, refused };
}

/** From ElectroDB's `get` parameters: an item that must be as the condition says, and stays as it is. */
export function checkWrite(
  params: object,
  condition: Pick<
    NonNullable<TransactItem["ConditionCheck"]>,
    "ConditionExpression" | "ExpressionAttributeNames" | "ExpressionAttributeValues"
  >,
  refused?: Write["refused"],
): Write {
  const check = { ...(params as TransactItem["ConditionCheck"] & object), ...condition, ...onFailure };
  return { item: { ConditionCheck: check }, refused };
}
