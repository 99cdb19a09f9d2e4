import { Select } from "@mantine/core";
import { useValuesOf } from "../analytics/frame/use-values-of.ts";
import type { ForecastScope } from "./forecasts-search.ts";

interface ScopeChoiceProps {
  scope: ForecastScope;
  onChange: (scope: Pick<ForecastScope, "category" | "department">) => void;
}

const whole = "store";

/** The whole store, one category or one department. */
export function ScopeChoice({ scope: { category, department }, onChange }: ScopeChoiceProps) {
  const categories = useOptions("category", category);
  const departments = useOptions("department", department);
  const groups = [
    { group: "Categories", items: categories },
    { group: "Departments", items: departments },
  ].filter(({ items }) => items.length > 0);
  const present =
    category !== undefined ? `category=${category}` : department !== undefined ? `department=${department}` : whole;
  return (
    <Select
      className="scope-choice"
      aria-label="Of what"
      data={[{ value: whole, label: "The whole store" }, ...groups]}
      value={present}
      searchable
      allowDeselect={false}
      maxDropdownHeight={320}
      comboboxProps={{ width: "max-content", position: "bottom-start" }}
      onChange={(value) => onChange(chosen(value ?? whole))}
    />
  );
}

/** What sold most comes first; what the address names is among them in any case. */
function useOptions(dimension: "category" | "department", present: string | undefined) {
  const { data = [] } = useValuesOf(dimension, "");
  const known = data.flatMap(({ value, label }) =>
    value === null ? [] : [{ value: `${dimension}=${value}`, label: label ?? value }],
  );
  const isKnown = present === undefined || known.some(({ value }) => value === `${dimension}=${present}`);
  return isKnown ? known : [...known, { value: `${dimension}=${present}`, label: present }];
}

function chosen(value: string): Pick<ForecastScope, "category" | "department"> {
  const nothing = { category: undefined, department: undefined };
  const at = value.indexOf("=");
  return at < 0 ? nothing : { ...nothing, [value.slice(0, at)]: value.slice(at + 1) };
}
