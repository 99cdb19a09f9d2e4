import { Button, Modal, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { parseDecimal, toDecimal } from "@quayside/shared/kernel/money.ts";
import { deliveryLeft, paidFor, refundableOf, sumOfParts } from "@quayside/shared/orders/refundable.ts";
import type { OrderDetail } from "@quayside/shared/orders/schema.ts";
import { unitsOf } from "@quayside/shared/orders/units.ts";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { useFormats } from "../../lib/format.ts";
import { useMe } from "../../lib/me.ts";
import { queryKeyOf, useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { reasonRules } from "../../ui/form/reason.ts";
import { useLocations } from "../inventory/use-locations.ts";
import { Numbered } from "./number.tsx";
import { chosenLines, UnitsFields } from "./units-fields.tsx";

export function RefundOrder({ detail }: { detail: OrderDetail }) {
  const [open, { open: show, close }] = useDisclosure(false);
  const { may } = useMe();
  const { order } = detail;
  // What was paid elsewhere is paid back there.
  const isOurs = order.source.kind !== "import";
  const canBe = isOurs && order.paidAt !== undefined && order.state !== "cancelled" && refundableOf(order) > 0;
  if (!may("orders.refund") || !canBe) return null;
  return (
    <>
      <Button variant="default" onClick={show}>
        Refund
      </Button>
      <Modal opened={open} onClose={close} title={<Numbered before="Refund" number={order.number} />} size="lg">
        <RefundForm detail={detail} onDone={close} />
      </Modal>
    </>
  );
}

const notBack = "";

/** The locations the goods came from, for the shelf they may go back to. */
function shelvesOf({ reservations }: OrderDetail, nameOf: (location: string) => string) {
  const locations = [...new Set(reservations.map(({ location }) => location))];
  return [
    ...locations.map((location) => ({ value: location, label: `Back on the shelf at ${nameOf(location)}` })),
    { value: notBack, label: "Not back into stock" },
  ];
}

/** Minor units of the text; 0 where there is none, nothing where it is no amount. */
function minor(text: string, currency: string): number | undefined {
  return text.trim() === "" ? 0 : parseDecimal(text, currency);
}

interface Filled {
  delivery: string;
  amount: string;
  reason: string;
}

function RefundForm({ detail, onDone }: { detail: OrderDetail; onDone: () => void }) {
  const { order } = detail;
  const { money } = useFormats();
  const { currency } = order.totals.total;
  const shelves = shelvesOf(detail, useLocations().nameOf);
  const [units, setUnits] = useState<Record<string, number>>({});
  const [restock, setRestock] = useState<Record<string, string>>({});
  const refund = useAct("orders.refund", { fills: ({ params }) => queryKeyOf("orders.get", { params }) });
  const { register, control, handleSubmit, formState } = useForm<Filled>({
    defaultValues: { delivery: "", amount: "", reason: "" },
  });
  const choices = unitsOf(order).map(({ line, shipped, refunded }) => ({ line, most: shipped - refunded }));
  const lines = chosenLines(choices, units).map((line) => {
    const shelf = restock[line.lineId] ?? shelves[0]?.value ?? notBack;
    return { ...line, ...(shelf ? { restock: shelf } : {}) };
  });
  const deliveryText = useWatch({ control, name: "delivery" });
  const delivery = minor(deliveryText, currency) ?? 0;
  const most = refundableOf(order);
  const suggested = Math.min(sumOfParts(paidFor(order, { lines, delivery }).parts), most);
  const submit = handleSubmit(({ amount, reason }) => {
    const asked = amount.trim() === "" ? {} : { amount: minor(amount, currency) };
    refund.mutate(
      { params: { orderId: order.id }, body: { lines, delivery, reason, ...asked } },
      {
        onSuccess: (after) => {
          const made = after.order.refunds.at(-1);
          notifications.show({ message: made ? `${money(made.amount)} goes back to the customer.` : "Refunded." });
          onDone();
        },
      },
    );
  });
  const within = (limit: number) => (text: string) => {
    const amount = minor(text, currency);
    if (amount === undefined || amount < 0) return `Write it like ${toDecimal({ amount: 1299, currency })}`;
    return amount <= limit || `At most ${money({ amount: limit, currency })}`;
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        {choices.some((choice) => choice.most > 0) ? (
          <UnitsFields
            choices={choices}
            units={units}
            onChange={(lineId, value) => setUnits({ ...units, [lineId]: value })}
            more={({ lineId, title }) => (
              <NativeSelect
                aria-label={`Where units of ${title} go`}
                data={shelves}
                value={restock[lineId] ?? shelves[0]?.value}
                onChange={(event) => setRestock({ ...restock, [lineId]: event.currentTarget.value })}
              />
            )}
          />
        ) : (
          <p className="soft">Nothing has been shipped. Units that have not left are cancelled instead.</p>
        )}
        {deliveryLeft(order) > 0 ? (
          <TextInput
            label="Delivery"
            description={`Of ${money({ amount: deliveryLeft(order), currency })} that was paid for it`}
            inputMode="decimal"
            error={formState.errors.delivery?.message}
            {...register("delivery", { validate: within(deliveryLeft(order)) })}
          />
        ) : null}
        <TextInput
          label="Amount"
          description={`Up to ${money({ amount: most, currency })}. Empty: what was paid for the above`}
          placeholder={toDecimal({ amount: suggested, currency })}
          inputMode="decimal"
          error={formState.errors.amount?.message}
          {...register("amount", { validate: within(most) })}
        />
        <Textarea
          label="Reason"
          description="Goes into the audit trail"
          autosize
          minRows={2}
          error={formState.errors.reason?.message}
          {...register("reason", reasonRules)}
        />
        {refund.error ? <Failure error={refund.error} kept="What you entered is kept here." /> : null}
      </Stack>
      <DialogButtons leave="Leave it" submit="Refund" danger busy={refund.isPending} onLeave={onDone} />
    </form>
  );
}
