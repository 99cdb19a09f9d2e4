import { NumberInput, TextInput } from "@mantine/core";
import type { OrderLine } from "@quayside/shared/orders/schema.ts";
import { type ReactNode, useState } from "react";
import { useFormats } from "../../lib/format.ts";

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

/** So many fields at once: an order of a thousand lines is searched instead. */
const shownAtMost = 20;

function matches({ line: { title, sku } }: Choosable, q: string): boolean {
  return `${title} ${sku}`.toLowerCase().includes(q.trim().toLowerCase());
}

/** How many units of each line; lines of which none can be chosen are not shown. Those chosen stay in sight. */
export function UnitsFields({ choices, units, onChange, more }: UnitsFieldsProps) {
  const [q, setQ] = useState("");
  const { count } = useFormats();
  const open = choices.filter(({ most }) => most > 0);
  const isLong = open.length > shownAtMost;
  const isChosen = ({ line }: Choosable) => (units[line.lineId] ?? 0) > 0;
  const found = new Set(isLong ? open.filter((each) => matches(each, q)).slice(0, shownAtMost) : open);
  return (
    <>
      {isLong ? (
        <TextInput
          label="Find a line"
          description={`Name or SKU; at most ${shownAtMost} of ${count(open.length)} lines are shown, and those chosen`}
          value={q}
          onChange={({ currentTarget }) => setQ(currentTarget.value)}
        />
      ) : null}
      <ul className="units-fields">
        {open
          .filter((each) => found.has(each) || isChosen(each))
          .map(({ line, most }) => (
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
              {isChosen({ line, most }) ? more?.(line) : null}
            </li>
          ))}
      </ul>
      {found.size === 0 ? <p className="soft">No line is called so.</p> : null}
    </>
  );
}

/** The lines of which units are chosen, as the API takes them. */
export function chosenLines(choices: readonly Choosable[], units: Readonly<Record<string, number>>) {
  return choices.flatMap(({ line }) => {
    const quantity = units[line.lineId] ?? 0;
    return quantity > 0 ? [{ lineId: line.lineId, quantity }] : [];
  });
}
