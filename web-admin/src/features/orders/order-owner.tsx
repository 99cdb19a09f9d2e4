import { Select } from "@mantine/core";
import type { Order } from "@quayside/shared/orders/schema.ts";
import { useMe } from "../../lib/me.ts";
import { queryKeyOf, useAct, useOperation } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";

const nobody = "";

/** Who looks after the order. Who may not see all staff takes it or gives it up. */
export function OrderOwner({ order }: { order: Order }) {
  const { may, staffId, email } = useMe();
  const assign = useAct("orders.assign", { fills: ({ params }) => queryKeyOf("orders.get", { params }) });
  const staff = useOperation("staff.list", {}, { enabled: may("staff.read"), staleTime: 300_000 });
  const { owner } = order;
  if (!may("orders.write")) return owner?.name ?? "Nobody";
  const active = staff.data?.filter(({ state }) => state !== "disabled").map(({ id, name }) => ({ id, name }));
  const known = active ?? [{ id: staffId, name: email }];
  const people = new Map(known.map(({ id, name }) => [id, name]));
  if (owner && !people.has(owner.staffId)) people.set(owner.staffId, owner.name);
  if (!people.has(staffId)) people.set(staffId, email);
  const choose = (value: string | null) =>
    assign.mutate({ params: { orderId: order.id }, body: { staffId: value || null } });
  return (
    <>
      <Select
        aria-label="Owner"
        size="xs"
        data={[{ value: nobody, label: "Nobody" }, ...[...people].map(([value, label]) => ({ value, label }))]}
        value={owner?.staffId ?? nobody}
        onChange={choose}
        allowDeselect={false}
        searchable={people.size > 8}
        disabled={assign.isPending}
      />
      {assign.error ? <Failure error={assign.error} /> : null}
    </>
  );
}
