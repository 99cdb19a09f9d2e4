import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { Movement } from "@quayside/shared/inventory/schema.ts";
import { useMutation } from "@tanstack/react-query";
import { call, type RequestFor } from "../../lib/api.ts";
import { saveFile } from "../../lib/save-file.ts";
import type { Column } from "../../ui/list/list-spec.ts";
import { toCsv } from "../../ui/list/to-csv.ts";

type Wanted = Omit<RequestFor<"inventory.movements">["query"], "cursor" | "per_page">;

/** More rows than this are for a report, not for a browser. */
const mostRows = 20_000;

async function allMovements(wanted: Wanted): Promise<Movement[]> {
  const rows: Movement[] = [];
  let cursor: string | undefined;
  do {
    const page = await call("inventory.movements", { query: { ...wanted, cursor, per_page: 100 } });
    rows.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor && rows.length < mostRows);
  return rows;
}

interface ExportMovementsProps {
  wanted: Wanted;
  columns: readonly Column<Movement>[];
}

/** All movements the filters let through, not only the page in sight. */
export function ExportMovements({ wanted, columns }: ExportMovementsProps) {
  const exporting = useMutation({
    mutationFn: () => allMovements(wanted),
    onSuccess: (rows) => {
      saveFile(`movements-${wanted.sku}.csv`, toCsv(columns, rows));
      if (rows.length >= mostRows)
        notifications.show({ message: `Only the newest ${rows.length} movements are in the file.` });
    },
    onError: () => notifications.show({ color: "red", message: "The movements could not be read. Try again." }),
  });
  return (
    <Button size="compact-sm" variant="default" loading={exporting.isPending} onClick={() => exporting.mutate()}>
      Export as CSV
    </Button>
  );
}
