import { Button, CloseButton, Group, Popover, Select, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { Filter } from "@quayside/shared/analytics/query.ts";
import { type DimensionName, dimensions } from "@quayside/shared/metrics/dimensions.ts";
import { useState } from "react";
import { Icon } from "../../ui/icons.tsx";
import { FilterValues } from "../analytics/frame/filter-values.tsx";
import { useValueNames } from "../analytics/frame/use-values-of.ts";

interface PartFiltersProps {
  filters: readonly Filter[];
  onChange: (filters: Filter[]) => void;
}

/** What a part is narrowed to. */
export function PartFilters({ filters, onChange }: PartFiltersProps) {
  const [open, { close, toggle }] = useDisclosure(false);
  const [dimension, setDimension] = useState<DimensionName>();
  const free = Object.entries(dimensions)
    .filter(([name]) => !filters.some((filter) => filter.dimension === name))
    .map(([value, { label }]) => ({ value, label }));
  const leave = () => {
    close();
    setDimension(undefined);
  };
  return (
    <Group gap="xs" my="sm">
      {filters.map((filter) => (
        <Chip
          key={filter.dimension}
          filter={filter}
          onRemove={() => onChange(filters.filter((each) => each !== filter))}
        />
      ))}
      <Popover opened={open} onChange={leave} position="bottom-start" shadow="md" trapFocus withRoles={false}>
        <Popover.Target>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<Icon name="plus" size={15} />}
            aria-expanded={open}
            aria-haspopup="dialog"
            onClick={open ? leave : toggle}
          >
            Filter
          </Button>
        </Popover.Target>
        <Popover.Dropdown role="dialog" aria-label="Add a filter">
          <Stack gap="sm" className="filter-values">
            <Select
              label="By"
              data={free}
              searchable
              value={dimension ?? null}
              comboboxProps={{ withinPortal: false }}
              onChange={(value) => setDimension((value ?? undefined) as DimensionName | undefined)}
            />
            {dimension ? (
              <FilterValues
                key={dimension}
                dimension={dimension}
                onChoose={(chosen) => {
                  if (chosen.values.length > 0) onChange([...filters, { dimension, ...chosen }]);
                  leave();
                }}
              />
            ) : null}
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </Group>
  );
}

function Chip({ filter, onRemove }: { filter: Filter; onRemove: () => void }) {
  const nameOf = useValueNames(filter.dimension);
  const { label } = dimensions[filter.dimension];
  return (
    <span className="filter-chip">
      <span>
        <span className="soft">
          {label} {filter.is === "not-in" ? "is not" : "is"}
        </span>{" "}
        {filter.values.map(nameOf).join(", ")}
      </span>
      <CloseButton size="sm" aria-label={`Take away the filter ${label}`} onClick={onRemove} />
    </span>
  );
}
