import { ActionIcon, Menu } from "@mantine/core";
import { useId } from "react";
import { saveFile } from "../../../lib/save-file.ts";
import { Icon } from "../../../ui/icons.tsx";
import { useValues } from "../values.ts";
import type { Chart } from "./chart-model.ts";
import { chartTable } from "./chart-table.ts";
import { tableCsv } from "./table-csv.ts";

interface ChartMenuProps {
  title: string;
  chart: Chart;
  head: string;
  asTable: boolean;
  onSwitch: () => void;
  onPicture: () => void;
}

/** The other view of a chart, and the ways to take it along. */
export function ChartMenu({ title, chart, head, asTable, onSwitch, onPicture }: ChartMenuProps) {
  const values = useValues();
  const id = useId();
  return (
    <Menu id={id} position="bottom-end" shadow="md" width={190}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`View and save ${title}`}>
          <Icon name="more" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon name={asTable ? "chart" : "columns"} size={16} />} onClick={onSwitch}>
          {asTable ? "Show as chart" : "Show as table"}
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon name="download" size={16} />}
          onClick={() => saveFile(`${title}.csv`, tableCsv(chartTable(chart, head), values))}
        >
          Save as CSV
        </Menu.Item>
        {asTable ? null : (
          <Menu.Item leftSection={<Icon name="picture" size={16} />} onClick={onPicture}>
            Save as PNG
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
