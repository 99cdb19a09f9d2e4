import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Columns } from "@quayside/functions/lake/columns.ts";
import { writeProductDays, writeShelfCubes } from "@quayside/functions/lake/compact/cubes.ts";
import { writeMonth } from "@quayside/functions/lake/compact/months.ts";
import { rank } from "@quayside/functions/lake/compact/rank.ts";
import { openSession } from "@quayside/functions/lake/compact/session.ts";
import { literal } from "@quayside/functions/lake/compact/sql.ts";
import type { Work } from "@quayside/functions/lake/compact/work.ts";
import type { Manifest } from "@quayside/functions/lake/manifest.ts";
import { lineOwn, orderOwn, ownDimensions, paymentOwn, returnOwn, time } from "@quayside/functions/lake/tables.ts";

const incoming: Record<string, Columns> = {
  orders: orderOwn,
  order_lines: lineOwn,
  return_lines: returnOwn,
  payments: paymentOwn,
};
const types: Record<string, string> = {
  text: "VARCHAR",
  int: "INTEGER",
  bigint: "BIGINT",
  day: "DATE",
  instant: "TIMESTAMP",
};

/** Seconds to make every table of a year anew of its orders and lines, as a compaction that touches all its months does. */
export async function recomputeYear(folder: string, manifest: Manifest, year: string): Promise<number> {
  const scratch = mkdtempSync(join(tmpdir(), "quayside-recompute-"));
  const session = await openSession({ folder: scratch, memoryMb: 2048 });
  const work: Work = { session, base: manifest, local: async ({ key }) => join(folder, key), made: [] };
  await session.run("CREATE TABLE moved (kind VARCHAR, id VARCHAR, version INTEGER, day DATE)");
  for (const [name, own] of Object.entries(incoming)) {
    const columns = Object.entries({ ...time, ...ownDimensions, ...own }).map(
      ([column, type]) => `${column} ${types[type.replace("?", "")]}`,
    );
    await session.run(`CREATE TABLE new_${name} (${columns.join(", ")})`);
  }
  const products = join(folder, manifest.whole.products?.key ?? "");
  await session.run(`CREATE TABLE catalogue AS SELECT * FROM read_parquet(${literal(products)})`);
  const began = performance.now();
  await rank(work);
  for (const month of Object.keys(manifest.monthly.orders).filter((each) => each.startsWith(year))) {
    await writeMonth(work, month);
    await writeProductDays(work, month);
    await writeShelfCubes(work, month);
  }
  const seconds = (performance.now() - began) / 1000;
  session.close();
  rmSync(scratch, { recursive: true, force: true });
  return Number(seconds.toFixed(1));
}
