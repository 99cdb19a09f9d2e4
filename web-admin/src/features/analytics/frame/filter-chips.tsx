import { CloseButton, Popover } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { Filter } from "@quayside/shared/analytics/query.ts";
import { type DimensionName, dimensions } from "@quayside/shared/metrics/dimensions.ts";
import { type Chosen, FilterValues } from "./filter-values.tsx";
import { useValueNames } from "./use-values-of.ts";

interface FilterChipsProps {
  filters: readonly Filter[];
  /** Without a choice the filter is taken away. */
  onFilter: (dimension: DimensionName, chosen?: Chosen) => void;
}

/** The filters that hold, each to change or take away. */
export function FilterChips({ filters, onFilter }: FilterChipsProps) {
  return filters.map((filter) => <FilterChip key={filter.dimension} filter={filter} onFilter={onFilter} />);
}

const shown = 2;

function FilterChip({ filter, onFilter }: { filter: Filter } & Pick<FilterChipsProps, "onFilter">) {
  const [open, { close, toggle }] = useDisclosure(false);
  const nameOf = useValueNames(filter.dimension);
  const { label } = dimensions[filter.dimension];
  const names = filter.values.slice(0, shown).map(nameOf).join(", ");
  const more = filter.values.length > shown ? ` and ${filter.values.length - shown} more` : "";
  return (
    <span className="filter-chip">
      <Popover opened={open} onChange={close} position="bottom-start" shadow="md" trapFocus withRoles={false}>
        <Popover.Target>
          <button type="button" aria-expanded={open} aria-haspopup="dialog" onClick={toggle}>
            <span className="soft">
              {label} {filter.is === "not-in" ? "is not" : "is"}
            </span>{" "}
            {names}
            {more}
          </button>
        </Popover.Target>
        <Popover.Dropdown role="dialog" aria-label={`Filter by ${label}`}>
          <FilterValues
            dimension={filter.dimension}
            filter={filter}
            onChoose={(chosen) => {
              onFilter(filter.dimension, chosen);
              close();
            }}
          />
        </Popover.Dropdown>
      </Popover>
      <CloseButton size="sm" aria-label={`Take away the filter ${label}`} onClick={() => onFilter(filter.dimension)} />
    </span>
  );
}
