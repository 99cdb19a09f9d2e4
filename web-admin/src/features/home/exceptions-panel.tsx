import { Link } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { When } from "../../ui/when.tsx";
import { type ExceptionRow, exceptionKinds } from "../exceptions/exception-list.tsx";
import { WithNumbers } from "../orders/number.tsx";
import { Panel } from "./panel.tsx";

export function ExceptionsPanel() {
  const query = useOperation("exceptions.list", { query: { per_page: 50 } });
  return (
    <Panel
      title="Exceptions"
      note={kindsOf}
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

/** "3 Payment differs, 2 Dispute": where they come from, most first; nothing where they are all of one kind. */
function kindsOf(rows: readonly ExceptionRow[]): string | undefined {
  const kinds = [...Map.groupBy(rows, ({ kind }) => kind)].toSorted(([, one], [, other]) => other.length - one.length);
  if (kinds.length < 2) return undefined;
  return kinds.map(([kind, { length }]) => `${length} ${exceptionKinds[kind]}`).join(", ");
}
