import { Button } from "@mantine/core";
import type { CustomerGroup } from "@quayside/shared/customers/schema.ts";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useMe } from "../../lib/me.ts";
import { useOperation } from "../../lib/query.ts";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { Loaded } from "../../ui/detail/loaded.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { Icon } from "../../ui/icons.tsx";
import { NothingYet } from "../../ui/list/list-states.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { GroupDialog } from "./group-dialog.tsx";
import { RemoveGroup } from "./remove-group.tsx";

function columnsFor(mayWrite: boolean, onEdit: (group: CustomerGroup) => void): CellColumn<CustomerGroup>[] {
  const act: CellColumn<CustomerGroup> = {
    id: "act",
    label: "",
    end: true,
    card: "line",
    cell: (group) => (
      <div className="row-actions">
        <Button variant="default" size="compact-sm" onClick={() => onEdit(group)} aria-label={`Change ${group.name}`}>
          Change
        </Button>
        <RemoveGroup group={group} />
      </div>
    ),
  };
  return [
    { id: "name", label: "Group", card: "title", cell: ({ name }) => name },
    { id: "description", label: "What it is for", card: "line", cell: ({ description }) => description ?? "–" },
    {
      id: "members",
      label: "Customers",
      card: "line",
      cell: ({ id, name }) => (
        <Link to="/customers" search={{ group: id }} aria-label={`Customers in ${name}`}>
          See them
        </Link>
      ),
    },
    ...(mayWrite ? [act] : []),
  ];
}

export function GroupsPage() {
  const query = useOperation("customer-groups.list", {});
  const mayWrite = useMe().may("customers.write");
  const [edited, setEdited] = useState<CustomerGroup | "new">();
  const add = (
    <Button leftSection={<Icon name="plus" />} onClick={() => setEdited("new")}>
      Add a group
    </Button>
  );
  return (
    <Loaded query={query}>
      {(groups) => (
        <DetailPage
          title="Groups"
          trail={[{ label: "Customers", link: { to: "/customers" } }]}
          actions={mayWrite ? add : null}
        >
          <p className="soft">Prices and promotions may be for a group alone. Only customers who sign in get them.</p>
          <Section title="All groups" flush>
            {groups.length === 0 ? (
              <NothingYet title="No groups yet" text="Make one for wholesale, staff or friends of the house." />
            ) : (
              <DataTable columns={columnsFor(mayWrite, setEdited)} rows={groups} idOf={({ id }) => id} />
            )}
          </Section>
          <GroupDialog edited={edited} onClose={() => setEdited(undefined)} />
        </DetailPage>
      )}
    </Loaded>
  );
}
