import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a consumer remembers over restarts. */
export interface Checkpoint<T> {
  read(): T | undefined;
  write(value: T): void;
}

/** One file, replaced whole, so that it is never half written. */
export function fileCheckpoint<T>(folder: string, name: string): Checkpoint<T> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  return {
    read() {
      try {
        return JSON.parse(readFileSync(file, "utf8")) as T;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
        throw error;
      }
    },
    write(value) {
      writeFileSync(`${file}.new`, JSON.stringify(value));
      renameSync(`${file}.new`, file);
    },
  };
}
