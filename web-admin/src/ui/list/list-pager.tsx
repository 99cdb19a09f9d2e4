import { Button, Group } from "@mantine/core";
import type { Page } from "@quayside/shared/kernel/page.ts";
import type { RowData } from "@tanstack/react-table";
import { useFormats } from "../../lib/format.ts";
import type { ListSearch } from "./list-search.ts";
import type { ListSpec } from "./list-spec.ts";
import { pageRange } from "./page-range.ts";
import type { useListAddress } from "./use-list-address.ts";

interface ListPagerProps<Row extends RowData, Search extends ListSearch> {
  spec: Pick<ListSpec<Row, Search>, "one" | "many">;
  page: Page<Row>;
  address: ReturnType<typeof useListAddress<Search>>;
}

export function ListPager<Row extends RowData, Search extends ListSearch>(props: ListPagerProps<Row, Search>) {
  const { spec, page, address } = props;
  const { count } = useFormats();
  const { turned, search, next, previous, change } = address;
  return (
    <div className="pager">
      <p className="small soft" aria-live="polite">
        {pageRange({ page, one: spec.one, many: spec.many, turned, count })}
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
