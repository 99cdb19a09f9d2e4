import { permissionOf } from "@quayside/shared/access.ts";
import { type Import, ImportKind } from "@quayside/shared/imports/schema.ts";
import { Link } from "@tanstack/react-router";
import { useMe } from "../../lib/me.ts";
import { useOperation } from "../../lib/query.ts";
import { Section } from "../../ui/detail/section.tsx";
import { ImportBadge } from "../imports/import-state.tsx";
import { isStoppable } from "../imports/import-steps.ts";
import { kindWords } from "../imports/kinds.ts";

/** Imports that run or wait for a decision; nothing at all where there are none. */
export function ImportsPanel() {
  const { may } = useMe();
  const mine = ImportKind.options.filter((kind) => {
    const permission = permissionOf("staff:{kind}.import", { kind });
    return permission !== undefined && may(permission);
  });
  return mine.map((kind) => <KindPanel key={kind} kind={kind} />);
}

function KindPanel({ kind }: { kind: ImportKind }) {
  const { data } = useOperation(
    "imports.list",
    { params: { kind }, query: { per_page: 10 } },
    { refetchInterval: (page) => (page?.items.some(isOpen) ? 10_000 : false) },
  );
  const open = (data?.items ?? []).filter(isOpen);
  if (open.length === 0) return null;
  return (
    <Section
      title={`Imports under way: ${kindWords[kind].many}`}
      flush
      actions={
        <Link to="/imports" search={{ kind }} className="small">
          All imports
        </Link>
      }
    >
      <ul className="to-do">
        {open.map((each) => (
          <li key={each.id}>
            <Link to="/imports/$kind/$importId" params={{ kind, importId: each.id }} className="to-do-title">
              {each.filename}
            </Link>
            <ImportBadge state={each.state} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function isOpen({ state }: Import): boolean {
  return isStoppable(state) && state !== "uploading";
}
