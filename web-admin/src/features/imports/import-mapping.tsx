import { Button, Select } from "@mantine/core";
import { type ImportColumn, importColumns } from "@quayside/shared/imports/columns.ts";
import type { Import } from "@quayside/shared/imports/schema.ts";
import { useState } from "react";
import { useAct } from "../../lib/query.ts";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { leftColumns, withColumn } from "./mapping.ts";

/** Which column of the file is which of ours, to be told or mended before the file is checked. */
export function ImportMapping({ found }: { found: Import }) {
  const [mapping, setMapping] = useState(found.mapping);
  const map = useAct("imports.map");
  const { kind, id: importId, header, sample } = found;
  const check = () => map.mutate({ params: { kind, importId }, body: { mapping } });
  const missing = importColumns[kind].filter(({ name, required }) => required && !mapping[name]);
  const left = leftColumns(header, mapping);
  const exampleOf = (name: string | undefined) => sample.map((row) => row[header.indexOf(name ?? "")]).find(Boolean);
  const columns: CellColumn<ImportColumn>[] = [
    {
      id: "ours",
      label: "Our column",
      card: "title",
      cell: ({ name, required }) => (
        <span>
          <code>{name}</code>
          {required ? <span className="small soft"> needed</span> : null}
        </span>
      ),
    },
    { id: "what", label: "What goes into it", card: "text", cell: ({ what }) => what },
    {
      id: "theirs",
      label: "Column of the file",
      card: "line",
      cell: ({ name, required }) => (
        <Select
          aria-label={`Column of the file for ${name}`}
          placeholder="Not in the file"
          data={[...new Set(header)].filter(Boolean)}
          value={mapping[name] ?? null}
          onChange={(chosen) => setMapping(withColumn(mapping, name, chosen))}
          error={required && !mapping[name] ? "Needed" : undefined}
          clearable
          searchable
          size="xs"
        />
      ),
    },
    {
      id: "sample",
      label: "In the file",
      card: "line",
      cell: ({ name }) => <span className="mono small">{exampleOf(mapping[name]) ?? "–"}</span>,
    },
  ];
  return (
    <Section
      title="Which column is which"
      flush
      actions={
        <Button onClick={check} loading={map.isPending} disabled={missing.length > 0}>
          Check the file
        </Button>
      }
    >
      {map.error ? <Failure error={map.error} kept="Nothing was stored." onRetry={check} /> : null}
      <p className="section-body small soft">
        {left.length === 0
          ? "Every column of the file is read."
          : `Not read, unless you choose them: ${left.join(", ")}.`}{" "}
        Files with these columns will be read the same way from now on.
      </p>
      <DataTable columns={columns} rows={importColumns[kind]} idOf={({ name }) => name} />
    </Section>
  );
}
