import type { Column } from "../content/content.ts";

export const keyColumn = (id: string, label: string): Column => ({
  id,
  label,
  unit: "text",
  role: "key",
  better: "neither",
});

export function valueColumn(
  id: string,
  label: string,
  unit: Column["unit"],
  better: Column["better"] = "neither",
): Column {
  return { id, label, unit, role: "value", better };
}
