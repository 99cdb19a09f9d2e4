import { Drawer } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { ListPage } from "../../ui/list/list-page.tsx";
import { rowsPerPage } from "../../ui/list/page-range.ts";
import { AuditDetail } from "./audit-detail.tsx";
import { auditList } from "./audit-list.tsx";

const route = getRouteApi("/staff/audit");

/** The trail is kept by UTC day; without an object, one day of it is read. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}

export function AuditPage() {
  const { entry, ...search } = route.useSearch();
  const navigate = useNavigate();
  const { object, action, cursor } = search;
  const day = search.day ?? (object ? undefined : today());
  const request = { query: { day, object, action, cursor, per_page: rowsPerPage } };
  const query = useOperation("audit.list", request, { keepPrevious: true });
  const spec = auditList(search);
  const open = query.data?.items.find(({ id }) => id === entry);
  const close = () => navigate({ to: "/audit", search });
  return (
    <ListPage title="Audit trail" spec={spec} search={search} query={query}>
      <Drawer opened={open !== undefined} onClose={close} position="right" size="lg" title={open?.action}>
        {open ? <AuditDetail entry={open} /> : null}
      </Drawer>
    </ListPage>
  );
}
