import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { Order } from "@quayside/shared/orders/schema.ts";
import { useMe } from "../../lib/me.ts";
import { queryKeyOf, useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";

/** Where the money was only authorised. */
export function CaptureOrder({ order }: { order: Order }) {
  const { may } = useMe();
  const capture = useAct("orders.capture", { fills: ({ params }) => queryKeyOf("orders.get", { params }) });
  if (!may("orders.write") || order.paymentState !== "authorised" || order.state !== "open") return null;
  const take = () =>
    capture.mutate(
      { params: { orderId: order.id } },
      { onSuccess: () => notifications.show({ message: `The payment of ${order.number} was taken.` }) },
    );
  return (
    <>
      <Button onClick={take} loading={capture.isPending}>
        Take the payment
      </Button>
      {capture.error ? <Failure error={capture.error} /> : null}
    </>
  );
}
