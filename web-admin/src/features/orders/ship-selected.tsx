import { Button, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { parcelsLeft } from "@quayside/shared/orders/parcels-left.ts";
import type { OrderRow } from "@quayside/shared/orders/schema.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../lib/api.ts";
import { newIntention } from "../../lib/intention.ts";
import { useMe } from "../../lib/me.ts";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";

/** Sends everything that is left of one order, a parcel per location, begun ones first. How many parcels left. */
async function shipAll(orderId: string): Promise<number> {
  const act = <T,>(run: (key: string) => Promise<T>, request: object) => run(newIntention().keyFor(request));
  let detail = await call("orders.get", { params: { orderId } });
  for (const parcel of parcelsLeft(detail)) {
    const request = { params: { orderId }, body: parcel };
    detail = await act((idempotencyKey) => call("orders.create-shipment", request, { idempotencyKey }), request);
  }
  const begun = detail.order.shipments.filter(({ state }) => ["created", "picked", "packed"].includes(state));
  for (const { id } of begun) {
    const request = { params: { orderId, shipmentId: id }, body: {} };
    await act((idempotencyKey) => call("orders.ship-shipment", request, { idempotencyKey }), request);
  }
  return begun.length;
}

interface Outcome {
  number: string;
  said: string;
}

async function shipOne({ id, number }: OrderRow): Promise<Outcome> {
  try {
    const parcels = await shipAll(id);
    return { number, said: parcels === 0 ? "nothing was left to ship" : `shipped in ${parcels}` };
  } catch (error) {
    return { number, said: isAppError(error) ? error.message : "could not be shipped" };
  }
}

/** One order after the other, each told how it went: what cannot go keeps the others from nothing. */
export function ShipSelected({ orders }: { orders: readonly OrderRow[] }) {
  const [open, { open: show, close }] = useDisclosure(false);
  const [outcomes, setOutcomes] = useState<Outcome[]>([]);
  const [busy, setBusy] = useState(false);
  const queries = useQueryClient();
  const { may } = useMe();
  if (!may("fulfilment.write")) return null;
  const ship = async () => {
    setBusy(true);
    for (const order of orders) {
      const outcome = await shipOne(order);
      setOutcomes((before) => [...before, outcome]);
    }
    setBusy(false);
    await queries.invalidateQueries();
  };
  const leave = () => {
    close();
    setOutcomes([]);
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={show}>
        Mark shipped
      </Button>
      <Modal opened={open} onClose={leave} title={`Mark ${orders.length} orders as shipped?`}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void ship();
          }}
        >
          <p className="modal-lead">
            Everything left of them leaves the stock, one parcel per location, without tracking. Their customers get a
            mail.
          </p>
          <ul aria-live="polite">
            {outcomes.map(({ number, said }) => (
              <li key={number}>
                <span className="nowrap">{number}</span>: {said}
              </li>
            ))}
          </ul>
          {outcomes.length === orders.length && !busy ? (
            <Button onClick={leave}>Done</Button>
          ) : (
            <DialogButtons leave="Leave them" submit="Ship them" busy={busy} onLeave={leave} />
          )}
        </form>
      </Modal>
    </>
  );
}
