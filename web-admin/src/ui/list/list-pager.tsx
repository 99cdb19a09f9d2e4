import { Button, Group } from "@mantine/core";
import type { Page } from "@quayside/shared/kernel/page.ts";
import type { RowData } from "@tanstack/react-table";
import { useFormats } from "../../lib/format.ts";
import type { ListSearch } from "./list-search.ts";
import type { ListSpec } from "./list-spec.ts";
import type { useListAddress } from "./use-list-address.ts";

/** Rows asked for at a time. */
export const rowsPerPage = 50;

interface ListPagerProps<Row extends RowData, Search extends ListSearch> {
  spec: ListSpec<Row, Search>;
  page: Page<Row>;
  address: ReturnType<typeof useListAddress<Search>>;
}

/** Lists page by cursor: how many there are in all is told only where the API knows it for free. */
export function ListPager<Row extends RowData, Search extends ListSearch>({
  spec,
  page,
  address,
}: ListPagerProps<Row, Search>) {
  const { count } = useFormats();
  const { turned, search, next, previous, change } = address;
  const shown = page.items.length;
  const first = turned === undefined ? undefined : turned * rowsPerPage + 1;
  const range =
    first === undefined || (turned === 0 && !page.nextCursor)
      ? count(shown)
      : `${count(first)}–${count(first + shown - 1)}`;
  const of = page.total === undefined ? "" : ` of ${count(page.total)}`;
  const noun = (page.total ?? shown) === 1 ? spec.one : spec.many;
  return (
    <div className="pager">
      <p className="small soft" aria-live="polite">
        {shown === 0 ? `No more ${spec.many}` : `${range}${of} ${noun}`}
        {page.nextCursor && page.total === undefined ? ", more on the next page" : ""}
      </p>
      <Group gap="xs">
        {search.cursor && turned === undefined ? (
          <Button variant="default" size="compact-md" onClick={() => change({ cursor: undefined } as Partial<Search>)}>
            First page
          </Button>
        ) : null}
        {turned ? (
          <Button variant="default" size="compact-md" onClick={previous}>
            Previous
          </Button>
        ) : null}
        {page.nextCursor ? (
          <Button variant="default" size="compact-md" onClick={() => next(page.nextCursor ?? "")}>
            Next
          </Button>
        ) : null}
      </Group>
    </div>
  );
}
