import {
  allPermissions,
  freshSignInPermissions,
  type Permission,
  permissions,
  type Role,
  roles,
} from "@quayside/shared/access.ts";
import { Fragment } from "react";
import { wordsOf } from "../../ui/detail/path-label.ts";
import { Section } from "../../ui/detail/section.tsx";
import { Icon } from "../../ui/icons.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { useNarrow } from "../../ui/use-narrow.ts";
import { roleWords } from "./staff-words.tsx";

const names = (Object.keys(roles) as Role[]).filter((role) => roles[role].length > 0);
const domains = Map.groupBy(allPermissions, (permission) => permission.split(".")[0] ?? "");
const holds = (role: Role, permission: Permission) => (roles[role] as readonly Permission[]).includes(permission);

/** Who may do what: the rows that the API itself goes by. */
export function RolesPage() {
  const narrow = useNarrow();
  return (
    <div className="page">
      <PageHeader title="Roles" trail={[{ label: "Staff", link: { to: "/staff" } }]} />
      <p className="soft">
        A role is a set of permissions, and every request is checked against them. Who has several roles may do what any
        of them may. Limited staff may do only what is in the modules chosen for them. What is marked asks for a sign-in
        of the last five minutes.
      </p>
      {narrow ? names.map((role) => <RoleCard key={role} role={role} />) : <Matrix />}
    </div>
  );
}

function RoleCard({ role }: { role: Role }) {
  return (
    <Section title={roleWords[role].label}>
      <p className="soft">{roleWords[role].does}</p>
      <ul className="plain-list">
        {allPermissions
          .filter((permission) => holds(role, permission))
          .map((permission) => (
            <li key={permission}>{permissions[permission]}</li>
          ))}
      </ul>
    </Section>
  );
}

function Matrix() {
  return (
    <Section title="What each role may do" flush>
      <div className="table-scroll">
        <table className="table matrix">
          <thead>
            <tr>
              <th>Permission</th>
              {names.map((role) => (
                <th key={role} title={roleWords[role].does}>
                  {roleWords[role].label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...domains].map(([domain, held]) => (
              <Fragment key={domain}>
                <tr className="matrix-group">
                  <th scope="rowgroup" colSpan={names.length + 1}>
                    {wordsOf(domain)}
                  </th>
                </tr>
                {held.map((permission) => (
                  <MatrixRow key={permission} permission={permission} />
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function MatrixRow({ permission }: { permission: Permission }) {
  return (
    <tr>
      <td>
        {permissions[permission]}
        {freshSignInPermissions.has(permission) ? (
          <span className="small soft"> · asks for a fresh sign-in</span>
        ) : null}
      </td>
      {names.map((role) => (
        <td key={role}>
          {holds(role, permission) ? (
            <>
              <Icon name="check" />
              <span className="visually-hidden">Yes</span>
            </>
          ) : (
            <span className="visually-hidden">No</span>
          )}
        </td>
      ))}
    </tr>
  );
}
