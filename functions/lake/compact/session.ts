import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBValue } from "@duckdb/node-api";

/** A DuckDB of its own for one piece of work. */
export interface Session {
  folder: string;
  run(sql: string): Promise<void>;
  /** 64-bit integers and days come as text. */
  rows<T>(sql: string): Promise<T[]>;
  /** Some rows at a time, for answers that do not fit into memory; values as DuckDB's library gives them. */
  pages(sql: string): AsyncIterable<Record<string, DuckDBValue>[]>;
  close(): void;
}

export interface SessionOptions {
  /** Empty; what does not fit into memory is kept there. */
  folder: string;
  memoryMb: number;
}

export async function openSession({ folder, memoryMb }: SessionOptions): Promise<Session> {
  mkdirSync(folder, { recursive: true });
  const instance = await DuckDBInstance.create(join(folder, "work.duckdb"), {
    memory_limit: `${memoryMb}MB`,
    temp_directory: join(folder, "spill"),
    // Rows that are equal must become files that are equal.
    preserve_insertion_order: "true",
    enable_external_access: "true",
    autoinstall_known_extensions: "false",
  });
  const connection = await instance.connect();
  await connection.run("set TimeZone = 'UTC'");
  return {
    folder,
    async run(sql) {
      await connection.run(sql);
    },
    async rows<T>(sql: string) {
      return (await connection.runAndReadAll(sql)).getRowObjectsJson() as T[];
    },
    async *pages(sql) {
      const result = await connection.stream(sql);
      const names = result.columnNames();
      for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk())
        yield chunk.getRowObjects(names);
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
