import { Skeleton } from "@mantine/core";
import { Link, type LinkProps } from "@tanstack/react-router";
import { useFormats } from "../../lib/format.ts";
import { Status } from "../../ui/status.tsx";

interface CountCardProps {
  label: string;
  /** `undefined` while it is read. */
  count: number | undefined;
  /** Only so many were read, and there are more. */
  isMore?: boolean;
  /** Any at all is one too many. */
  isBad?: boolean;
  link: LinkProps;
}

/** How many things wait, and the way to them. */
export function CountCard({ label, count, isMore = false, isBad = false, link }: CountCardProps) {
  const formats = useFormats();
  return (
    <article className="kpi" aria-label={label}>
      <header className="kpi-head">
        <h3>{label}</h3>
      </header>
      {count === undefined ? (
        <Skeleton h={28} w="40%" role="status" aria-label={`Loading ${label}`} />
      ) : (
        <p className="kpi-value numeric">
          <Link {...link} className="kpi-link">
            {formats.count(count)}
            {isMore ? "+" : ""}
          </Link>
        </p>
      )}
      {count === undefined ? null : (
        <p className="kpi-foot">
          {count === 0 ? <Status tone="good">All clear</Status> : null}
          {count > 0 && isBad ? <Status tone="attention">Needs a look</Status> : null}
        </p>
      )}
    </article>
  );
}
