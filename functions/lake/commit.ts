import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { addSeconds } from "@quayside/shared/kernel/day.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { inParallel } from "../imports/in-parallel.ts";
import type { Made } from "./compact/make-lake.ts";
import type { MadeFile, Work } from "./compact/work.ts";
import type { LakeDeps } from "./deps.ts";
import type { LakeFile, Manifest } from "./manifest.ts";
import { lakeWrite } from "./store.ts";
import type { MonthlyTable, WholeTable } from "./tables.ts";

/** Seconds for which files that were replaced stay, for whoever still reads by an earlier manifest. */
export const graceSeconds = 900;

/** What two compactions at once make has two names: the one that loses takes away nothing of the other's. */
function keyOf({ storeId, version }: Manifest, { table, month }: MadeFile, mark: string): string {
  const name = `${String(version).padStart(8, "0")}-${mark}.parquet`;
  return [storeId, table, ...(month ? [`month=${month}`] : []), name].join("/");
}

const hashOf = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

function storedFile({ monthly, whole }: Manifest, { table, month }: MadeFile): LakeFile | undefined {
  return month ? monthly[table as MonthlyTable]?.[month] : whole[table as WholeTable];
}

/** Files that came out as they were stay. */
async function changedFiles(work: Work, { files }: Made): Promise<MadeFile[]> {
  const changed = [];
  for (const made of files) {
    const before = storedFile(work.base, made);
    const isSame = before?.bytes === made.bytes && hashOf(await work.local(before)) === hashOf(made.path);
    if (!isSame && (before || made.rows > 0)) changed.push(made);
  }
  return changed;
}

/** The manifest with a file in place of the one that was there, or without one where no row is left. */
function placed(manifest: Manifest, { table, month }: MadeFile, file: LakeFile | undefined): Manifest {
  const { monthly, whole } = manifest;
  const put = <T extends object>(files: T, name: string): T => {
    const { [name as keyof T]: _, ...rest } = files;
    return { ...rest, ...(file ? { [name]: file } : {}) } as T;
  };
  if (!month) return { ...manifest, whole: put(whole, table) };
  const months = put(monthly[table as MonthlyTable] ?? {}, month);
  return { ...manifest, monthly: { ...monthly, [table]: months } };
}

const isOver = (at: string, now: string) => addSeconds(at, graceSeconds) <= now;

/** Puts files in parallel, few at a time: each is read from disk while it goes. */
const atOnce = 4;

/**
 * Uploads what was made and commits it by one conditional write; `undefined`, and nothing of it left, where another
 * compaction was first. Killed on the way it leaves files that no manifest names, which `lake.sweep` removes.
 */
export async function commit(
  { db, lake, clock }: LakeDeps,
  work: Work,
  made: Made,
  /** Files of a lake that is made anew; a compaction retires what it replaces. */
  replaced: readonly LakeFile[] = [],
): Promise<Manifest | undefined> {
  const now = clock.now().toISOString();
  const { base } = work;
  const next = { ...base, version: base.version + 1 };
  const mark = clock.newSecret().slice(0, 12);
  const changed = await changedFiles(work, made);
  const uploads = changed.filter(({ rows }) => rows > 0).map((each) => ({ each, key: keyOf(next, each, mark) }));
  await inParallel(uploads, atOnce, ({ each, key }) => lake.upload(key, each.path));
  const keys = new Map(uploads.map(({ each, key }) => [each, key]));
  const old = [...replaced, ...changed.flatMap((each) => storedFile(base, each) ?? [])];
  const manifest = changed.reduce(
    (so, each) => {
      const key = keys.get(each);
      return placed(so, each, key ? { key, bytes: each.bytes, rows: each.rows, from: each.from } : undefined);
    },
    {
      ...next,
      asOf: made.asOf && made.asOf > base.asOf ? made.asOf : base.asOf,
      changedDays: [...new Set([...base.changedDays, ...made.changedDays])].sort(),
      retired: [...base.retired.filter(({ at }) => !isOver(at, now)), ...old.map(({ key }) => ({ key, at: now }))],
    } satisfies Manifest,
  );
  if (!(await isFirst(db, manifest))) {
    await inParallel(uploads, atOnce, ({ key }) => lake.remove(key));
    return undefined;
  }
  await inParallel(
    base.retired.filter(({ at }) => isOver(at, now)),
    atOnce,
    ({ key }) => lake.remove(key),
  );
  return manifest;
}

/** Whether the manifest is in; false where another one took its place first. */
export async function isFirst(db: LakeDeps["db"], manifest: Manifest): Promise<boolean> {
  try {
    await db.scratch(lakeWrite(manifest));
    return true;
  } catch (error) {
    if (isAppError(error, "VERSION_CONFLICT")) return false;
    throw error;
  }
}

/** Removes files whose grace is over, where no compaction has done it meanwhile. */
export async function removeRetired({ db, lake, clock }: LakeDeps, base: Manifest): Promise<number> {
  const now = clock.now().toISOString();
  const over = base.retired.filter(({ at }) => isOver(at, now));
  if (over.length === 0) return 0;
  const retired = base.retired.filter(({ at }) => !isOver(at, now));
  if (!(await isFirst(db, { ...base, version: base.version + 1, retired }))) return 0;
  await inParallel(over, atOnce, ({ key }) => lake.remove(key));
  return over.length;
}
