import { Button, Group, Select, Stack } from "@mantine/core";
import { DataFormat, DataTable, dataTables, hasDays } from "@quayside/shared/exports/data-tables.ts";
import { type FormEvent, useState } from "react";
import { useAct } from "../../lib/query.ts";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import { OwnDays } from "../reports/own-days.tsx";

const formats: Record<DataFormat, string> = {
  csv: "CSV",
  json: "JSON, one array",
  ndjson: "JSON, a line for each row",
  parquet: "Parquet",
  avro: "Avro",
};

const options = (group: string, tables: readonly DataTable[]) => {
  return { group, items: tables.map((table) => ({ value: table, label: dataTables[table].label })) };
};
const isFact = (table: DataTable) => table.startsWith("lake_");
const tables = [
  options(
    "The shop's records",
    DataTable.options.filter((table) => !isFact(table)),
  ),
  options("What figures are made of", DataTable.options.filter(isFact)),
];

/** Which table, which of its days, as what: the file is then written in the background. */
export function DataForm() {
  const begin = useAct("exports.create-data");
  const [table, setTable] = useState<DataTable>("orders");
  const [format, setFormat] = useState<DataFormat>("csv");
  const [days, setDays] = useState({ from: "", to: "" });
  const isDated = hasDays(table);
  const isBounded = isDated && (days.from !== "" || days.to !== "");
  const isWrong = isBounded && (!days.from || !days.to || days.from > days.to);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (!isWrong) begin.mutate({ body: { table, format, ...(isBounded ? { days } : {}) } });
  };
  return (
    <Section title="Take a table out">
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <Group align="start" gap="md">
            <Select
              label="Table"
              data={tables}
              value={table}
              allowDeselect={false}
              onChange={(value) => setTable(DataTable.catch("orders").parse(value))}
            />
            <Select
              label="Format"
              data={DataFormat.options.map((value) => ({ value, label: formats[value] }))}
              value={format}
              allowDeselect={false}
              onChange={(value) => setFormat(DataFormat.catch("csv").parse(value))}
            />
            {isDated ? <OwnDays days={days} isWrong={isWrong} onChange={setDays} /> : null}
          </Group>
          <p className="soft">
            {dataTables[table].about}. {daysWords(table)}
          </p>
          {begin.error ? <Failure error={begin.error} kept="Nothing was begun." onRetry={submit} /> : null}
          <div>
            <Button type="submit" loading={begin.isPending}>
              Write a file
            </Button>
          </div>
        </Stack>
      </form>
    </Section>
  );
}

function daysWords(table: DataTable): string {
  const row = dataTables[table];
  return "dayOf" in row ? `Days are those of ${row.dayOf}, by the store's clock; without days it is everything.` : "";
}
