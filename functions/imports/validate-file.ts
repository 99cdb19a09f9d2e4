import type { Import, ImportChange, ImportError } from "@quayside/shared/imports/schema.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Logger } from "../platform/log.ts";
import type { Objects } from "../platform/objects.ts";
import type { Db } from "../store/db.ts";
import { kinds } from "./kinds.ts";
import { guessMapping, missingColumns, shapeOf } from "./mapping.ts";
import { inBatches, readRecords } from "./read-records.ts";
import { readLines, readRows } from "./read-rows.ts";
import { runOf } from "./run-of.ts";
import type { Looked } from "./session.ts";
import { mappingOf } from "./store.ts";
import { noCounts, tally } from "./tally.ts";
import type { Track } from "./track.ts";
import { writeList } from "./write-list.ts";

export interface ImporterDeps {
  db: Db;
  clock: Clock;
  imports: Objects;
  logger: Pick<Logger, "error">;
}

const sampledRows = 5;
const sampledCharacters = 80;
const sampledColumns = 200;

/** Learns how the file is to be read, then reads the whole of it and says what storing it would do. Stores nothing of it. */
export async function validateFile(deps: ImporterDeps, ctx: Ctx, track: Track): Promise<void> {
  const opened = await openFile(deps, ctx, track);
  if (!opened.isSure) return track.enter("import.opened", { ...opened.seen, state: "mapping", counts: noCounts });
  await track.save(opened.seen);
  await checkFile(deps, ctx, track);
}

/** The head of the file, and how it is read: as was said for it, as files of its shape were before, or as is guessed. */
async function openFile({ db, imports }: ImporterDeps, ctx: Ctx, track: Track) {
  const { key, import: announced } = track.record;
  const { kind, sha256 } = announced;
  const lines: string[][] = [];
  const source = await imports.open(key);
  for await (const line of readLines(source, sha256)) if (lines.push(line) > sampledRows) break;
  const [header = [], ...rows] = lines;
  const isTold = announced.header.length > 0 && Object.keys(announced.mapping).length > 0;
  const known = isTold ? announced.mapping : await mappingOf(db, ctx.storeId, shapeOf(kind, header));
  const isUsable = known !== undefined && missingColumns(kind, known).length === 0;
  const { mapping, isSure } = isUsable ? { mapping: known, isSure: true } : guessMapping(kind, header);
  const sample = rows.map((row) => row.slice(0, sampledColumns).map((cell) => cell.trim().slice(0, sampledCharacters)));
  const seen: Pick<Import, "header" | "sample" | "mapping"> = { header, sample, mapping };
  return { seen, isSure };
}

async function checkFile(deps: ImporterDeps, ctx: Ctx, track: Track): Promise<void> {
  const { key, pass, import: announced } = track.record;
  const { id: importId, kind } = announced;
  const session = await kinds[kind].open(deps, ctx, await runOf(deps, ctx, importId));
  const rows = readRows(await deps.imports.open(key), announced);
  let [counts, errors, batchNumber] = [noCounts, 0, 0];
  for await (const batch of inBatches(readRecords(rows, kinds[kind], session), kinds[kind].batch)) {
    const looked = await session.look(batch);
    for (const each of looked) counts = tally(counts, each, each.outlook?.change);
    const faults = looked.flatMap((each) => named(each.errors, announced.mapping));
    const key = { storeId: ctx.storeId, importId, pass };
    await writeList(deps.db, { ...key, list: "errors" }, batchNumber, faults, deps.clock.now());
    await writeList(deps.db, { ...key, list: "changes" }, batchNumber, changesOf(looked), deps.clock.now());
    errors += faults.length;
    batchNumber += 1;
    await track.save({ counts, errors, progress: { done: counts.rows, total: 0 } });
  }
  const progress = { done: counts.rows, total: counts.rows };
  await track.enter("import.validated", { state: "validated", counts, errors, progress, failure: undefined });
}

function changesOf(looked: readonly Looked<unknown, unknown>[]): ImportChange[] {
  return looked.flatMap(({ rows, outlook }) =>
    outlook && outlook.change !== "none" ? [{ ...outlook, change: outlook.change, row: rows[0]?.row ?? 0 }] : [],
  );
}

/** Errors by the file's own columns, as people see them in their spreadsheet. */
export function named(errors: readonly ImportError[], mapping: Import["mapping"]): ImportError[] {
  return errors.map((error) => ({ ...error, column: mapping[error.column] ?? error.column }));
}
