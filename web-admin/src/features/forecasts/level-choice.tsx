import { Select } from "@mantine/core";
import { type LevelChoice as Choice, levelChoices } from "./forecasts-search.ts";

const usual: Choice = "80,95";
const list = new Intl.ListFormat("en-GB");
const words = (choice: Choice) => `${list.format(choice.split(","))} %`;

interface LevelChoiceProps {
  levels?: Choice;
  onChange: (levels: Choice | undefined) => void;
}

/** How much of what comes the intervals are to hold. */
export function LevelChoice({ levels = usual, onChange }: LevelChoiceProps) {
  return (
    <Select
      className="scope-choice"
      aria-label="Intervals"
      data={levelChoices.map((value) => ({ value, label: `Intervals of ${words(value)}` }))}
      value={levels}
      allowDeselect={false}
      comboboxProps={{ width: "max-content", position: "bottom-start" }}
      onChange={(value) => onChange(value === null || value === usual ? undefined : (value as Choice))}
    />
  );
}
