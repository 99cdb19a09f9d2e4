import { changeOf } from "../content/change.ts";
import type { Cell, Column, FiguresContent } from "../content/content.ts";

/** Figures beside each other as a table, whose rows have a unit each. */
export function figureTable({ figures }: FiguresContent): { columns: Column[]; row: Cell[] }[] {
  const isCompared = figures.some(({ before }) => before !== undefined);
  return figures.map(({ metric, label, unit, better, value, before }) => {
    const text = (id: string, name: string): Column => ({ id, label: name, unit: "text", role: "key", better });
    const columns: Column[] = [text("figure", "Figure"), { id: metric, label: "Value", unit, role: "value", better }];
    if (!isCompared) return { columns, row: [label, value] };
    const change = { id: "change", label: "Change", role: "change", better } as const;
    return {
      columns: [
        ...columns,
        { id: "before", label: "Before", unit, role: "before", better: "neither" },
        { ...change, unit: unit === "percent" ? "points" : "percent" },
      ],
      row: [label, value, before ?? null, changeOf(unit, value, before)],
    };
  });
}
