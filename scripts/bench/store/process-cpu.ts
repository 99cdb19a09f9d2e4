import { readdirSync, readFileSync } from "node:fs";

/** Linux counts CPU time in hundredths of a second (`getconf CLK_TCK`). */
const ticksPerSecond = 100;

/** User and system CPU milliseconds of a process and all its threads so far: fields 14 and 15 of proc(5) `stat`. */
export function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
}

/** The process of the database that listens on a port, by its command line. */
export function databasePid(port: string): number {
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const [program = "", ...args] = commandLine(pid);
    if (/dynoxide|java/.test(program) && args.includes(port)) return Number(pid);
  }
  throw new Error(`no database listens on port ${port}`);
}

function commandLine(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
  } catch {
    return [];
  }
}
