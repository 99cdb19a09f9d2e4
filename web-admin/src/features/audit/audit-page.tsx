import { Drawer } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { ListPage } from "../../ui/list/list-page.tsx";
import { rowsPerPage } from "../../ui/list/page-range.ts";
import { AuditDetail } from "./audit-detail.tsx";
import { AuditExport } from "./audit-export.tsx";
import { auditList } from "./audit-list.tsx";

const route = getRouteApi("/staff/audit");

export function AuditPage() {
  const { entry, ...search } = route.useSearch();
  const navigate = useNavigate();
  const { from, to, object, type, actor, action, cursor } = search;
  const filter = { from, to, object, type, actor, action };
  const query = useOperation(
    "audit.list",
    { query: { ...filter, cursor, per_page: rowsPerPage } },
    { keepPrevious: true },
  );
  const open = query.data?.items.find(({ id }) => id === entry);
  const close = () => navigate({ to: "/audit", search });
  return (
    <ListPage
      title="Audit trail"
      spec={auditList(search)}
      search={search}
      query={query}
      actions={<AuditExport filter={filter} />}
    >
      <Drawer opened={open !== undefined} onClose={close} position="right" size="lg" title={open?.action}>
        {open ? <AuditDetail entry={open} /> : null}
      </Drawer>
    </ListPage>
  );
}
