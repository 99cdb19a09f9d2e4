import { useEffect, useState } from "react";

interface QuantityProps {
  label: string;
  value: number;
  max: number;
  onChange: (quantity: number) => void;
}

/** A number with a step down and up. Typing counts when the field is left or Enter is pressed. */
export function Quantity({ label, value, max, onChange }: QuantityProps) {
  const [typed, setTyped] = useState(String(value));
  useEffect(() => setTyped(String(value)), [value]);

  const commit = () => {
    const wanted = Number.parseInt(typed, 10);
    const quantity = Number.isNaN(wanted) ? value : Math.min(Math.max(wanted, 1), Math.max(max, 1));
    setTyped(String(quantity));
    if (quantity !== value) onChange(quantity);
  };

  return (
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
        pattern="[0-9]*"
        aria-label={`Quantity: ${label}`}
        value={typed}
        onChange={(event) => setTyped(event.target.value.replace(/\D/g, "").slice(0, 4))}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            event.preventDefault();
            commit();
          }
        }}
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
  );
}
