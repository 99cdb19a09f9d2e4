import { mkdirSync, statfsSync } from "node:fs";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { PlatformError } from "../platform-error.ts";

/** Below it the databases would soon fail in the middle of a write. */
const neededBytes = 200e6;

export interface DataFolder {
  path: string;
  /** A folder inside, made when missing. */
  folder(name: string): string;
  /** Lets go of the lock. */
  close(): void;
}

/** Opens the data folder for this process alone. The lock ends with the process, however that ends. */
export function openDataFolder(folder: string): DataFolder {
  const path = resolve(folder);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const { bavail, bsize } = statfsSync(path);
  if (bavail * bsize < neededBytes)
    throw new PlatformError(
      `Only ${Math.round((bavail * bsize) / 1e6)} MB are free at ${path}; running needs ${neededBytes / 1e6} MB.`,
      "Free some space, then run the same command again. Nothing was changed.",
    );
  const lock = new DatabaseSync(join(path, "lock.sqlite"));
  try {
    lock.exec("pragma locking_mode = exclusive; begin exclusive");
  } catch {
    lock.close();
    throw new PlatformError(
      `The data at ${path} is in use by another run of the platform.`,
      "End that one first, or give this one another folder.",
    );
  }
  return {
    path,
    folder(name) {
      const inner = join(path, name);
      mkdirSync(inner, { recursive: true });
      return inner;
    },
    close: () => lock.close(),
  };
}
