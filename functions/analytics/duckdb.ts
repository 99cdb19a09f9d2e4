import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Manifest } from "../lake/manifest.ts";
import type { Lake, QueryEngine, SqlRow } from "./engine.ts";
import { type LakeFilesDeps, lakeFiles } from "./lake-files.ts";
import { readsOf, withRelations } from "./reads.ts";
import { relationOf } from "./relation.ts";
import { literal } from "./sql.ts";
import { rowsOf } from "./sql-values.ts";

export interface DuckDbDeps extends LakeFilesDeps {
  manifestOf(storeId: string): Promise<Manifest | undefined>;
  threads?: number;
  memoryMb?: number;
  timeoutSeconds?: number;
}

/** Answers from the lake's files by a DuckDB in this process, which is opened with the first question. */
export function duckDbLake(deps: DuckDbDeps): Lake {
  const files = lakeFiles(deps);
  const pool = connections(deps);

  async function run(manifest: Manifest, sql: string, signal?: AbortSignal): Promise<SqlRow[]> {
    const reads = readsOf(manifest, sql);
    const keys = reads.flatMap(({ files: some }) => some);
    return files.using(keys, (paths) => {
      let from = 0;
      const relations = reads.map(({ table, files: { length } }) => {
        from += length;
        return `${table} AS NOT MATERIALIZED (${relationOf(table, paths.slice(from - length, from), manifest.schemaVersion)})`;
      });
      return pool.run(withRelations(sql, relations), signal);
    });
  }

  return {
    async open(storeId) {
      const manifest = await deps.manifestOf(storeId);
      if (!manifest) return undefined;
      const engine: QueryEngine = { run: (sql, { signal } = {}) => run(manifest, sql, signal) };
      return { manifest, engine };
    },
  };
}

function connections({ threads = 2, memoryMb = 1024, timeoutSeconds = 20, folder }: DuckDbDeps) {
  let opening: Promise<DuckDBInstance> | undefined;
  const free: DuckDBConnection[] = [];

  /** Statements read nothing but the lake's files: neither other files nor the network. */
  async function open(): Promise<DuckDBInstance> {
    const { DuckDBInstance } = await import("@duckdb/node-api");
    const config = { threads: String(threads), memory_limit: `${memoryMb}MB`, temp_directory: `${folder}/spill` };
    const instance = await DuckDBInstance.create(":memory:", config);
    const connection = await instance.connect();
    await connection.run(`SET allowed_directories = [${literal(folder)}];
      SET parquet_metadata_cache = true; SET TimeZone = 'UTC';
      SET enable_external_access = false; SET lock_configuration = true`);
    connection.closeSync();
    return instance;
  }

  async function connect(): Promise<DuckDBConnection> {
    opening ??= open();
    return (await opening).connect();
  }

  return {
    async run(sql: string, signal?: AbortSignal): Promise<SqlRow[]> {
      signal?.throwIfAborted();
      const connection = free.pop() ?? (await connect());
      const stop = () => connection.interrupt();
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        stop();
      }, timeoutSeconds * 1000);
      signal?.addEventListener("abort", stop, { once: true });
      try {
        return rowsOf(await connection.runAndReadAll(sql));
      } catch (error) {
        signal?.throwIfAborted();
        if (isLate) throw new AppError("unprocessable", "QUERY_TOO_LARGE", "This takes too long. Ask for fewer days.");
        throw error;
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener("abort", stop);
        free.push(connection);
      }
    },
  };
}
