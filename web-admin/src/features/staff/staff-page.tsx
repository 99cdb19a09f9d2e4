import { Button } from "@mantine/core";
import type { StaffMember } from "@quayside/shared/staff/schema.ts";
import { Link } from "@tanstack/react-router";
import { useMe } from "../../lib/me.ts";
import { useOperation } from "../../lib/query.ts";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Loaded } from "../../ui/detail/loaded.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { Icon } from "../../ui/icons.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { RowLink } from "../../ui/row-link.tsx";
import { When } from "../../ui/when.tsx";
import { rightsText, StaffStateBadge } from "./staff-words.tsx";

const columns: CellColumn<StaffMember>[] = [
  {
    id: "name",
    label: "Name",
    card: "title",
    cell: ({ id, name }) => <RowLink link={{ to: "/staff/$staffId", params: { staffId: id } }}>{name}</RowLink>,
  },
  { id: "email", label: "E-mail", card: "text", cell: ({ email }) => email },
  { id: "rights", label: "May do", card: "line", cell: (member) => rightsText(member) },
  { id: "state", label: "State", card: "status", cell: ({ state }) => <StaffStateBadge state={state} /> },
  {
    id: "since",
    label: "Here since",
    card: "line",
    cell: ({ createdAt }) => (createdAt ? <When at={createdAt} dayOnly /> : "–"),
  },
];

export function StaffPage() {
  const query = useOperation("staff.list", {});
  const { may } = useMe();
  return (
    <Loaded query={query}>
      {(members) => (
        <div className="page">
          <PageHeader
            title="Staff"
            actions={
              <>
                <Button component={Link} to="/staff/roles" variant="default">
                  Roles
                </Button>
                {may("staff.write") ? (
                  <Button component={Link} to="/staff/invite" leftSection={<Icon name="plus" />}>
                    Invite somebody
                  </Button>
                ) : null}
              </>
            }
          />
          <Section title={`${members.length} ${members.length === 1 ? "person" : "people"}`} flush>
            <DataTable columns={columns} rows={members} idOf={({ id }) => id} />
          </Section>
        </div>
      )}
    </Loaded>
  );
}
