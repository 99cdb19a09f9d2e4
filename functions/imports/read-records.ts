import type { Row } from "./read-rows.ts";
import type { Drafted, Kind, Session } from "./session.ts";

/** A file record by record, in its order; blank rows are left out. */
export async function* readRecords<D>(
  rows: AsyncIterable<Row>,
  { groupBy, mostRows }: Pick<Kind, "groupBy" | "mostRows">,
  session: Session<D>,
): AsyncGenerator<Drafted<D>> {
  let group: Row[] = [];
  for await (const row of rows) {
    if (Object.keys(row.cells).length === 0) continue;
    const isSame = groupBy !== undefined && group[0]?.cells[groupBy] === row.cells[groupBy];
    if (group.length > 0 && (!isSame || group.length === mostRows)) {
      yield session.draft(group);
      group = [];
    }
    group.push(row);
  }
  if (group.length > 0) yield session.draft(group);
}

/** So many at a time, for reads and writes in batches. */
export async function* inBatches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
