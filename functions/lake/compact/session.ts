import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** A DuckDB of its own for one piece of work. */
export interface Session {
  folder: string;
  run(sql: string): Promise<void>;
  /** 64-bit integers and days come as text. */
  rows<T>(sql: string): Promise<T[]>;
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
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
