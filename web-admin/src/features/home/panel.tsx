import { Skeleton, Stack } from "@mantine/core";
import type { Page } from "@quayside/shared/kernel/page.ts";
import type { UseQueryResult } from "@tanstack/react-query";
import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";

interface PanelProps<Row> {
  title: string;
  query: UseQueryResult<Page<Row>>;
  /** Where the whole list is. */
  link: LinkProps;
  linkText: string;
  /** Said when there is nothing to do. */
  nothing: string;
  /** Which of the rows read are shown. */
  pick?: (rows: Row[]) => Row[];
  /** Whether the head tells how many there are. */
  counted?: boolean;
  /** Said above the rows. */
  note?: ReactNode;
  /** Rows shown at most. */
  most?: number;
  children: (row: Row) => ReactNode;
}

/** A short list of things to do, with how many there are and the way to all of them. */
export function Panel<Row>(props: PanelProps<Row>) {
  const {
    title,
    query,
    link,
    linkText,
    nothing,
    pick = (rows) => rows,
    counted = true,
    note,
    most = 6,
    children,
  } = props;
  const { data, error, refetch } = query;
  const rows = data ? pick(data.items) : [];
  const more = data?.nextCursor ? "+" : "";
  return (
    <Section
      title={counted && rows.length > 0 ? `${title} (${rows.length}${more})` : title}
      flush
      actions={
        <Link {...link} className="small">
          {linkText}
        </Link>
      }
    >
      {error ? (
        <div className="section-body">
          <Failure error={error} onRetry={refetch} />
        </div>
      ) : null}
      {!data && !error ? (
        <Stack className="section-body" gap="sm" role="status" aria-label="Loading">
          <Skeleton h={16} />
          <Skeleton h={16} />
          <Skeleton h={16} />
        </Stack>
      ) : null}
      {data && rows.length === 0 ? <p className="section-body soft">{nothing}</p> : null}
      {note && rows.length > 0 ? <p className="chart-summary small">{note}</p> : null}
      <ul className="to-do">{rows.slice(0, most).map(children)}</ul>
    </Section>
  );
}
