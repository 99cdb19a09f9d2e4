import type { Column } from "./list-spec.ts";

/**
 * Spreadsheets run cells that begin like a formula (OWASP, CSV injection); an apostrophe makes them text again. Plain
 * negative numbers stay numbers.
 */
function harmless(text: string): string {
  if (/^-?\d+([.,]\d+)*$/.test(text)) return text;
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as RFC 4180 CSV with a head line. */
export function toCsv<Row>(columns: readonly Pick<Column<Row>, "label" | "text">[], rows: readonly Row[]): string {
  const lines = [columns.map(({ label }) => label), ...rows.map((row) => columns.map(({ text }) => text(row)))];
  return lines.map((cells) => `${cells.map((cell) => quoted(harmless(cell))).join(",")}\r\n`).join("");
}
