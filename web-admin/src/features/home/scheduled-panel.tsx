import { Link } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { When } from "../../ui/when.tsx";
import { Panel } from "./panel.tsx";

/** Products that go on sale by themselves, the next one first. */
export function ScheduledPanel() {
  const query = useOperation("products.list", { query: { status: "scheduled", per_page: 100 } }, { staleTime: 60_000 });
  return (
    <Panel
      title="Going on sale"
      query={query}
      link={{ to: "/products", search: { status: "scheduled" } }}
      linkText="All scheduled"
      nothing="No product waits for its day."
      pick={(rows) => rows.filter(({ published }) => !published).toSorted(byDay)}
    >
      {({ id, title, publishAt }) => (
        <li key={id}>
          <Link to="/products/$productId" params={{ productId: id }} className="to-do-title">
            {title}
          </Link>
          <span className="small soft">{publishAt ? <When at={publishAt} /> : "No day yet"}</span>
        </li>
      )}
    </Panel>
  );
}

interface Scheduled {
  publishAt?: string;
}

const byDay = (one: Scheduled, other: Scheduled) => (one.publishAt ?? "9").localeCompare(other.publishAt ?? "9");
