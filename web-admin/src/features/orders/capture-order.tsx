import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { isPromised, isTakenInParts } from "@quayside/shared/orders/authorisation.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import { useMe } from "../../lib/me.ts";
import { queryKeyOf, useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";

/** Where the money was only authorised, and not all of it taken with parcels yet. */
export function CaptureOrder({ order }: { order: Order }) {
  const { may } = useMe();
  const capture = useAct("orders.capture", { fills: ({ params }) => queryKeyOf("orders.get", { params }) });
  if (!may("orders.write") || !isPromised(order) || order.state !== "open") return null;
  const take = () =>
    capture.mutate(
      { params: { orderId: order.id } },
      { onSuccess: () => notifications.show({ message: `The payment of ${order.number} was taken.` }) },
    );
  return (
    <>
      <Button onClick={take} loading={capture.isPending}>
        {isTakenInParts(order) ? "Take the rest" : "Take the payment"}
      </Button>
      {capture.error ? <Failure error={capture.error} /> : null}
    </>
  );
}
