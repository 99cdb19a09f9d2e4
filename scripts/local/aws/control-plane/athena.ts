import { DuckDBInstance, type DuckDBResultReader } from "@duckdb/node-api";
import { json, type Service, ServiceError, unknownOperation } from "./service.ts";

/** A folder that stands for the lake's bucket, and the Athena database over it. */
export interface AthenaOptions {
  folder: string;
  bucket: string;
  database: string;
  storeId: string;
  /** Tables there are, and which of them are cut into months. */
  tables: Record<string, { isMonthly: boolean }>;
  /** Of a work group: statements that would read more fail. */
  mostBytes?: number;
  /** How often a statement is still running when it is asked about. */
  rounds?: number;
}

interface Execution {
  state: "RUNNING" | "SUCCEEDED" | "FAILED" | "CANCELLED";
  asked: number;
  reason?: string;
  result?: DuckDBResultReader;
  sql: string;
}

/** Amazon Athena: statements run on DuckDB over the files of a folder; rows come as Athena's texts, page by page. */
export async function athenaService(options: AthenaOptions): Promise<Service & { executions: Map<string, Execution> }> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(`CREATE SCHEMA ${options.database}; SET TimeZone = 'UTC'`);
  for (const [table, { isMonthly }] of Object.entries(options.tables)) {
    const files = `${options.folder}/${options.storeId}/${table}/${isMonthly ? "*/" : ""}*.parquet`;
    const path = `replace(filename, '${options.folder}', 's3://${options.bucket}')`;
    const hive = isMonthly ? ", hive_partitioning = true, hive_types = {'month': VARCHAR}" : "";
    // A folder without files is a table without rows, and nobody reads it.
    await connection
      .run(`CREATE VIEW ${options.database}."${table}" AS SELECT * EXCLUDE (filename), ${path} AS "$path", '${options.storeId}' AS store
        FROM read_parquet('${files}', filename = true${hive})`)
      .catch(() => {});
  }
  const executions = new Map<string, Execution>();
  const found = (id: unknown): Execution => {
    const execution = executions.get(String(id));
    if (!execution) throw new ServiceError("InvalidRequestException", `QueryExecution ${id} was not found`);
    return execution;
  };
  const tokens = new Map<string, string>();

  async function start({ QueryString, ClientRequestToken }: Record<string, unknown>) {
    const known = tokens.get(String(ClientRequestToken));
    if (known) return json({ QueryExecutionId: known });
    const id = `00000000-0000-4000-8000-${String(executions.size + 1).padStart(12, "0")}`;
    tokens.set(String(ClientRequestToken), id);
    const execution: Execution = { state: "RUNNING", asked: 0, sql: String(QueryString) };
    executions.set(id, execution);
    try {
      execution.result = await connection.runAndReadAll(execution.sql);
    } catch (error) {
      execution.reason = String(error);
    }
    return json({ QueryExecutionId: id });
  }

  function look(id: unknown) {
    const execution = found(id);
    execution.asked += 1;
    if (execution.state === "RUNNING" && execution.asked > (options.rounds ?? 1))
      execution.state = execution.result ? "SUCCEEDED" : "FAILED";
    const Status = { State: execution.state, StateChangeReason: execution.reason };
    return json({ QueryExecution: { QueryExecutionId: id, Query: execution.sql, Status } });
  }

  function results({ QueryExecutionId, NextToken, MaxResults = 1000 }: Record<string, unknown>) {
    const { state, result } = found(QueryExecutionId);
    if (state !== "SUCCEEDED" || !result)
      throw new ServiceError("InvalidRequestException", `Query has not yet finished. Current state: ${state}`);
    const names = result.columnNames();
    const types = result.columnTypes().map((type) => athenaType(String(type)));
    const header = names.map((name) => ({ VarCharValue: name }));
    const rows = [header, ...result.getRowsJson().map((row) => row.map((value, at) => datum(value, types[at] ?? "")))];
    const from = Number(NextToken ?? 0);
    const next = from + Number(MaxResults);
    return json({
      ResultSet: {
        Rows: rows.slice(from, next).map((Data) => ({ Data })),
        ResultSetMetadata: { ColumnInfo: names.map((Name, at) => ({ Name, Label: Name, Type: types[at] })) },
      },
      ...(next < rows.length ? { NextToken: String(next) } : {}),
    });
  }

  return {
    executions,
    owns: ({ target }) => target.startsWith("AmazonAthena."),
    async answer({ operation, input }) {
      if (operation === "StartQueryExecution") return start(input);
      if (operation === "GetQueryExecution") return look(input.QueryExecutionId);
      if (operation === "GetQueryResults") return results(input);
      if (operation !== "StopQueryExecution") throw unknownOperation(operation);
      const execution = found(input.QueryExecutionId);
      if (execution.state === "RUNNING") execution.state = "CANCELLED";
      return json({});
    },
  };
}

function athenaType(type: string): string {
  if (type === "HUGEINT" || type === "BIGINT") return "bigint";
  if (type.startsWith("DECIMAL")) return "decimal";
  return type === "TIMESTAMP WITH TIME ZONE" ? "timestamp" : type.toLowerCase();
}

function datum(value: unknown, type: string): { VarCharValue?: string } {
  if (value === null) return {};
  const text = String(value);
  if (type !== "timestamp") return { VarCharValue: text };
  return { VarCharValue: `${text.replace(/\+00$/, "").slice(0, 19)}.000` };
}
