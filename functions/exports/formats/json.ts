import type { SpecRow } from "../../lake/spec/spec-table.ts";
import type { OpenEncoder } from "./encoder.ts";

const none = Buffer.alloc(0);

/** Every row with every column, in the order of the table. */
function texts(rows: readonly SpecRow[], names: string[]): string[] {
  return rows.map((row) => JSON.stringify(row, names));
}

export const linesEncoder: OpenEncoder = (columns) => {
  const names = Object.keys(columns);
  return {
    head: () => none,
    rows: (rows) =>
      Buffer.from(
        texts(rows, names)
          .map((line) => `${line}\n`)
          .join(""),
      ),
    tail: () => none,
    holds: () => false,
    state: () => undefined,
  };
};

export const jsonEncoder: OpenEncoder = (columns, state) => {
  const names = Object.keys(columns);
  let isFirst = state !== "more";
  return {
    head: () => Buffer.from("["),
    rows(rows) {
      if (rows.length === 0) return none;
      const text = `${isFirst ? "\n" : ",\n"}${texts(rows, names).join(",\n")}`;
      isFirst = false;
      return Buffer.from(text);
    },
    tail: () => Buffer.from(isFirst ? "]\n" : "\n]\n"),
    holds: () => false,
    state: () => (isFirst ? "first" : "more"),
  };
};
