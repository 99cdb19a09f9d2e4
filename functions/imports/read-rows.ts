import { createHash } from "node:crypto";
import { pipeline, type Readable, Transform } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { headerFault } from "./columns.ts";

/** Only cells with something in them, trimmed, by column. */
export interface Row {
  /** Counts from 2, as a spreadsheet shows a file with a header. */
  row: number;
  cells: Record<string, string>;
}

/** The file as a whole cannot be read; the message is for whoever uploaded it. */
export class FileFault extends Error {}

/** The rows of a CSV file (RFC 4180, UTF-8) as they stream in; at the end the file is compared with the SHA-256 announced. */
export async function* readRows(source: Readable, sha256: string): AsyncGenerator<Row> {
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
  let header: string[] | undefined;
  let row = 1;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      if (header) {
        row += 1;
        yield { row, cells: cellsOf(header, record) };
      } else header = checked(record.map((name) => name.trim()));
    }
  } catch (error) {
    throw error instanceof CsvError ? new FileFault(`The file is not proper CSV: ${error.message}.`) : error;
  }
  if (!header) throw new FileFault("The file is empty.");
  if (hash.digest("hex") !== sha256) throw new FileFault("The uploaded file is not the one that was announced.");
}

function checked(header: string[]): string[] {
  const fault = headerFault(header);
  if (fault) throw new FileFault(fault);
  return header;
}

function cellsOf(header: readonly string[], record: readonly string[]): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [place, column] of header.entries()) {
    const cell = record[place]?.trim();
    if (cell) cells[column] = cell;
  }
  return cells;
}
