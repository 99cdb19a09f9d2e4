import { Button } from "@mantine/core";
import type { Refund, RefundState } from "@quayside/shared/orders/refund.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import { useMe } from "../../lib/me.ts";
import { queryKeyOf, useAct } from "../../lib/query.ts";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { Status, type Tone } from "../../ui/status.tsx";
import { When } from "../../ui/when.tsx";
import { useLocations } from "../inventory/use-locations.ts";

const states: Record<RefundState, [string, Tone]> = {
  pending: ["Under way", "attention"],
  succeeded: ["Returned", "good"],
  failed: ["Failed", "bad"],
};

const causes: Record<Refund["cause"], string> = {
  cancelled: "Order cancelled",
  "lines-cancelled": "Lines cancelled",
  "late-payment": "Paid too late",
  staff: "By staff",
  provider: "At the provider",
  import: "Imported",
};

export function Refunds({ order }: { order: Order }) {
  if (order.refunds.length === 0) return null;
  const columns: CellColumn<Refund>[] = [
    { id: "at", label: "When", card: "line", cell: ({ at }) => <When at={at} /> },
    { id: "why", label: "Why", card: "title", cell: (refund) => <Why order={order} refund={refund} /> },
    { id: "state", label: "State", card: "status", cell: (refund) => <State order={order} refund={refund} /> },
    { id: "amount", label: "Amount", end: true, card: "value", cell: ({ amount }) => <Amount money={amount} /> },
  ];
  return (
    <Section title="Refunds" flush>
      <DataTable columns={columns} rows={order.refunds} idOf={({ id }) => id} />
    </Section>
  );
}

function Why({ order, refund: { cause, reason, lines, delivery } }: { order: Order; refund: Refund }) {
  const { nameOf } = useLocations();
  const goods = lines.map(({ lineId, quantity, restock }) => {
    const title = order.lines.find((line) => line.lineId === lineId)?.title ?? lineId;
    return `${quantity} × ${title}${restock ? `, back at ${nameOf(restock)}` : ""}`;
  });
  const parts = [...goods, ...(delivery.amount > 0 ? ["delivery"] : [])].join("; ");
  return (
    <>
      {causes[cause]}: {reason}
      {parts ? <span className="product-note small soft">{parts}</span> : null}
    </>
  );
}

function State({ order, refund }: { order: Order; refund: Refund }) {
  const { may } = useMe();
  const retry = useAct("orders.retry-refund", {
    fills: ({ params }) => queryKeyOf("orders.get", { params: { orderId: params.orderId } }),
  });
  const [label, tone] = states[refund.state];
  return (
    <>
      <Status tone={tone}>{label}</Status>
      {refund.failure ? <span className="product-note small soft">{refund.failure}</span> : null}
      {refund.state === "failed" && may("orders.refund") ? (
        <Button
          size="compact-xs"
          variant="default"
          loading={retry.isPending}
          onClick={() => retry.mutate({ params: { orderId: order.id, refundId: refund.id } })}
        >
          Try again
        </Button>
      ) : null}
      {retry.error ? <Failure error={retry.error} /> : null}
    </>
  );
}
