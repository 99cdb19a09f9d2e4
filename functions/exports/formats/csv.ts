import { stringify } from "csv-stringify/sync";
import { guarded } from "../../imports/guard.ts";
import type { SpecRow } from "../../lake/spec/spec-table.ts";
import type { OpenEncoder } from "./encoder.ts";

/**
 * RFC 4180. Text that a spreadsheet would run is guarded by an apostrophe. With `tellsNull`, an empty text is `""` and null is
 * nothing, as PostgreSQL and DuckDB read them; else both are nothing.
 */
export function csvEncoder({ tellsNull }: { tellsNull: boolean }): OpenEncoder {
  return (columns) => {
    const names = Object.keys(columns);
    const cast = {
      string: (text: string) => {
        const value = guarded(text);
        return tellsNull && value === "" ? { value, quoted_empty: true } : value;
      },
      boolean: String,
    };
    const options = { record_delimiter: "windows", columns: names, cast } as const;
    const text = (rows: readonly SpecRow[]) => Buffer.from(stringify([...rows], options));
    return {
      head: () => Buffer.from(stringify([names], { record_delimiter: "windows" })),
      rows: text,
      tail: () => Buffer.alloc(0),
      holds: () => false,
      state: () => undefined,
    };
  };
}
