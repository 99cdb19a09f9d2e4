import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { DataExport } from "@quayside/shared/exports/schema.ts";
import { withAllColumns } from "../../analytics/relation.ts";
import { dayLiteral, literal } from "../../analytics/sql.ts";
import type { ColumnType } from "../../lake/columns.ts";
import { openSession } from "../../lake/compact/session.ts";
import type { SpecRow, SpecType } from "../../lake/spec/spec-table.ts";
import { findLake } from "../../lake/store.ts";
import { monthOf } from "../../lake/store-time.ts";
import { type MonthlyTable, monthlyTables } from "../../lake/tables.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { Objects } from "../../platform/objects.ts";
import type { Db } from "../../store/db.ts";
import type { Source } from "./source.ts";

interface Deps {
  db: Db;
  clock: Clock;
  lake: Pick<Objects, "download">;
  /** A folder of this function's own. */
  scratchDir: string;
}

/** Files of one state of the lake, and how far they were read. */
interface Place {
  keys: readonly string[];
  at: number;
  row: number;
}

const memoryMb = 512;

const types: Record<ColumnType, SpecType> = {
  ...{ text: "text", int: "integer", bigint: "integer", boolean: "boolean", day: "date", instant: "timestamp" },
};

/** How SQL gives each type as a plain value; 64-bit integers of the lake are sums that a double holds exactly. */
const plain: Record<SpecType, (name: string) => string> = {
  text: (name) => name,
  boolean: (name) => name,
  decimal: (name) => name,
  integer: (name) => `CAST(${name} AS DOUBLE)`,
  date: (name) => `CAST(${name} AS VARCHAR)`,
  timestamp: (name) => `strftime(${name}, '%Y-%m-%dT%H:%M:%S.%gZ')`,
};

/** Columns that mean nothing outside of one state of the lake. */
const ofOneState = ["order_no"];

function columnsOf(table: MonthlyTable): Record<string, SpecType> {
  const columns = Object.entries(monthlyTables[table]).filter(([name]) => !ofOneState.includes(name));
  return Object.fromEntries(columns.map(([name, type]) => [name, types[type.replace("?", "") as ColumnType]]));
}

/** One of the lake's tables, month by month in the order of its files, so that a place in it is found again. */
export function lakeSource(deps: Deps, ctx: Ctx, table: MonthlyTable, days: DataExport["days"]): Source {
  const columns = columnsOf(table);
  const wanted = Object.entries(columns).map(([name, type]) => `${plain[type](name)} AS ${name}`);
  const where = days ? `WHERE day BETWEEN ${dayLiteral(days.from)} AND ${dayLiteral(days.to)}` : "";

  async function begin(): Promise<Place> {
    const months = Object.entries((await findLake(deps.db, ctx.storeId))?.monthly[table] ?? {}).sort();
    const within = months.filter(([month]) => !days || (month >= monthOf(days.from) && month <= monthOf(days.to)));
    return { keys: within.map(([, { key }]) => key), at: 0, row: 0 };
  }

  async function* pages(after?: string) {
    const from: Place = after === undefined ? await begin() : JSON.parse(after);
    const folder = join(deps.scratchDir, `export-${deps.clock.newSecret().slice(0, 12)}`);
    const session = await openSession({ folder, memoryMb });
    try {
      for (const [at, key] of from.keys.entries()) {
        if (at < from.at) continue;
        const path = join(folder, `${at}.parquet`);
        await deps.lake.download(key, path);
        let row = at === from.at ? from.row : 0;
        // A file may be of an earlier version of the schema; what was not kept then is not made up.
        const stored = withAllColumns(table, `SELECT * FROM read_parquet(${literal(path)})`);
        const sql = `SELECT ${wanted.join(", ")} FROM (${stored}) ${where} OFFSET ${row}`;
        for await (const rows of session.pages(sql)) {
          row += rows.length;
          const place: Place = { keys: from.keys, at, row };
          // Every value is plain by the statement's casts.
          yield { rows: rows as SpecRow[], records: rows.length, after: JSON.stringify(place) };
        }
        await rm(path);
      }
    } finally {
      session.close();
      await rm(folder, { recursive: true, force: true });
    }
  }
  return { columns, pages };
}
