import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { literal } from "@quayside/functions/analytics/sql.ts";
import type { Manifest } from "@quayside/functions/lake/manifest.ts";
import { type Latency, latencyOf } from "./measure-lake.ts";
import { inPostgres } from "./rows-in-postgres.ts";

const root = "/usr/lib/postgresql";

/** Programs of the newest PostgreSQL of this machine (`apt install postgresql`). */
function binaries(): string | undefined {
  if (!existsSync(root)) return undefined;
  const [newest] = readdirSync(root).sort((one, other) => Number(other) - Number(one));
  return newest && join(root, newest, "bin");
}

const tables = { orders: true, order_lines: true, products: false, customers: false } as const;
const types: Record<string, string> = {
  VARCHAR: "text",
  INTEGER: "int",
  BIGINT: "bigint",
  DATE: "date",
  TIMESTAMP: "timestamp",
};

/** Indexes that people with such questions have. */
const indexes = [
  "ALTER TABLE orders ADD PRIMARY KEY (order_id)",
  "CREATE INDEX ON orders (day)",
  "CREATE INDEX ON orders (customer_key)",
  "CREATE INDEX ON order_lines (day)",
  "CREATE INDEX ON order_lines (sku, day)",
  "CREATE INDEX ON order_lines (order_id)",
  "ALTER TABLE products ADD PRIMARY KEY (sku)",
  "ALTER TABLE customers ADD PRIMARY KEY (customer_key)",
];

export interface PostgresFigures {
  version: string;
  loadSeconds: number;
  bytes: number;
  queries: Record<string, Latency>;
}

const settings = {
  shared_buffers: "2GB",
  work_mem: "128MB",
  maintenance_work_mem: "1GB",
  effective_cache_size: "8GB",
  max_wal_size: "8GB",
  jit: "off",
};

interface Server {
  psql(sql: string): string;
  /** Where files for it may lie. */
  folder: string;
  stop(): void;
}

/** A server of its own on a socket; as root it runs as the user that its package made. */
function startServer(bin: string): Server {
  const folder = mkdtempSync(join(tmpdir(), "quayside-postgres-"));
  const [data, socket] = [join(folder, "db"), join(folder, "socket")];
  mkdirSync(socket);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) execFileSync("chown", ["-R", "postgres", folder]);
  const as = (program: string, args: string[]): [string, string[]] =>
    isRoot ? ["runuser", ["-u", "postgres", "--", join(bin, program), ...args]] : [join(bin, program), args];
  const silent = { stdio: "ignore" } as const;
  execFileSync(...as("initdb", ["-D", data, "-U", "bench", "--auth=trust", "-E", "UTF8", "--locale=C"]), silent);
  const options = Object.entries({ ...settings, unix_socket_directories: socket, listen_addresses: "''" });
  const given = options.map(([name, value]) => `-c ${name}=${value}`).join(" ");
  execFileSync(...as("pg_ctl", ["-D", data, "-o", given, "-w", "-l", join(folder, "log"), "start"]), silent);
  const connect = ["-h", socket, "-U", "bench", "-d", "postgres", "-qAtX", "-v", "ON_ERROR_STOP=1"];
  return {
    folder,
    psql: (sql) => execFileSync(...as("psql", connect), { input: sql, maxBuffer: 1e8 }).toString(),
    stop() {
      execFileSync(...as("pg_ctl", ["-D", data, "-m", "immediate", "-w", "stop"]), silent);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The same rows and questions in a PostgreSQL of its own; `undefined` where there is none on this machine. */
export async function measurePostgres(
  folder: string,
  manifest: Manifest,
  rounds: number,
): Promise<PostgresFigures | undefined> {
  const bin = binaries();
  if (!bin) return undefined;
  const { psql, stop, folder: files } = startServer(bin);
  try {
    const began = performance.now();
    await load(folder, manifest, files, psql);
    psql(`${indexes.join(";\n")}; VACUUM ANALYZE`);
    const loadSeconds = Math.round((performance.now() - began) / 1000);
    const queries = Object.fromEntries(
      Object.entries(inPostgres).map(([name, statements]) => [name, timed(psql, statements, rounds)]),
    );
    return {
      version: psql("SHOW server_version").trim(),
      loadSeconds,
      bytes: Number(psql("SELECT pg_database_size('postgres')")),
      queries,
    };
  } finally {
    stop();
  }
}

async function load(folder: string, manifest: Manifest, data: string, psql: (sql: string) => string): Promise<void> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  for (const [table, isMonthly] of Object.entries(tables) as [keyof typeof tables, boolean][]) {
    const { monthly, whole } = manifest;
    const files = isMonthly
      ? Object.values(monthly[table as "orders"])
      : [whole[table as "products"]].filter((file) => file !== undefined);
    const source = `read_parquet([${files.map(({ key }) => literal(join(folder, key))).join(", ")}])`;
    const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${source}`);
    const columns = described.getRowsJS().map(([name, type]) => `"${name}" ${types[String(type)] ?? "text"}`);
    const csv = join(data, `${table}.csv`);
    await connection.run(`COPY (SELECT * FROM ${source}) TO ${literal(csv)} (HEADER false)`);
    psql(`CREATE TABLE ${table} (${columns.join(", ")}); COPY ${table} FROM ${literal(csv)} (FORMAT csv)`);
    rmSync(csv);
  }
  connection.closeSync();
}

/** Milliseconds as `psql` measures them, the server's answer included, its own start left out. */
function timed(psql: (sql: string) => string, statements: readonly string[], rounds: number): Latency {
  const round = `${statements.join(";\n")};`;
  const output = psql(`\\o /dev/null\n${round}\n\\timing on\n${`${round}\n`.repeat(rounds)}`);
  const times = [...output.matchAll(/Time: ([\d.]+) ms/g)].map(([, time]) => Number(time));
  const each = Array.from({ length: rounds }, (_, at) => {
    const own = times.slice(at * statements.length, (at + 1) * statements.length);
    return own.reduce((sum, time) => sum + time, 0);
  });
  return latencyOf(each);
}
