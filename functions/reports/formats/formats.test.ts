import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { extractText } from "unpdf";
import { afterAll, expect, test } from "vitest";
import type { ReportContent, TableContent } from "../content/content.ts";
import { writePdf } from "./pdf/write-pdf.ts";
import { sheetNames } from "./sheet-names.ts";
import { testContent } from "./test-content.ts";
import { writeCsv } from "./write-csv.ts";
import { writeXlsx } from "./write-xlsx.ts";

const scratchDir = mkdtempSync(join(tmpdir(), "formats-"));
afterAll(() => rmSync(scratchDir, { recursive: true }));

const csv = (content: ReportContent): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(writeCsv(content));
const rowsOf = (text: string): string[][] => parse(text, { bom: true, relax_column_count: true });

/** The sheets of a workbook: the parts of its zip by name. */
async function workbook(content: ReportContent): Promise<Record<string, string>> {
  const parts = unzipSync(await writeXlsx(content));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const named = (name: string): ReportContent => {
  const [table] = testContent.sections.filter((section): section is TableContent => section.kind === "table").slice(1);
  const rows = (table?.rows ?? []).map((row) => [name, ...row.slice(1)]);
  return { ...testContent, name, storeName: name, sections: table ? [{ ...table, title: name, rows }] : [] };
};

/** What spreadsheets run, and what else may stand in a name. */
const nasty = fc.oneof(
  fc.tuple(fc.constantFrom("=", "+", "-", "@", "\t=", "\r=", "'="), fc.string()).map(([sign, rest]) => sign + rest),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);

test("no cell of a CSV file runs as a formula, and every name can be read back", () => {
  fc.assert(
    fc.property(nasty, (name) => {
      const [, first] = rowsOf(csv(named(name)));
      const cell = first?.[0] ?? "";
      expect(/^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell)).toBe(false);
      expect(cell.endsWith(name)).toBe(true);
    }),
  );
});

test("no cell of a workbook is a formula: text is text, figures are numbers", async () => {
  await fc.assert(
    fc.asyncProperty(nasty, async (name) => {
      const parts = await workbook(named(name));
      for (const [path, xml] of Object.entries(parts))
        if (path.startsWith("xl/worksheets/")) expect(xml).not.toMatch(/<f[ >]/);
    }),
    { numRuns: 25 },
  );
});

test("a workbook has a sheet per part, frozen heads, numbers with formats", async () => {
  const parts = await workbook(testContent);
  const book = parts["xl/workbook.xml"] ?? "";
  for (const name of ["Report", "The week, against the week befo", "Categories", "Definitions"])
    expect(book).toContain(`name="${name}"`);
  expect(parts["xl/worksheets/sheet3.xml"]).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/);
  expect(parts["xl/worksheets/sheet3.xml"]).toContain("<v>14916.72</v>");
  expect(parts["xl/styles.xml"]).toContain("[$£]#,##0.00");
  expect(parts["xl/styles.xml"]).toContain("0.0%");
});

test("CSV: a table per part, plain decimals in major units, nothing where there is no data", () => {
  const text = csv(testContent);
  expect(text.startsWith("\uFEFF")).toBe(true);
  const lines = text.slice(1).split("\r\n");
  expect(lines.slice(0, 4)).toEqual([
    '"The week, against the week before"',
    "Figure,Value,Before,Change",
    "Revenue,14916.72,14350.00,3.949268",
    "Orders,238,251,-5.179283",
  ]);
  expect(lines.find((line) => line.startsWith("Average order value"))).toMatch(/,62.68,57.17,9.62\d+$/);
  expect(lines).toContain("Gross margin,,,");
  expect(lines).toContain("Total,14916.72,14350.00,3.949268,238");
});

test.each(["a4", "letter"] as const)(
  "PDF on %s: title, period, figures, definitions, page numbers, data as of",
  async (paper) => {
    const bytes = await writePdf(testContent, paper, scratchDir);
    const { totalPages, text } = await extractText(new Uint8Array(bytes), { mergePages: true });
    expect(totalPages).toBe(2);
    for (const words of [
      ...["Weekly Sales Report", "23 – 29 November 2026", "£14,916.72", "£62.68", "+0.3 pts", "Кухня και ζωή"],
      ...[
        "Categories",
        "What the figures mean",
        "Page 1 of 2",
        "Page 2 of 2",
        "data as of 30 November 2026 at 06:58",
        "£1,200.45",
      ],
    ])
      expect(text).toContain(words);
    const size = paper === "a4" ? "595.28 841.89" : "612 792";
    expect(Buffer.from(bytes).toString("latin1")).toContain(`/MediaBox [0 0 ${size}]`);
  },
);

