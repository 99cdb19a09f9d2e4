import { Button, Popover, Select, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type DimensionName, dimensions } from "@quayside/shared/metrics/dimensions.ts";
import { useState } from "react";
import { Icon } from "../../../ui/icons.tsx";
import { type Chosen, FilterValues } from "./filter-values.tsx";

export const groups: { group: string; items: DimensionName[] }[] = [
  { group: "Goods", items: ["category", "product", "sku", "brand", "department", "supplier", "product_status"] },
  { group: "Where it was sold", items: ["channel", "location", "country", "state", "city"] },
  { group: "Customers", items: ["customer_type", "customer_segment", "customer_group", "cohort"] },
  { group: "How they came", items: ["traffic_source", "campaign", "referrer", "device", "promotion"] },
  { group: "Orders", items: ["order_status", "owner", "payment_method", "shipping_method"] },
  { group: "When", items: ["weekday", "hour_of_day"] },
];

interface AddFilterProps {
  /** What there is a filter by already. */
  taken: readonly DimensionName[];
  onAdd: (dimension: DimensionName, chosen: Chosen) => void;
}

/** One filter more: first by what, then which values. */
export function AddFilter({ taken, onAdd }: AddFilterProps) {
  const [open, { close, toggle }] = useDisclosure(false);
  const [dimension, setDimension] = useState<DimensionName>();
  const free = groups.map(({ group, items }) => ({
    group,
    items: items.filter((name) => !taken.includes(name)).map((value) => ({ value, label: dimensions[value].label })),
  }));
  const leave = () => {
    close();
    setDimension(undefined);
  };
  return (
    <Popover opened={open} onChange={leave} position="bottom-start" shadow="md" trapFocus withRoles={false}>
      <Popover.Target>
        <Button
          variant="subtle"
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
            placeholder="Category, channel, country …"
            data={free}
            searchable
            value={dimension ?? null}
            onChange={(name) => setDimension((name as DimensionName | null) ?? undefined)}
            comboboxProps={{ withinPortal: false }}
            maxDropdownHeight={260}
          />
          {dimension ? (
            <FilterValues
              key={dimension}
              dimension={dimension}
              onChoose={(chosen) => {
                onAdd(dimension, chosen);
                leave();
              }}
            />
          ) : null}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
