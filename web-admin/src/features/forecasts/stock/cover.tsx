import { dayCount } from "@quayside/shared/analytics/ranges.ts";
import type { Day } from "@quayside/shared/kernel/day.ts";
import { useFormats } from "../../../lib/format.ts";
import { useToday } from "../../../lib/use-today.ts";
import { Status } from "../../../ui/status.tsx";
import type { StockRow } from "../answers.ts";

type Row = Pick<StockRow, "stockoutDay" | "leadTimeDays" | "demand90" | "available" | "incoming">;

/** Days from today until stock is sold; undefined where it lasts longer than is forecast. */
export function daysOfCover({ stockoutDay }: Pick<Row, "stockoutDay">, today: Day): number | undefined {
  return stockoutDay === null ? undefined : Math.max(0, dayCount({ from: today, to: stockoutDay }) - 1);
}

/** When stock and what is on its way are sold: loud where an order of today would come too late. */
export function StockoutDay({ row }: { row: Row }) {
  const { calendarDay } = useFormats();
  const days = daysOfCover(row, useToday());
  if (row.stockoutDay === null || days === undefined)
    return <span className="soft nowrap">{row.demand90 > 0 ? "Over 90 days" : "Nothing sells"}</span>;
  if (row.available + row.incoming <= 0) return <Status tone="bad">Sold out</Status>;
  const day = <span className="nowrap">{calendarDay(row.stockoutDay)}</span>;
  return days < row.leadTimeDays ? <Status tone="attention">{day}</Status> : day;
}

export function Cover({ row }: { row: Row }) {
  const days = daysOfCover(row, useToday());
  return days === undefined ? <span className="soft">{row.demand90 > 0 ? "90+" : "–"}</span> : days;
}