const textOf = async (pdf: Uint8Array) => (await extractText(new Uint8Array(pdf), { mergePages: true })).text;

test("PDF: no part is lost, however high it is: names that take lines, a picture, a page that is begun", async () => {
  const [, byDay, categories] = testContent.sections;
  if (byDay?.kind !== "table" || categories?.kind !== "table") throw new Error("the test's content has no tables");
  const name = (place: number) =>
    `Place ${place}, a name that goes on for longer than there is room for it in its column`;
  const high = (title: string, rows: number) => ({
    ...{ ...categories, title },
    rows: Array.from({ length: rows }, (_, place) => [name(place), 700_012, 46.928, 38.8, 0.5]),
  });
  const rows = [1, 8, 16, 20, 24, 26, 40];
  const sections = rows.flatMap((count) => [byDay, high(`Part of ${count} rows`, count)]);
  const text = await textOf(await writePdf({ ...testContent, sections }, "letter", scratchDir));
  for (const count of rows) expect(text).toContain(`Part of ${count} rows`);
  expect(text.match(/Place \d+,/g)).toHaveLength(rows.reduce((sum, count) => sum + count, 0));
});

test("PDF: of many figures beside each other only the first says how it changed", async () => {
  const [, byDay] = testContent.sections;
  if (byDay?.kind !== "table") throw new Error("the test's content has no table");
  const figure = (id: string) => [
    { id, label: id, unit: "count", role: "value", better: "up" } as const,
    { id: `${id}_before`, label: `${id}, before`, unit: "count", role: "before", better: "neither" } as const,
    { id: `${id}_change`, label: `${id}, change`, unit: "percent", role: "change", better: "up" } as const,
  ];
  const [day] = byDay.columns;
  if (!day) throw new Error("there are no columns");
  const columns = [day, ...["one", "two", "three", "four"].flatMap(figure)];
  const row = ["Mon 23 Nov", ...[1, 2, 3, 4].flatMap((place) => [place * 1000, place * 500, place * 11])];
  const table = { ...byDay, columns, rows: [row], totals: undefined, chart: undefined };
  const text = await textOf(await writePdf({ ...testContent, sections: [table] }, "a4", scratchDir));
  expect(text).toContain("+11%");
  expect(text).not.toContain("+22%");
  for (const figures of ["1,000", "2,000", "3,000", "4,000"]) expect(text).toContain(figures);
});

test("PDF: a long table begins a page below its heading, and its head is said again where it goes on", async () => {
  const [, , categories] = testContent.sections;
  if (categories?.kind !== "table") throw new Error("the third part is a table");
  const rows = Array.from({ length: 90 }, (_, at) => [`Category ${at}`, ...(categories.rows[0] ?? []).slice(1)]);
  const content = { ...testContent, sections: [...testContent.sections.slice(0, 2), { ...categories, rows }] };
  const bytes = await writePdf(content, "a4", scratchDir);
  const { text } = await extractText(new Uint8Array(bytes), { mergePages: false });
  const having = (words: string) => text.flatMap((page, at) => (page.includes(words) ? [at + 1] : []));
  expect(having(categories.title)[0]).toBe(2);
  expect(having("Category 0")).toEqual([2]);
  expect(having("Share of revenue")).toEqual(expect.arrayContaining([2, 3]));
});

test("PDF: a first part that is higher than a page begins below the title", async () => {
  const [, , categories] = testContent.sections;
  if (categories?.kind !== "table") throw new Error("the third part is a table");
  const rows = Array.from({ length: 90 }, (_, at) => [`Category ${at}`, ...(categories.rows[0] ?? []).slice(1)]);
  const bytes = await writePdf({ ...testContent, sections: [{ ...categories, rows }] }, "a4", scratchDir);
  const { text } = await extractText(new Uint8Array(bytes), { mergePages: false });
  expect(text[0]).toContain("Category 0");
  expect(text.at(-1)).toContain("Category 89");
});

test("sheets have names that Excel takes, each once", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 50 }), { maxLength: 12 }), (titles) => {
      const names = sheetNames(titles);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
      for (const name of names) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[\\/?*[\]:]|^'|'$/);
      }
    }),
  );
});
