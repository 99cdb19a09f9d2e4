import { mkdtempSync, writeFileSync } from "node:fs";
import { copyFile, mkdir, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { duckDbLake } from "../analytics/duckdb.ts";
import type { Lake } from "../analytics/engine.ts";
import type { Objects } from "../platform/objects.ts";
import type { ColumnType } from "./columns.ts";
import type { Manifest } from "./manifest.ts";
import { storeTime } from "./store-time.ts";
import { type LakeTable, type MonthlyTable, monthlyTables, schemaVersion, wholeTables } from "./tables.ts";
import { type LakeRow, rowsOfSales, type TestPeople, type TestReturn, type TestSale } from "./test-sales.ts";

interface TestLakeOf {
  sales?: readonly TestSale[];
  returns?: readonly TestReturn[];
  /** Rows of `products`, by their columns. */
  products?: readonly LakeRow[];
  people?: TestPeople;
  /** Rows of other tables, or of these instead. */
  tables?: Partial<Record<LakeTable, readonly LakeRow[]>>;
  timeZone?: string;
}

export interface TestLake {
  lake: Lake;
  manifest: Manifest;
  objects: Objects;
  folder: string;
  close(): Promise<void>;
}

/** A lake of the given sales in a folder, and DuckDB over it. */
export async function openTestLake(of: TestLakeOf): Promise<TestLake> {
  const folder = mkdtempSync(join(tmpdir(), "lake-"));
  const timeZone = of.timeZone ?? "Europe/London";
  const made = rowsOfSales(of.sales ?? [], of.returns ?? [], of.products ?? [], storeTime(timeZone), of.people);
  const tables: Partial<Record<LakeTable, readonly LakeRow[]>> = { ...made, products: of.products ?? [], ...of.tables };
  const manifest: Manifest = {
    ...{ storeId: "main", version: 1, schemaVersion, timeZone, currency: "GBP" },
    ...{ asOf: "2030-01-01T00:00:00.000Z", changedDays: [], retired: [], whole: {} },
    monthly: Object.fromEntries(Object.keys(monthlyTables).map((table) => [table, {}])) as Manifest["monthly"],
  };
  const write = await writer(folder);
  for (const [table, rows] of Object.entries(tables) as [LakeTable, LakeRow[]][])
    await addTable(manifest, table, rows, write);
  const objects = folderObjects(folder);
  const files = { objects, folder: join(folder, "cache"), maxBytes: 1e9 };
  return {
    manifest,
    objects,
    folder,
    lake: duckDbLake({ ...files, manifestOf: async () => manifest }),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Makes it a lake of before some columns came: its first file of a table lacks them. */
export async function withoutColumns({ folder, manifest }: TestLake, table: MonthlyTable, ...columns: string[]) {
  const [file] = Object.values(manifest.monthly[table]);
  const path = join(folder, file?.key ?? "");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const rows = `SELECT * EXCLUDE (${columns.join(", ")}) FROM read_parquet('${path}')`;
  await connection.run(`COPY (${rows}) TO '${path}.old' (FORMAT parquet)`);
  await rename(`${path}.old`, path);
  manifest.schemaVersion -= 1;
}

type Write = (table: LakeTable, key: string, rows: readonly LakeRow[]) => Promise<number>;

async function addTable(manifest: Manifest, table: LakeTable, rows: readonly LakeRow[], write: Write): Promise<void> {
  if (!(table in monthlyTables)) {
    const key = `main/${table}/1.parquet`;
    manifest.whole[table as keyof typeof wholeTables] = {
      key,
      rows: rows.length,
      bytes: await write(table, key, rows),
    };
    return;
  }
  const byMonth = Map.groupBy(rows, ({ day }) => String(day).slice(0, 7));
  for (const [month, some] of byMonth) {
    const key = `main/${table}/month=${month}/1.parquet`;
    const [from] = some.map(({ day }) => String(day)).sort();
    const file = { key, rows: some.length, bytes: await write(table, key, some), from };
    manifest.monthly[table as keyof typeof monthlyTables][month] = file;
  }
}

const jsonTypes: Record<ColumnType, string> = {
  text: "VARCHAR",
  int: "INTEGER",
  bigint: "BIGINT",
  boolean: "BOOLEAN",
  day: "DATE",
  instant: "TIMESTAMPTZ",
};

async function writer(folder: string): Promise<Write> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  return async (table, key, rows) => {
    const columns: Record<string, string> = { ...{ ...monthlyTables, ...wholeTables }[table] };
    const typed = Object.entries(columns).map(
      ([name, type]) => `${name}: '${jsonTypes[type.replace("?", "") as ColumnType]}'`,
    );
    const [json, parquet] = [join(folder, "rows.json"), join(folder, key)];
    writeFileSync(json, rows.map((row) => JSON.stringify(row)).join("\n"));
    await mkdir(dirname(parquet), { recursive: true });
    const source = `read_json('${json}', format = 'newline_delimited', columns = {${typed.join(", ")}})`;
    await connection.run(`COPY (SELECT * FROM ${source}${"day" in columns ? " ORDER BY day" : ""}) TO '${parquet}'`);
    return (await stat(parquet)).size;
  };
}

/** Only what is read of a lake. */
function folderObjects(folder: string): Objects {
  const unused = () => Promise.reject(new Error("a test lake is only read"));
  return {
    ...{
      open: unused,
      text: unused,
      bytes: unused,
      add: unused,
      upload: unused,
      put: unused,
      list: unused,
      remove: unused,
    },
    download: (key, file) => copyFile(join(folder, key), file),
    size: async (key) => (await stat(join(folder, key)).catch(() => undefined))?.size,
  };
}
