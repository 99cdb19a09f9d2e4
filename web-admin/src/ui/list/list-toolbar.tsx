import { ActionIcon, Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { RowData } from "@tanstack/react-table";
import type { RefObject } from "react";
import { saveFile } from "../../lib/save-file.ts";
import { Icon } from "../icons.tsx";
import { useNarrow } from "../use-narrow.ts";
import { ColumnChoice } from "./column-choice.tsx";
import { ListFilter } from "./list-filter.tsx";
import { asText, type ListSearch } from "./list-search.ts";
import { filterNames, type ListSpec, shownColumns } from "./list-spec.ts";
import { SearchField } from "./search-field.tsx";
import { toCsv } from "./to-csv.ts";

interface ListToolbarProps<Row extends RowData, Search extends ListSearch> {
  spec: ListSpec<Row, Search>;
  search: Search;
  rows: readonly Row[];
  onChange: (change: Partial<Search>) => void;
  searchField: RefObject<HTMLInputElement | null>;
}

export function ListToolbar<Row extends RowData, Search extends ListSearch>(props: ListToolbarProps<Row, Search>) {
  const { spec, search, rows, onChange, searchField } = props;
  const narrow = useNarrow();
  const [open, { toggle }] = useDisclosure(false);
  const values = asText(search);
  const active = filterNames(spec.filters).filter((name) => values[name] !== undefined).length;
  return (
    <div className="list-toolbar">
      {spec.searchFor ? (
        <SearchField
          label={`Search ${spec.many}`}
          placeholder={spec.searchFor}
          value={search.q ?? ""}
          onSearch={(q) => onChange({ q: q || undefined } as Partial<Search>)}
          field={searchField}
        />
      ) : null}
      {narrow && spec.filters.length > 0 ? (
        <Button variant="default" leftSection={<Icon name="filter" />} onClick={toggle} aria-expanded={open}>
          {active > 0 ? `Filters (${active})` : "Filters"}
        </Button>
      ) : null}
      {!narrow || open
        ? spec.filters.map((filter) => (
            <ListFilter
              key={filter.label}
              filter={filter}
              values={values}
              onChange={(change) => onChange(change as Partial<Search>)}
            />
          ))
        : null}
      <ListTools spec={spec} search={search} rows={rows} onChange={onChange} />
    </div>
  );
}

type ListToolsProps<Row extends RowData, Search extends ListSearch> = Omit<
  ListToolbarProps<Row, Search>,
  "searchField"
>;

function ListTools<Row extends RowData, Search extends ListSearch>(props: ListToolsProps<Row, Search>) {
  const { spec, search, rows, onChange } = props;
  const narrow = useNarrow();
  const columns = shownColumns(spec.columns, search.columns);
  return (
    <div className="list-tools">
      {narrow ? null : (
        <ColumnChoice
          columns={spec.columns}
          shown={columns}
          onChoose={(param) => onChange({ columns: param } as Partial<Search>)}
        />
      )}
      <ActionIcon
        variant="default"
        size={36}
        disabled={rows.length === 0}
        aria-label="Export the rows shown as CSV"
        title="Export the rows shown as CSV"
        onClick={() => saveFile(`${spec.id}.csv`, toCsv(columns, rows))}
      >
        <Icon name="download" />
      </ActionIcon>
    </div>
  );
}
