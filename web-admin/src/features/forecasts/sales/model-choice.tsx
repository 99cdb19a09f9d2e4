import { Select } from "@mantine/core";
import { modelWords } from "@quayside/shared/forecasts/models.ts";

const rare = new Set(["croston", "sba", "tsb"]);
const options = (isIn: (name: string) => boolean) =>
  Object.entries(modelWords).flatMap(([value, label]) => (isIn(value) ? [{ value, label }] : []));

const automatic = "automatic";
const groups = [
  { group: "One model", items: options((name) => !name.startsWith("log ") && !rare.has(name)) },
  { group: "On a logarithm, for what grows by per cent", items: options((name) => name.startsWith("log ")) },
  { group: "For what sells now and then", items: options((name) => rare.has(name)) },
];

interface ModelChoiceProps {
  model?: string;
  onChange: (model: string | undefined) => void;
}

/** Left alone, the models that did best on held-back days are combined. */
export function ModelChoice({ model, onChange }: ModelChoiceProps) {
  return (
    <Select
      className="scope-choice"
      aria-label="Model"
      data={[{ value: automatic, label: "Automatic model" }, ...groups]}
      value={model ?? automatic}
      searchable
      allowDeselect={false}
      maxDropdownHeight={320}
      comboboxProps={{ width: "max-content", position: "bottom-start" }}
      onChange={(value) => onChange(value === null || value === automatic ? undefined : value)}
    />
  );
}
