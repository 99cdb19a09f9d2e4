import { useReady } from "../../ui/use-ready.ts";
import type { OptionChoice } from "./variant-choice.ts";

interface OptionPickerProps {
  choice: OptionChoice;
  value: string | undefined;
  onChoose: (value: string) => void;
}

export function OptionPicker({ choice, value: chosen, onChoose }: OptionPickerProps) {
  const isReady = useReady();
  return (
    <fieldset className="option-picker" disabled={!isReady}>
      <legend>
        {choice.name}: <strong>{chosen}</strong>
      </legend>
      <div className="option-values">
        {choice.values.map(({ value, inStock }) => (
          <label key={value} className={inStock ? "option-value" : "option-value option-value-out"}>
            <input
              type="radio"
              name={`option-${choice.name}`}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span>
              {value}
              {inStock ? null : <span className="sr-only"> (sold out)</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
