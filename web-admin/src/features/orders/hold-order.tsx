import { Alert, Button } from "@mantine/core";
import type { Order } from "@quayside/shared/orders/schema.ts";
import { isHoldable } from "@quayside/shared/orders/units.ts";
import { useMe } from "../../lib/me.ts";
import { queryKeyOf, useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { Principal } from "../../ui/principal.tsx";
import { When } from "../../ui/when.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";

export function HoldOrder({ order }: { order: Order }) {
  const { may } = useMe();
  const hold = useAct("orders.hold", { fills: ({ params }) => queryKeyOf("orders.get", { params }) });
  if (!may("orders.write") || !isHoldable(order)) return null;
  return (
    <ReasonDialog
      label="Put on hold"
      title={
        <>
          Put <span className="nowrap">{order.number}</span> on hold?
        </>
      }
      lead="Nothing is picked, packed or shipped until it is released. Its stock stays held."
      readers="Seen by staff, kept in the audit trail"
      leave="Leave it"
      submit="Put on hold"
      busy={hold.isPending}
      error={hold.error}
      onSubmit={(reason, done) => hold.mutate({ params: { orderId: order.id }, body: { reason } }, { onSuccess: done })}
    />
  );
}

/** Why nothing goes out, over everything else on the page. */
export function OnHold({ order }: { order: Order }) {
  const { may } = useMe();
  const release = useAct("orders.release", { fills: ({ params }) => queryKeyOf("orders.get", { params }) });
  const { hold } = order;
  if (!hold) return null;
  return (
    <Alert color="yellow" variant="light" title="On hold">
      <p>{hold.reason}</p>
      <p className="small soft">
        <When at={hold.at} /> · <Principal name={hold.by} />
      </p>
      {may("orders.write") ? (
        <Button
          size="compact-sm"
          variant="default"
          loading={release.isPending}
          onClick={() => release.mutate({ params: { orderId: order.id } })}
        >
          Release
        </Button>
      ) : null}
      {release.error ? <Failure error={release.error} /> : null}
    </Alert>
  );
}
