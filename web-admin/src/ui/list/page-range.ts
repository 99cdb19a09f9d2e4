import type { Page } from "@quayside/shared/kernel/page.ts";

/** Rows asked for at a time. */
export const rowsPerPage = 50;

interface RangeOptions {
  page: Page<unknown>;
  one: string;
  many: string;
  /** Pages turned to get here; `undefined` where that is not known. */
  turned: number | undefined;
  count: (number: number) => string;
}

/** Which rows are shown. How many there are in all is told only where the API knows it for free. */
export function pageRange({ page, one, many, turned, count }: RangeOptions): string {
  const shown = page.items.length;
  if (shown === 0) return `No more ${many}`;
  const first = (turned ?? 0) * rowsPerPage + 1;
  const only = turned === undefined || (turned === 0 && !page.nextCursor);
  const range = only ? count(shown) : `${count(first)}–${count(first + shown - 1)}`;
  const total = page.total === undefined || (only && page.total === shown) ? "" : ` of ${count(page.total)}`;
  const more = page.nextCursor && page.total === undefined ? ", more on the next page" : "";
  return `${range}${total} ${(page.total ?? shown) === 1 ? one : many}${more}`;
}
