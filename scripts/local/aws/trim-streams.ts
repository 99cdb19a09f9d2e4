import { DatabaseSync } from "node:sqlite";

/** The release whose tables are known; another one is left alone. */
const knownRelease = "1.2.1";
/** The next sequence number is the largest kept plus one, so the newest records stay. */
const alwaysKept = 50;
const busyMilliseconds = 500;

export interface StreamTrimmer {
  /**
   * Deletes the records of a table's stream before `sequenceNumber`, the smallest that any consumer still needs. Returns
   * how many; none while the database is busy.
   */
  trim(tableName: string, sequenceNumber: string): number;
  close(): void;
}

/**
 * In the very words of dynoxide's queries, or SQLite does not take it. Without it each write looks for the largest number in
 * all records kept, and each read looks through them: 0.27 ms more per 1 000 records and write, when much is written at once.
 */
const index = `create index if not exists stream_records_by_number
  on _stream_records (table_name, CAST(sequence_number AS INTEGER))`;

/**
 * Dynoxide never trims a stream; AWS trims after 24 hours. Also gives the stream the index that it lacks.
 * Undefined where the DynamoDB is another one or its tables are not the ones known here.
 */
export async function streamTrimmer(endpoint: string, file: string): Promise<StreamTrimmer | undefined> {
  const answer = await fetch(endpoint);
  await answer.body?.cancel();
  if (answer.headers.get("x-dynoxide-version") !== knownRelease) return undefined;
  const db = new DatabaseSync(file);
  db.exec(`pragma busy_timeout = ${busyMilliseconds}`);
  const columns = db.prepare("select name from pragma_table_info('_stream_records')").all();
  if (!columns.some((column) => column.name === "sequence_number")) {
    db.close();
    return undefined;
  }
  db.exec(index);
  const remove = db.prepare(`
    delete from _stream_records where table_name = :table and CAST(sequence_number AS INTEGER) < min(:before,
      (select max(CAST(sequence_number AS INTEGER)) from _stream_records where table_name = :table) - ${alwaysKept})`);
  return {
    trim(tableName, sequenceNumber) {
      try {
        return Number(remove.run({ table: tableName, before: BigInt(sequenceNumber) }).changes);
      } catch (error) {
        if (String(error).includes("database is locked")) return 0;
        throw error;
      }
    },
    close: () => db.close(),
  };
}
