import { Button, Checkbox, Group } from "@mantine/core";
import type { ValueField } from "@quayside/shared/catalog/value-rule.ts";
import { useState } from "react";
import { useFormats, useStore } from "../../lib/format.ts";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Failure } from "../../ui/failure.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { Status } from "../../ui/status.tsx";
import type { Planned } from "./use-value-change.ts";

interface PlannedValuesProps {
  planned: readonly Planned[];
  field: ValueField;
  /** Of the rule before; the one asked for is under way. */
  isOld: boolean;
  busy: boolean;
  error: Error | null;
  onStore: (chosen: readonly Planned[]) => void;
}

const changes = ({ before, after, problem }: Planned) => problem === undefined && before !== after;

/** Every variant before and after; each can be left out. */
export function PlannedValues({ planned, field, isOld, busy, error, onStore }: PlannedValuesProps) {
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const shownAs = useShownAs(field);
  const chosen = planned.filter((each) => changes(each) && !leftOut.has(each.sku));
  const toggle = (sku: string) => {
    const next = new Set(leftOut);
    if (!next.delete(sku)) next.add(sku);
    setLeftOut(next);
  };
  const columns: CellColumn<Planned>[] = [
    {
      id: "variant",
      label: "Variant",
      card: "title",
      cell: (each) => (
        <Checkbox
          checked={changes(each) && !leftOut.has(each.sku)}
          disabled={!changes(each)}
          onChange={() => toggle(each.sku)}
          label={[each.title, ...Object.values(each.options)].join(", ")}
          description={each.sku}
        />
      ),
    },
    { id: "before", label: "Now", end: true, card: "line", cell: ({ before }) => shownAs(before) },
    {
      id: "after",
      label: "Then",
      end: true,
      card: "value",
      cell: (each) => (changes(each) ? <strong>{shownAs(each.after)}</strong> : "–"),
    },
    { id: "note", label: "Note", card: "line", cell: (each) => <Note planned={each} /> },
  ];
  return (
    <>
      <div className="planned-values" aria-busy={isOld}>
        <DataTable columns={columns} rows={planned} idOf={({ sku }) => sku} />
      </div>
      {error ? <Failure error={error} kept="Nothing more was changed." /> : null}
      <Group mt="md" justify="flex-end">
        <Button disabled={isOld || chosen.length === 0} loading={busy} onClick={() => onStore(chosen)}>
          Change {chosen.length} {chosen.length === 1 ? "variant" : "variants"}
        </Button>
      </Group>
    </>
  );
}

function useShownAs(field: ValueField) {
  const { money, count } = useFormats();
  const { currency } = useStore();
  return (value: number | undefined) =>
    value === undefined ? "none" : field === "weightGrams" ? `${count(value)} g` : money({ amount: value, currency });
}

function Note({ planned }: { planned: Planned }) {
  if (planned.problem) return <Status tone="plain">Stays: {planned.problem}</Status>;
  if (planned.before === planned.after) return <Status tone="plain">Stays as it is</Status>;
  return planned.warning ? <Status tone="attention">{planned.warning}</Status> : null;
}
