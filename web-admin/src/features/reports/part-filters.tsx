import { Group } from "@mantine/core";
import type { Filter } from "@quayside/shared/analytics/query.ts";
import type { DimensionName } from "@quayside/shared/metrics/dimensions.ts";
import { AddFilter } from "../analytics/frame/add-filter.tsx";
import { FilterChips } from "../analytics/frame/filter-chips.tsx";
import type { Chosen } from "../analytics/frame/filter-values.tsx";

interface PartFiltersProps {
  filters: readonly Filter[];
  onChange: (filters: Filter[]) => void;
}

/** What a part is narrowed to. */
export function PartFilters({ filters, onChange }: PartFiltersProps) {
  const filter = (dimension: DimensionName, chosen?: Chosen) => {
    const others = filters.filter((each) => each.dimension !== dimension);
    onChange(chosen && chosen.values.length > 0 ? [...others, { dimension, ...chosen }] : others);
  };
  return (
    <Group gap="xs" my="sm">
      <FilterChips filters={filters} onFilter={filter} />
      <AddFilter taken={filters.map(({ dimension }) => dimension)} onAdd={filter} />
    </Group>
  );
}
