import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { AuditEntry } from "@quayside/shared/audit/contract.ts";
import { useMutation } from "@tanstack/react-query";
import { call, type RequestFor } from "../../lib/api.ts";
import { saveFile } from "../../lib/save-file.ts";
import { Icon } from "../../ui/icons.tsx";
import type { Column } from "../../ui/list/list-spec.ts";
import { toCsv } from "../../ui/list/to-csv.ts";
import { auditColumns } from "./audit-list.tsx";

type Filter = Omit<NonNullable<RequestFor<"audit.list">["query"]>, "cursor" | "per_page">;

const most = 10_000;

/** What the file has beside what the list shows. */
const wholeEntry: Column<AuditEntry>[] = [
  ...auditColumns,
  { id: "principal", label: "Principal", cell: ({ actor }) => actor, text: ({ actor }) => actor },
  { id: "before", label: "Before", cell: () => null, text: ({ before }) => JSON.stringify(before) ?? "" },
  { id: "after", label: "After", cell: () => null, text: ({ after }) => JSON.stringify(after) ?? "" },
  { id: "id", label: "Entry", cell: ({ id }) => id, text: ({ id }) => id },
];

/** Every entry the filter finds, page after page. */
async function entriesOf(filter: Filter): Promise<{ entries: AuditEntry[]; whole: boolean }> {
  const entries: AuditEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await call("audit.list", { query: { ...filter, cursor, per_page: 100 } });
    entries.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor && entries.length < most);
  return { entries, whole: cursor === undefined };
}

/** All that the filter finds, as one file. */
export function AuditExport({ filter }: { filter: Filter }) {
  const run = useMutation({
    mutationFn: () => entriesOf(filter),
    onSuccess({ entries, whole }) {
      saveFile("audit-trail.csv", toCsv(wholeEntry, entries));
      if (!whole)
        notifications.show({
          message: `The file holds the newest ${entries.length} entries. Choose fewer days for the rest.`,
        });
    },
    onError: ({ message }) => notifications.show({ color: "red", message }),
  });
  return (
    <Button
      variant="default"
      leftSection={<Icon name="download" />}
      loading={run.isPending}
      onClick={() => run.mutate()}
    >
      Export all found
    </Button>
  );
}
