import {
  AthenaClient,
  GetQueryExecutionCommand,
  type QueryExecution,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
} from "@aws-sdk/client-athena";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Manifest } from "../lake/manifest.ts";
import type { Clock } from "../platform/clock.ts";
import { resultsOf } from "./athena-results.ts";
import type { Lake, SqlRow } from "./engine.ts";
import { type Read, readsOf, withRelations } from "./reads.ts";
import { asNow, emptyRelation } from "./relation.ts";
import { isMonthly, literal, namesMonths } from "./sql.ts";

export interface AthenaDeps {
  client?: AthenaClient;
  clock: Pick<Clock, "now" | "sleep" | "newSecret">;
  manifestOf(storeId: string): Promise<Manifest | undefined>;
  /** Its settings say where results go, and how many bytes one statement may read. */
  workGroup: string;
  /** Whose tables lie over the lake's folders. */
  database: string;
  bucket: string;
  timeoutSeconds?: number;
}

/** Files never change under their names, and statements name their files: an answer is right as long as it is kept. */
const reuseMinutes = 20 * 60;
const firstPause = 100;
const longestPause = 1000;

/** Answers from the lake's files by Amazon Athena: for lakes that are too large for one machine. */
export function athenaLake(deps: AthenaDeps): Lake {
  const athena = { ...deps, client: deps.client ?? new AthenaClient() };
  return {
    async open(storeId) {
      const manifest = await deps.manifestOf(storeId);
      if (!manifest) return undefined;
      return { manifest, engine: { run: (sql, { signal } = {}) => run(athena, manifest, sql, signal) } };
    },
  };
}

type Athena = AthenaDeps & { client: AthenaClient };

async function run(athena: Athena, manifest: Manifest, sql: string, signal?: AbortSignal): Promise<SqlRow[]> {
  signal?.throwIfAborted();
  const { client, clock, workGroup: WorkGroup, database: Database } = athena;
  const started = await client.send(
    new StartQueryExecutionCommand({
      QueryString: statementOver(athena, manifest, sql),
      QueryExecutionContext: { Database },
      WorkGroup,
      ClientRequestToken: clock.newSecret(),
      ResultReuseConfiguration: { ResultReuseByAgeConfiguration: { Enabled: true, MaxAgeInMinutes: reuseMinutes } },
    }),
  );
  const QueryExecutionId = started.QueryExecutionId ?? "";
  try {
    await finished(athena, QueryExecutionId, signal);
  } catch (error) {
    if (!(error instanceof Ended)) await client.send(new StopQueryExecutionCommand({ QueryExecutionId }));
    throw error instanceof Ended ? error.reason : error;
  }
  return resultsOf(client, QueryExecutionId, signal);
}

/**
 * Tables of the statement as the manifest has them. What is paid for is what is read, so a statement that would read all
 * months of a table is refused.
 */
function statementOver(athena: Athena, manifest: Manifest, sql: string): string {
  const reads = readsOf(manifest, sql);
  if (reads.some(({ table }) => isMonthly(table)) && !namesMonths(sql))
    throw new Error("a statement over a monthly table must name the months it reads");
  return withRelations(
    sql,
    reads.map((read) => `${read.table} AS (${relationOf(athena, manifest, read)})`),
  );
}

/** Folders hold what was and what is becoming, too: only the manifest's files are the table. */
function relationOf({ database, bucket }: Athena, manifest: Manifest, { table, files }: Read): string {
  if (files.length === 0) return emptyRelation(table);
  const paths = files.map(({ key }) => literal(`s3://${bucket}/${key}`));
  const months = isMonthly(table) ? `month IN (${files.map(({ key }) => literal(monthOf(key))).join(", ")}) AND ` : "";
  const rows = `SELECT * FROM "${database}"."${table}" WHERE store = ${literal(manifest.storeId)} AND ${months}"$path" IN (${paths.join(", ")})`;
  return asNow(table, rows, manifest.schemaVersion);
}

const monthOf = (key: string): string => /month=(\d{4}-\d{2})/.exec(key)?.[1] ?? "";

/** Why a statement ended that need not be stopped any more. */
class Ended extends Error {
  readonly reason: Error;
  constructor(reason: Error) {
    super(reason.message);
    this.reason = reason;
  }
}

async function finished(athena: Athena, QueryExecutionId: string, signal?: AbortSignal): Promise<void> {
  const { client, clock, timeoutSeconds = 25 } = athena;
  const until = clock.now().getTime() + timeoutSeconds * 1000;
  for (let pause = firstPause; ; pause = Math.min(longestPause, pause * 1.5)) {
    const { QueryExecution: execution } = await client.send(new GetQueryExecutionCommand({ QueryExecutionId }));
    if (execution?.Status?.State === "SUCCEEDED") return;
    if (["FAILED", "CANCELLED"].includes(execution?.Status?.State ?? "")) throw new Ended(failureOf(execution));
    if (clock.now().getTime() >= until)
      throw new AppError("unprocessable", "QUERY_TOO_LARGE", "This takes too long. Ask for fewer days.");
    await clock.sleep(pause);
    signal?.throwIfAborted();
  }
}

function failureOf(execution: QueryExecution | undefined): Error {
  const why = execution?.Status?.StateChangeReason ?? "Athena gave no reason";
  if (/bytes scanned limit/i.test(why))
    return new AppError("unprocessable", "QUERY_TOO_LARGE", "This would read too much. Ask for fewer days.");
  return new Error(`Athena: ${why}`);
}
