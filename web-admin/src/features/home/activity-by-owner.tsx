import { Skeleton } from "@mantine/core";
import type { AuditEntry } from "@quayside/shared/audit/contract.ts";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../lib/format.ts";
import { useOperation } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { Principal } from "../../ui/principal.tsx";
import { When } from "../../ui/when.tsx";

const most = 100;

/** Who changed how much, of the last changes there were. */
export function ActivityByOwner() {
  const { data, error, refetch } = useOperation("audit.list", { query: { per_page: most } }, { staleTime: 60_000 });
  const { count } = useFormats();
  if (error) {
    return (
      <div className="section-body">
        <Failure error={error} onRetry={refetch} />
      </div>
    );
  }
  if (!data)
    return (
      <div className="section-body">
        <Skeleton h={160} role="status" aria-label="Loading changes" />
      </div>
    );
  return (
    <>
      <p className="section-body small soft">Of the last {count(data.items.length)} changes.</p>
      <ul className="to-do">
        {byActor(data.items).map(({ actor, name, changes, last }) => (
          <li key={actor}>
            <div>
              <Link to="/audit" search={{ actor }} className="to-do-title">
                {name ?? <Principal name={actor} />}
              </Link>
              <p className="small soft">
                Last <When at={last} />
              </p>
            </div>
            <span className="numeric">{count(changes)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Entries are newest first. */
function byActor(entries: readonly AuditEntry[]) {
  const groups = Map.groupBy(entries, ({ actor }) => actor);
  return [...groups]
    .map(([actor, own]) => ({ actor, name: own[0]?.actorName, changes: own.length, last: own[0]?.at ?? "" }))
    .toSorted((one, other) => other.changes - one.changes);
}
