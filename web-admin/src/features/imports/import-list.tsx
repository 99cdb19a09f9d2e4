import { Button } from "@mantine/core";
import type { Import, ImportKind } from "@quayside/shared/imports/schema.ts";
import { Link } from "@tanstack/react-router";
import type { Column, ListSpec } from "../../ui/list/list-spec.ts";
import { Principal } from "../../ui/principal.tsx";
import { When } from "../../ui/when.tsx";
import type { ImportSearch } from "./import-search.ts";
import { ImportBadge } from "./import-state.tsx";
import { kindWords } from "./kinds.ts";

const count = (id: "created" | "updated" | "unchanged" | "refused", label: string): Column<Import> => ({
  id,
  label,
  end: true,
  cell: ({ counts }) => counts[id],
  text: ({ counts }) => String(counts[id]),
});

const importSpec: ListSpec<Import, ImportSearch> = {
  id: "imports",
  one: "import",
  many: "imports",
  idOf: ({ id }) => id,
  linkOf: ({ id, kind }) => ({ to: "/imports/$kind/$importId", params: { kind, importId: id } }),
  filters: [],
  views: [],
  nothingYet: {
    title: "No imports yet",
    text: "A file is checked and shown before anything is stored.",
    action: <Button renderRoot={(props) => <Link to="/imports/new" search={{}} {...props} />}>Begin an import</Button>,
  },
  columns: [
    {
      id: "filename",
      label: "File",
      card: "title",
      cell: ({ filename }) => filename,
      text: ({ filename }) => filename,
    },
    {
      id: "state",
      label: "State",
      card: "status",
      cell: ({ state }) => <ImportBadge state={state} />,
      text: ({ state }) => state,
    },
    {
      id: "rows",
      label: "Rows",
      end: true,
      card: "line",
      cell: ({ counts }) => counts.rows,
      text: ({ counts }) => String(counts.rows),
    },
    count("created", "Created"),
    count("updated", "Updated"),
    { ...count("unchanged", "Unchanged"), optional: true },
    { ...count("refused", "Refused"), card: "line" },
    {
      id: "by",
      label: "By",
      cell: ({ createdBy }) => <Principal name={createdBy} />,
      text: ({ createdBy }) => createdBy,
    },
    {
      id: "at",
      label: "Begun",
      card: "line",
      cell: ({ createdAt }) => <When at={createdAt} />,
      text: ({ createdAt }) => createdAt,
    },
  ],
};

/** The kinds are its views; the first one is shown where the address names none. */
export function importList(kinds: readonly ImportKind[]): ListSpec<Import, ImportSearch> {
  const [first = "catalog", ...others] = kinds;
  return {
    ...importSpec,
    whole: kindWords[first].label,
    views: others.map((kind) => ({ name: kindWords[kind].label, search: { kind } })),
  };
}
