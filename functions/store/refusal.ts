import { unmarshall } from "@aws-sdk/util-dynamodb";
import { AppError, type FieldIssue } from "@quayside/shared/kernel/errors.ts";
import type { Item, Write } from "./write.ts";

interface Reason {
  Code?: string;
  Item?: Parameters<typeof unmarshall>[0] | Item;
}
interface Refused {
  name?: string;
  CancellationReasons?: Reason[];
  Item?: Reason["Item"];
}

/** The SDK unmarshalls the items of answers but not always those inside errors. */
function plain(item: Reason["Item"]): Item | undefined {
  if (!item) return undefined;
  const isMarshalled = typeof (item as Item).pk === "object";
  return isMarshalled ? unmarshall(item as Parameters<typeof unmarshall>[0]) : (item as Item);
}

function errorOf(write: Write | undefined, reason: Reason, cause: unknown): AppError {
  const own = write?.refused?.(plain(reason.Item));
  return own ?? new AppError("conflict", "WRITE_CONFLICT", "Somebody else changed this meanwhile.", {}, cause);
}

/** The item as it stands, where a single write's condition failed on it. */
export function oldItemOf(error: unknown): Item | undefined {
  return plain((error as Refused).Item);
}

/** Turns a failed condition into the refused write's own error; anything else comes back as it was. */
export function refusalOf(error: unknown, writes: readonly Write[]): unknown {
  const { name, CancellationReasons, Item } = error as Refused;
  if (name === "ConditionalCheckFailedException") return errorOf(writes[0], { Item }, error);
  const failed = (CancellationReasons ?? [])
    .map((reason, index) => ({ reason, write: writes[index] }))
    .filter(({ reason }) => reason.Code === "ConditionalCheckFailed")
    .map(({ reason, write }) => errorOf(write, reason, error));
  const [first] = failed;
  if (!first) return error;
  const issues = failed.flatMap(({ code, details }): FieldIssue[] =>
    code === first.code ? (details.issues ?? []) : [],
  );
  if (issues.length === 0) return first;
  return new AppError(first.kind, first.code, first.message, { ...first.details, issues }, error);
}
