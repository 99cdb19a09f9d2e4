import { type KeyboardEvent, useEffect, useState } from "react";

interface QuantityProps {
  label: string;
  value: number;
  max: number;
  onChange: (quantity: number) => void;
}

/** What is typed, and what it comes to within one and the most; `wanted` is what was asked for beyond that. */
function useTypedQuantity({ value, max, onChange }: QuantityProps) {
  const [typed, setTyped] = useState(String(value));
  const [wanted, setWanted] = useState<number>();
  useEffect(() => setTyped(String(value)), [value]);
  const most = Math.max(max, 1);
  const commit = () => {
    const asked = Number.parseInt(typed, 10);
    const quantity = Number.isNaN(asked) ? value : Math.min(Math.max(asked, 1), most);
    setTyped(String(quantity));
    setWanted(asked > most ? asked : undefined);
    if (quantity !== value) onChange(quantity);
  };
  return { typed, type: (text: string) => setTyped(text.replace(/\D/g, "").slice(0, 4)), commit, wanted };
}

/** A number with a step down and up. Typing counts when the field is left or Enter is pressed. */
export function Quantity(props: QuantityProps) {
  const { label, value, max, onChange } = props;
  const { typed, type, commit, wanted } = useTypedQuantity(props);
  const commitOnEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    commit();
  };
  return (
    <div className="quantity-field">
      <div className="quantity">
        <button
          type="button"
          onClick={() => onChange(value - 1)}
          disabled={value <= 1}
          aria-label={`One fewer: ${label}`}
        >
          −
        </button>
        <input
          inputMode="numeric"
          aria-label={`Quantity: ${label}`}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onBlur={commit}
          onKeyDown={commitOnEnter}
        />
        <button
          type="button"
          onClick={() => onChange(value + 1)}
          disabled={value >= max}
          aria-label={`One more: ${label}`}
        >
          +
        </button>
      </div>
      <span role="status" className="quantity-note">
        {wanted !== undefined && value === max ? `Only ${max} are left, so it is ${max} instead of ${wanted}.` : ""}
      </span>
    </div>
  );
}
