import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { useOperation } from "../../lib/query.ts";
import { When } from "../../ui/when.tsx";
import { countText, exceptionKinds } from "../exceptions/exception-list.tsx";
import type { KindCount } from "../exceptions/exception-row.ts";
import { WithNumbers } from "../orders/number.tsx";
import { Panel } from "./panel.tsx";

export function ExceptionsPanel() {
  const query = useOperation("exceptions.list", { query: { per_page: 50 } });
  const counts = useOperation("exceptions.counts", { query: {} });
  return (
    <Panel
      title="Exceptions"
      note={counts.data && counts.data.length > 1 ? <Kinds counts={counts.data} /> : null}
      query={query}
      link={{ to: "/exceptions" }}
      linkText="All exceptions"
      nothing="Nothing needs a person."
      pick={(rows) => rows.filter(({ state }) => state === "open")}
    >
      {({ id, kind, message, orderId, at }) => (
        <li key={id}>
          <div>
            {orderId ? (
              <Link to="/orders/$orderId" params={{ orderId }} className="to-do-title">
                {exceptionKinds[kind]}
              </Link>
            ) : (
              <span className="to-do-title">{exceptionKinds[kind]}</span>
            )}
            <p className="small soft">
              <WithNumbers text={message} />
            </p>
          </div>
          <span className="small soft">
            <When at={at} dayOnly />
          </span>
        </li>
      )}
    </Panel>
  );
}

/** "3 Payment differs, 2 Dispute": where they come from, most first, each leading to those. */
function Kinds({ counts }: { counts: readonly KindCount[] }) {
  return counts.map((each, place) => (
    <Fragment key={each.kind}>
      {place > 0 ? ", " : ""}
      <Link to="/exceptions" search={{ kind: each.kind }}>
        {countText(each)} {exceptionKinds[each.kind]}
      </Link>
    </Fragment>
  ));
}
