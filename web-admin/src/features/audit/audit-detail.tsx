import type { AuditEntry } from "@quayside/shared/audit/contract.ts";
import { ImportKind } from "@quayside/shared/imports/schema.ts";
import { Link, type LinkProps } from "@tanstack/react-router";
import { useFormats, useStore } from "../../lib/format.ts";
import { ChangeValue } from "../../ui/detail/change-value.tsx";
import { type Change, changesBetween } from "../../ui/detail/changes.ts";
import { Fact, Facts } from "../../ui/detail/facts.tsx";
import { moneyAt } from "../../ui/detail/money-at.ts";
import { pathLabel } from "../../ui/detail/path-label.ts";
import { When } from "../../ui/when.tsx";
import { settingLabels } from "../settings/setting-labels.ts";

/** The page of what an entry is about, where there is one. */
function linkOf({ objectType, objectId }: AuditEntry): LinkProps | undefined {
  if (objectType === "order") return { to: "/orders/$orderId", params: { orderId: objectId } };
  if (objectType === "product") return { to: "/products/$productId", params: { productId: objectId } };
  if (objectType === "staff") return { to: "/staff/$staffId", params: { staffId: objectId } };
  if (objectType === "settings") return { to: "/settings" };
  if (objectType === "sku") return { to: "/inventory/$sku/stock", params: { sku: objectId } };
  const imported = ImportKind.safeParse(/^(\w+)-import$/.exec(objectType)?.[1]);
  if (imported.success) return { to: "/imports/$kind/$importId", params: { kind: imported.data, importId: objectId } };
  return undefined;
}

export function AuditDetail({ entry }: { entry: AuditEntry }) {
  const object = `${entry.objectType}:${entry.objectId}`;
  const changes = changesBetween(entry.before, entry.after);
  return (
    <div className="audit-detail">
      <AuditFacts entry={entry} object={object} />
      <p>
        <Link to="/audit" search={{ object }}>
          Everything that happened to this object
        </Link>
      </p>
      <h3>Before and after</h3>
      {changes.length === 0 ? (
        <p className="soft">No values were recorded with this entry.</p>
      ) : (
        <ChangeTable changes={changes} entry={entry} />
      )}
    </div>
  );
}

function AuditFacts({ entry, object }: { entry: AuditEntry; object: string }) {
  const link = linkOf(entry);
  return (
    <Facts>
      <Fact name="When">
        <When at={entry.at} />
      </Fact>
      <Fact name="In UTC">
        <span className="mono">{entry.at}</span>
      </Fact>
      <Fact name="Who">{entry.actorName ? `${entry.actorName} (${entry.actor})` : entry.actor}</Fact>
      <Fact name="Object">
        {link ? (
          <Link {...link} className="mono">
            {object}
          </Link>
        ) : (
          object
        )}
      </Fact>
      <Fact name="Reason">{entry.reason}</Fact>
      <Fact name="Request">
        <span className="mono">{entry.requestId}</span>
      </Fact>
    </Facts>
  );
}

function ChangeTable({ changes, entry: { before, after } }: { changes: readonly Change[]; entry: AuditEntry }) {
  const { money } = useFormats();
  const { currency } = useStore();
  const labelOf = (path: string) => pathLabel(path, after ?? before, settingLabels);
  const shownAs = (path: string, value: unknown, doc: unknown) => {
    const amount = moneyAt(path, value, doc, currency);
    return amount ? money(amount) : value;
  };
  return (
    <div className="table-scroll panel">
      <table className="table">
        <thead>
          <tr>
            <th>Field</th>
            <th>Before</th>
            <th>After</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ path, ...values }) => (
            <tr key={path}>
              <td title={path}>{path ? labelOf(path) : "Value"}</td>
              <td className="change-before">
                <ChangeValue value={shownAs(path, values.before, before)} />
              </td>
              <td className="change-after">
                <ChangeValue value={shownAs(path, values.after, after)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
