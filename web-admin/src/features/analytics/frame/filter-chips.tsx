import { CloseButton, Popover } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { Filter } from "@quayside/shared/analytics/query.ts";
import { dimensions } from "@quayside/shared/metrics/dimensions.ts";
import { FilterValues } from "./filter-values.tsx";
import { askedOf, type FrameSearch } from "./frame-search.ts";
import type { Frame } from "./use-frame.ts";
import { useValueNames } from "./use-values-of.ts";

/** The filters that hold, each to change or take away. */
export function FilterChips({ frame }: { frame: Frame<FrameSearch> }) {
  const { filters } = askedOf(frame.search);
  return filters.map((filter) => <FilterChip key={filter.dimension} filter={filter} frame={frame} />);
}

const shown = 2;

function FilterChip({ filter, frame }: { filter: Filter; frame: Frame<FrameSearch> }) {
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
              frame.filter(filter.dimension, chosen);
              close();
            }}
          />
        </Popover.Dropdown>
      </Popover>
      <CloseButton
        size="sm"
        aria-label={`Take away the filter ${label}`}
        onClick={() => frame.filter(filter.dimension)}
      />
    </span>
  );
}
