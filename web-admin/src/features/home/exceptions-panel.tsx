import { Link } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { When } from "../../ui/when.tsx";
import { exceptionKinds } from "../exceptions/exception-list.tsx";
import { Panel } from "./panel.tsx";

export function ExceptionsPanel() {
  const query = useOperation("exceptions.list", { query: { per_page: 50 } });
  return (
    <Panel
      title="Exceptions"
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
            <p className="small soft">{message}</p>
          </div>
          <span className="small soft">
            <When at={at} dayOnly />
          </span>
        </li>
      )}
    </Panel>
  );
}
