/** What a spreadsheet would take for a formula (OWASP, "CSV injection"), behind any guards it has already. */
const formula = /^'*[=+\-@\t\r]/;
const number = /^-?\d+(?:\.\d+)?$/;

/** The cell as it is written to a file: one more apostrophe before what would run as a formula where the file is opened. */
export function guarded(cell: string): string {
  return formula.test(cell) && !number.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before {@link guarded}. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
