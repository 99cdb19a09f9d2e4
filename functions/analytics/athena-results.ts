import { type AthenaClient, type ColumnInfo, type Datum, GetQueryResultsCommand } from "@aws-sdk/client-athena";
import type { SqlRow, SqlValue } from "./engine.ts";

/** What Athena gives at most at a time. */
const pageSize = 1000;

/** All rows of a statement that succeeded. The first row of the first page names the columns. */
export async function resultsOf(
  client: AthenaClient,
  QueryExecutionId: string,
  signal?: AbortSignal,
): Promise<SqlRow[]> {
  const rows: SqlRow[] = [];
  let NextToken: string | undefined;
  let isFirst = true;
  do {
    const command = new GetQueryResultsCommand({ QueryExecutionId, NextToken, MaxResults: pageSize });
    const page = await client.send(command, { abortSignal: signal });
    const { Rows = [], ResultSetMetadata: { ColumnInfo = [] } = {} } = page.ResultSet ?? {};
    for (const { Data = [] } of isFirst ? Rows.slice(1) : Rows) rows.push(rowOf(Data, ColumnInfo));
    NextToken = page.NextToken;
    isFirst = false;
  } while (NextToken);
  return rows;
}

function rowOf(data: readonly Datum[], columns: readonly ColumnInfo[]): SqlRow {
  return Object.fromEntries(
    columns.map(({ Name = "", Type = "" }, at) => [Name, plainOf(data[at]?.VarCharValue, Type)]),
  );
}

/** Everything comes as text; what is null comes as nothing. */
function plainOf(text: string | undefined, type: string): SqlValue {
  if (text === undefined) return null;
  if (["tinyint", "smallint", "integer", "bigint", "decimal"].includes(type)) return exact(text);
  if (type === "double" || type === "float") return Number(text);
  if (type === "boolean") return text === "true";
  // `2011-03-27 01:00:00.000`, in UTC as it is stored.
  if (type.startsWith("timestamp")) return new Date(`${text.slice(0, 23).replace(" ", "T")}Z`).toISOString();
  return text;
}

function exact(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is beyond what a number holds exactly`);
  return number;
}
