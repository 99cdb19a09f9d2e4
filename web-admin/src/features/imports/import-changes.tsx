import { SegmentedControl } from "@mantine/core";
import type { Import, ImportChange } from "@quayside/shared/imports/schema.ts";
import { useState } from "react";
import { useFormats } from "../../lib/format.ts";
import { useOperation } from "../../lib/query.ts";
import { ChangeValue } from "../../ui/detail/change-value.tsx";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { ListFailed, ListLoading } from "../../ui/list/list-states.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { Status } from "../../ui/status.tsx";
import { kindWords } from "./kinds.ts";
import { Turner } from "./turner.tsx";

const perPage = 25;

const columns: CellColumn<ImportChange>[] = [
  { id: "row", label: "Row", card: "line", cell: ({ row }) => row },
  {
    id: "title",
    label: "What",
    card: "title",
    cell: ({ title, key }) => (
      <span>
        <span className="row-title">{title}</span>
        {title === key ? null : <span className="product-note small soft">{key}</span>}
      </span>
    ),
  },
  {
    id: "change",
    label: "Change",
    card: "status",
    cell: ({ change }) =>
      change === "create" ? <Status tone="good">New</Status> : <Status tone="attention">Changes</Status>,
  },
  { id: "fields", label: "Fields", card: "text", cell: (row) => <ChangedFields row={row} /> },
];

function ChangedFields({ row: { change, fields } }: { row: ImportChange }) {
  return (
    <ul className="plain-list small">
      {fields.map(({ field, before, after }) => (
        <li key={field}>
          <span className="soft">{field}: </span>
          {change === "update" ? (
            <>
              <ChangeValue value={before} /> <span aria-hidden="true">→</span>
              <span className="visually-hidden">becomes</span>{" "}
            </>
          ) : null}
          <ChangeValue value={after} />
        </li>
      ))}
    </ul>
  );
}

type Shown = "all" | ImportChange["change"];

/** What storing the file would create and change, field by field. */
export function ImportChanges({ found }: { found: Import }) {
  const { count } = useFormats();
  const { created, updated, unchanged } = found.counts;
  const [shown, setShown] = useState<Shown>("all");
  const [trail, setTrail] = useState<string[]>([]);
  const change = shown === "all" ? undefined : shown;
  const query = { cursor: trail.at(-1), per_page: perPage, change };
  const request = { params: { kind: found.kind, importId: found.id }, query };
  const { data, error, refetch } = useOperation("imports.changes", request, { keepPrevious: true });
  const show = (value: string) => {
    setShown(value as Shown);
    setTrail([]);
  };
  const { many } = kindWords[found.kind];
  const title = created + updated === 0 ? "Nothing would change" : "What would change";
  return (
    <Section
      title={title}
      flush={created + updated > 0}
      actions={
        created > 0 && updated > 0 ? (
          <SegmentedControl
            size="xs"
            value={shown}
            onChange={show}
            aria-label="Changes shown"
            data={[
              { value: "all", label: "All" },
              { value: "create", label: `${count(created)} new` },
              { value: "update", label: `${count(updated)} changed` },
            ]}
          />
        ) : null
      }
    >
      {created + updated === 0 ? (
        <p className="soft">
          {count(unchanged)} {many} of the file are in the store just so.
        </p>
      ) : data ? (
        <DataTable columns={columns} rows={data.items} idOf={({ row }) => String(row)} />
      ) : error ? (
        <ListFailed error={error} onRetry={refetch} />
      ) : (
        <ListLoading columns={4} />
      )}
      {data?.nextCursor || trail.length > 0 ? <Turner trail={trail} next={data?.nextCursor} onTurn={setTrail} /> : null}
    </Section>
  );
}
