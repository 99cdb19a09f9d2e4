import { notifications } from "@mantine/notifications";
import { refundableOf } from "@quayside/shared/orders/refundable.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import { useFormats } from "../../lib/format.ts";
import { useMe } from "../../lib/me.ts";
import { queryKeyOf, useAct } from "../../lib/query.ts";
import { Numbered } from "./number.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";

/** Only while nothing has shipped, as the order's rules have it. */
function isCancellable({ state, fulfilmentState }: Order): boolean {
  return state === "open" && fulfilmentState === "unfulfilled";
}

export function CancelOrder({ order }: { order: Order }) {
  const { money } = useFormats();
  const { may } = useMe();
  const cancel = useAct("orders.cancel", { fills: ({ params }) => queryKeyOf("orders.get", { params }) });
  if (!may("orders.write") || !isCancellable(order)) return null;
  const back = refundableOf(order);
  const returned = back > 0 ? ` and ${money({ ...order.totals.total, amount: back })} is returned` : "";
  return (
    <ReasonDialog
      label="Cancel order"
      title={<Numbered before="Cancel order" number={order.number} after="?" />}
      lead={`The stock held for it is released${returned}. This cannot be taken back.`}
      readers="Goes into the audit trail and to the customer"
      leave="Keep the order"
      submit="Cancel the order"
      danger
      busy={cancel.isPending}
      error={cancel.error}
      onSubmit={(reason, done) =>
        cancel.mutate(
          { params: { orderId: order.id }, body: { reason } },
          {
            onSuccess: () => {
              notifications.show({ message: `Order ${order.number} is cancelled.` });
              done();
            },
          },
        )
      }
    />
  );
}
