import { NumberInput } from "@mantine/core";
import type { OrderLine } from "@quayside/shared/orders/schema.ts";
import type { ReactNode } from "react";

/** A line, and how many of its units may be chosen. */
export interface Choosable {
  line: OrderLine;
  most: number;
}

interface UnitsFieldsProps {
  choices: readonly Choosable[];
  units: Readonly<Record<string, number>>;
  onChange: (lineId: string, units: number) => void;
  /** What else is asked about a line of which units are chosen. */
  more?: (line: OrderLine) => ReactNode;
}

/** How many units of each line; lines of which none can be chosen are not shown. */
export function UnitsFields({ choices, units, onChange, more }: UnitsFieldsProps) {
  return (
    <ul className="units-fields">
      {choices.map(({ line, most }) =>
        most > 0 ? (
          <li key={line.lineId}>
            <NumberInput
              label={[line.title, ...Object.values(line.options)].join(", ")}
              description={`${line.sku} · up to ${most}`}
              min={0}
              max={most}
              clampBehavior="strict"
              allowDecimal={false}
              value={units[line.lineId] ?? 0}
              onChange={(value) => onChange(line.lineId, Number(value) || 0)}
            />
            {(units[line.lineId] ?? 0) > 0 ? more?.(line) : null}
          </li>
        ) : null,
      )}
    </ul>
  );
}

/** The lines of which units are chosen, as the API takes them. */
export function chosenLines(choices: readonly Choosable[], units: Readonly<Record<string, number>>) {
  return choices.flatMap(({ line }) => {
    const quantity = units[line.lineId] ?? 0;
    return quantity > 0 ? [{ lineId: line.lineId, quantity }] : [];
  });
}
