/**
 * Writes the lockfile entries that npm drops when the registry at hand lacks a platform's package, so that the same
 * lockfile installs on every platform. Entries carry no integrity: npm fetches them only where os and cpu match.
 */
import { readFileSync, writeFileSync } from "node:fs";

interface LockEntry {
  version?: string;
  os?: string[];
  cpu?: string[];
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
}
export interface Lockfile {
  packages: Record<string, LockEntry>;
}

/** Optional dependencies named by a package but absent from the lockfile, as `[name, version]`. */
export function missingOptionals(lock: Lockfile): [name: string, version: string][] {
  const present = Object.keys(lock.packages);
  return Object.values(lock.packages)
    .flatMap((entry) => Object.entries(entry.optionalDependencies ?? {}))
    .filter(([name]) => !present.some((path) => path.endsWith(`node_modules/${name}`)));
}

const systems = ["darwin", "linux", "win32", "freebsd", "openharmony", "android"];
const processors = ["x64", "arm64", "arm", "ia32", "ppc64", "riscv64", "s390x"];

function platformOf(name: string): Pick<LockEntry, "os" | "cpu"> {
  const words = name.split(/[-/]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  return { os, cpu };
}

export function completed(lock: Lockfile): Lockfile {
  const entries = { ...lock.packages };
  for (const [name, version] of missingOptionals(lock))
    entries[`node_modules/${name}`] = { version, optional: true, ...platformOf(name) };
  const [root = {}, ...rest] = [entries[""], ...Object.entries(entries).filter(([path]) => path !== "")];
  const sorted = (rest as [string, LockEntry][]).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...lock, packages: { "": root as LockEntry, ...Object.fromEntries(sorted) } };
}

if (import.meta.main) {
  const file = "package-lock.json";
  const lock: Lockfile = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, `${JSON.stringify(completed(lock), null, 2)}\n`);
}
