import type { AuditEntry } from "@quayside/shared/audit/contract.ts";
import { Link } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { wordsOf } from "../../ui/detail/path-label.ts";
import { Principal } from "../../ui/principal.tsx";
import { When } from "../../ui/when.tsx";
import { Panel } from "./panel.tsx";

const shown = 8;

/** What the staff did last; what shoppers do and what follows by itself is in the trail alone. */
export function ActivityPanel() {
  const query = useOperation("audit.list", { query: { actor: "staff:", per_page: shown } });
  return (
    <Panel
      title="Recent activity"
      query={query}
      link={{ to: "/audit" }}
      linkText="Audit trail"
      nothing="Nobody did anything lately."
      counted={false}
      most={shown}
    >
      {(entry) => (
        <li key={entry.id} className="activity">
          <div>
            <Link to="/audit" search={{ entry: entry.id }} className="to-do-title">
              {said(entry)}
            </Link>
            <p className="small soft">{entry.actorName ?? <Principal name={entry.actor} />}</p>
          </div>
          <span className="small soft">
            <When at={entry.at} />
          </span>
        </li>
      )}
    </Panel>
  );
}

/** `stock.adjusted` → "Stock adjusted". */
function said({ action }: AuditEntry): string {
  const [subject = "", what = ""] = action.split(".");
  return `${wordsOf(subject)} ${what.replaceAll("-", " ")}`;
}
