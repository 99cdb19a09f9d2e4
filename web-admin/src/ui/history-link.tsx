import { Link } from "@tanstack/react-router";
import { useMe } from "../lib/me.ts";
import { Icon } from "./icons.tsx";

/** To everything the audit trail has of one object: `order`, `ord_01J…`. */
export function HistoryLink({ type, id }: { type: string; id: string }) {
  if (!useMe().may("audit.read")) return null;
  return (
    <Link to="/audit" search={{ object: `${type}:${id}` }} className="with-icon">
      <Icon name="audit" size={15} /> History
    </Link>
  );
}
