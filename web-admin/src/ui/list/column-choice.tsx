import { ActionIcon, Checkbox, Popover, Stack } from "@mantine/core";
import { Icon } from "../icons.tsx";
import { type Column, columnsParam } from "./list-spec.ts";

interface ColumnChoiceProps<Row> {
  columns: readonly Column<Row>[];
  shown: readonly Column<Row>[];
  onChoose: (param: string | undefined) => void;
}

export function ColumnChoice<Row>({ columns, shown, onChoose }: ColumnChoiceProps<Row>) {
  const chosen = shown.map(({ id }) => id);
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <ActionIcon variant="default" size={36} aria-label="Choose columns" title="Choose columns">
          <Icon name="columns" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group label="Columns" value={chosen} onChange={(ids) => onChoose(columnsParam(columns, ids))}>
          <Stack gap="xs" mt="xs">
            {columns
              .filter(({ card }) => card !== "title")
              .map(({ id, label }) => (
                <Checkbox key={id} value={id} label={label} />
              ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
