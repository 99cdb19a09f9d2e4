import { Button, Checkbox, Group, ScrollArea, SegmentedControl, Skeleton, Stack, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { Filter } from "@quayside/shared/analytics/query.ts";
import { type DimensionName, dimensions } from "@quayside/shared/metrics/dimensions.ts";
import { useState } from "react";
import { Failure } from "../../../ui/failure.tsx";
import { Icon } from "../../../ui/icons.tsx";
import { useNames } from "../use-names.ts";
import { useValuesOf } from "./use-values-of.ts";

export type Chosen = Pick<Filter, "is" | "values">;

interface FilterValuesProps {
  dimension: DimensionName;
  filter?: Chosen;
  onChoose: (filter: Chosen) => void;
}

/** Values of one dimension to choose from, searched as one types. */
export function FilterValues({ dimension, filter, onChoose }: FilterValuesProps) {
  const [chosen, setChosen] = useState<Chosen>(filter ?? { is: "in", values: [] });
  const [text, setText] = useState("");
  const [q] = useDebouncedValue(text.trim(), 250);
  const { label } = dimensions[dimension];
  const nameOf = useNames();
  const { data, error, refetch } = useValuesOf(dimension, q);
  const toggle = (value: string | null) => {
    const { values } = chosen;
    setChosen({
      ...chosen,
      values: values.includes(value) ? values.filter((each) => each !== value) : [...values, value],
    });
  };
  return (
    <Stack gap="xs" className="filter-values">
      <SegmentedControl
        size="xs"
        aria-label={`How to filter by ${label}`}
        value={chosen.is}
        onChange={(is) => setChosen({ ...chosen, is: is as Chosen["is"] })}
        data={[
          { value: "in", label: `${label} is` },
          { value: "not-in", label: "is not" },
        ]}
      />
      <TextInput
        type="search"
        aria-label={`Search ${label.toLowerCase()}`}
        placeholder="Search"
        leftSection={<Icon name="search" size={15} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ScrollArea.Autosize mah={240} type="auto" offsetScrollbars>
        {error ? <Failure error={error} onRetry={refetch} /> : null}
        {!data && !error ? <Skeleton h={120} role="status" aria-label="Loading values" /> : null}
        {data?.length === 0 ? <p className="soft small">{q ? "No such value." : "No values yet."}</p> : null}
        <Stack gap={6}>
          {data?.map(({ value, label: name }) => (
            <Checkbox
              key={value ?? "\0"}
              label={nameOf(dimension, value, name)}
              checked={chosen.values.includes(value)}
              onChange={() => toggle(value)}
            />
          ))}
        </Stack>
      </ScrollArea.Autosize>
      <Group justify="flex-end">
        <Button size="compact-sm" onClick={() => onChoose(chosen)} disabled={!filter && chosen.values.length === 0}>
          {chosen.values.length === 0 && filter ? "Take away" : "Apply"}
        </Button>
      </Group>
    </Stack>
  );
}
