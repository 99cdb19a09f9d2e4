import { createHash } from "node:crypto";
import { pipeline, type Readable, Transform } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { unguarded } from "./guard.ts";

/** Only cells with something in them, trimmed, by our columns. */
export interface Row {
  /** Counts from 2, as a spreadsheet shows a file with a header. */
  row: number;
  cells: Record<string, string>;
}

/** The file as a whole cannot be read; the message is for whoever uploaded it. */
export class FileFault extends Error {}

/** The records of a CSV file (RFC 4180, UTF-8) as they stream in, the head line first. At the end its SHA-256 must fit. */
export async function* readLines(source: Readable, sha256: string): AsyncGenerator<string[]> {
  const hash = createHash("sha256");
  const hashing = new Transform({
    transform(chunk, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const parser = parse({ bom: true, relax_column_count_less: true, max_record_size: 1_000_000 });
  // Errors of all three come out of the parser, where they are awaited.
  pipeline(source, hashing, parser, () => {});
  let isEmpty = true;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      yield isEmpty ? record.map((name) => name.trim()) : record;
      isEmpty = false;
    }
  } catch (error) {
    throw error instanceof CsvError ? new FileFault(`The file is not proper CSV: ${error.message}.`) : error;
  }
  if (isEmpty) throw new FileFault("The file is empty.");
  if (hash.digest("hex") !== sha256) throw new FileFault("The uploaded file is not the one that was announced.");
}

/** The rows of a file by our columns, as `mapping` says which of the file's each is read from. */
export async function* readRows(
  source: Readable,
  { sha256, mapping }: { sha256: string; mapping: Readonly<Record<string, string>> },
): AsyncGenerator<Row> {
  let places: [column: string, place: number][] | undefined;
  let row = 1;
  for await (const line of readLines(source, sha256)) {
    if (!places) {
      places = Object.entries(mapping).map(([column, name]) => [column, line.indexOf(name)]);
      continue;
    }
    row += 1;
    const cells: Row["cells"] = {};
    for (const [column, place] of places) {
      const cell = line[place]?.trim();
      if (cell) cells[column] = unguarded(cell);
    }
    yield { row, cells };
  }
}
