import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { DataFormat } from "@quayside/shared/exports/data-tables.ts";
import avro from "avro-js";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { unguarded } from "../../imports/guard.ts";
import { openSession, type Session } from "../../lake/compact/session.ts";
import type { SpecRow } from "../../lake/spec/spec-table.ts";
import type { Columns } from "./encoder.ts";
import { encoders } from "./encoders.ts";
import { dayNumber, thousandths } from "./values.ts";

const columns = {
  ...{ name: "text", units: "integer", price: "decimal", is_new: "boolean", day: "date", at: "timestamp" },
} as const satisfies Columns;

let folder: string;
let duck: Session;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "formats-"));
  duck = await openSession({ folder: join(folder, "duck"), memoryMb: 256 });
});
afterAll(async () => {
  duck.close();
  await rm(folder, { recursive: true });
});

/** The file by several encoders, each going on where the one before was. */
function fileOf(format: DataFormat, pages: readonly (readonly SpecRow[])[]): Buffer {
  let encoder = encoders[format](columns);
  const bytes = [encoder.head()];
  for (const page of pages) {
    bytes.push(encoder.rows(page));
    if (!encoder.holds()) encoder = encoders[format](columns, structuredClone(encoder.state()));
  }
  return Buffer.concat([...bytes, encoder.tail()]);
}

type Read = (file: Buffer) => Promise<SpecRow[]> | SpecRow[];

const nullOr = <T>(value: T | null | undefined, of: (value: T) => SpecRow[string]) =>
  value === null || value === undefined ? null : of(value);

const instantOf = (milliseconds: number) => new Date(milliseconds).toISOString();
const dayOf = (days: number) => instantOf(days * 86_400_000).slice(0, 10);
/** As the writers of rows have them: no more places than there are. */
const shown = (thousand: bigint) => {
  const digits = (thousand < 0n ? -thousand : thousand).toString().padStart(4, "0");
  return `${thousand < 0n ? "-" : ""}${digits.slice(0, -3)}.${digits.slice(-3)}`;
};

/** Readers that share nothing with the writers, but for Avro's, whose one in JavaScript is the Apache project's. */
const readers: Record<DataFormat, Read> = {
  csv: (file) =>
    (
      parse(file, { columns: true, cast: (cell, { quoting }) => (cell === "" && !quoting ? null : cell) }) as SpecRow[]
    ).map((row) => ({
      name: nullOr(row.name, (text) => unguarded(String(text))),
      units: nullOr(row.units, Number),
      price: nullOr(row.price, (text) => shown(thousandths(String(text)))),
      is_new: nullOr(row.is_new, (text) => text === "true"),
      day: row.day ?? null,
      at: row.at ?? null,
    })),
  json: (file) => JSON.parse(file.toString()).map(priced),
  ndjson: (file) =>
    file
      .toString()
      .split("\n")
      .slice(0, -1)
      .map((line) => priced(JSON.parse(line))),
  async parquet(file) {
    const path = join(folder, "file.parquet");
    writeFileSync(path, file);
    const rows = await duck.rows<Record<string, string | boolean | null>>(
      `SELECT name, units, CAST(price AS VARCHAR) AS price, is_new, day, epoch_ms("at") AS "at" FROM '${path}'`,
    );
    return rows.map(({ units, at, ...rest }) => ({
      ...{ name: rest.name ?? null, units: nullOr(units, Number), price: rest.price ?? null },
      ...{ is_new: rest.is_new ?? null, day: rest.day ?? null, at: nullOr(at, (each) => instantOf(Number(each))) },
    }));
  },
  async avro(file) {
    const rows: SpecRow[] = [];
    for await (const row of Readable.from([file]).pipe(new avro.streams.BlockDecoder())) {
      const { name, units, price, is_new, day, at } = row as Record<string, Record<string, never> | null>;
      rows.push({
        ...{ name: name?.string ?? null, units: units?.long ?? null, is_new: is_new?.boolean ?? null },
        price: nullOr(price?.bytes, (bytes: Buffer) => shown(bytes.readBigInt64BE())),
        ...{ day: nullOr(day?.int, dayOf), at: nullOr(at?.long, instantOf) },
      });
    }
    return rows;
  },
};

const priced = (row: SpecRow): SpecRow => ({
  ...row,
  price: nullOr(row.price, (text) => shown(thousandths(String(text)))),
});

const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("", '"', "a\r\nb", "=1+1", "'=1", "-5", "null", ",", "\u{1F6CD}", "0x", "-5 kg"),
);
const row: fc.Arbitrary<SpecRow> = fc.record({
  name: orNull(text.map((each) => each.replaceAll("\0", ""))),
  // What readers of Avro in JavaScript read exactly.
  units: orNull(fc.integer({ min: -(2 ** 52) + 1, max: 2 ** 52 - 1 })),
  price: orNull(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }).map(shown)),
  is_new: orNull(fc.boolean()),
  day: orNull(fc.integer({ min: -10_000, max: 60_000 }).map(dayOf)),
  at: orNull(fc.integer({ min: -1e12, max: 4e12 }).map(instantOf)),
});
const pages = fc.array(fc.array(row, { maxLength: 6 }), { maxLength: 4 });

test.each(Object.keys(encoders) as DataFormat[])(
  "%s: what is written in parts is read again as it was",
  async (format) => {
    await fc.assert(
      fc.asyncProperty(pages, async (written) => {
        expect(await readers[format](fileOf(format, written))).toEqual(written.flat());
      }),
      { numRuns: 60 },
    );
  },
);

test("parquet of many row groups, written by one encoder after another, is one file", async () => {
  const page = Array.from({ length: 10_000 }, (_, at): SpecRow => {
    return { name: `row ${at % 7}`, units: at, price: "12.99", is_new: null, day: "2026-11-29", at: instantOf(at) };
  });
  const path = join(folder, "large.parquet");
  writeFileSync(path, fileOf("parquet", Array<SpecRow[]>(23).fill(page)));
  const groups = await duck.rows(`SELECT DISTINCT row_group_id FROM parquet_metadata('${path}')`);
  expect(groups).toHaveLength(5);
  expect(
    await duck.rows(
      `SELECT count(*)::INT AS n, sum(units)::DOUBLE AS units, sum(price)::VARCHAR AS price FROM '${path}'`,
    ),
  ).toEqual([{ n: 230_000, units: 23 * 49_995_000, price: "2987700.000" }]);
});

test("a decimal of more places than any currency has is refused, not rounded", () => {
  expect(thousandths("-0.5")).toBe(-500n);
  expect(() => thousandths("0.0001")).toThrow("three places");
  expect(dayNumber("1970-01-02")).toBe(1);
});
