import { Button, Modal, Stack, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import { useForm } from "react-hook-form";
import { useFormats } from "../../lib/format.ts";
import { useMe } from "../../lib/me.ts";
import { queryKeyOf, useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";

type Which = "shippingAddress" | "billingAddress";

interface EditAddressProps {
  order: Order;
  which: Which;
}

const hasLeft = ({ shipments }: Order) => shipments.some(({ state }) => state === "shipped" || state === "delivered");

export function EditAddress({ order, which }: EditAddressProps) {
  const [open, { open: show, close }] = useDisclosure(false);
  const { may } = useMe();
  if (!may("orders.write") || order.state !== "open" || hasLeft(order)) return null;
  return (
    <>
      <Button size="compact-sm" variant="subtle" onClick={show}>
        Edit
      </Button>
      <Modal opened={open} onClose={close} title={which === "shippingAddress" ? "Delivery address" : "Billing address"}>
        <AddressForm order={order} which={which} onDone={close} />
      </Modal>
    </>
  );
}

const fields = [
  { name: "name", label: "Name", required: true },
  { name: "line1", label: "Street and number", required: true },
  { name: "line2", label: "More of the address", required: false },
  { name: "city", label: "City", required: true },
  { name: "postcode", label: "Postcode", required: false },
  { name: "phone", label: "Phone", required: false },
] as const;

type Filled = Record<(typeof fields)[number]["name"], string>;

/** The country stays: tax and delivery were charged for it. */
function AddressForm({ order, which, onDone }: EditAddressProps & { onDone: () => void }) {
  const present = order[which];
  const { country } = useFormats();
  const edit = useAct("orders.edit-address", { fills: ({ params }) => queryKeyOf("orders.get", { params }) });
  const form = useForm<Filled>({
    defaultValues: Object.fromEntries(fields.map(({ name }) => [name, present[name] ?? ""])) as Filled,
  });
  const submit = form.handleSubmit((filled) => {
    const given = Object.fromEntries(Object.entries(filled).filter(([, text]) => text.trim() !== ""));
    const address = { ...filled, line2: undefined, postcode: undefined, phone: undefined, ...given };
    const { country: stays, region } = present;
    const next = { ...address, country: stays, ...(region ? { region } : {}) };
    edit.mutate(
      { params: { orderId: order.id }, body: { [which]: next } },
      {
        onSuccess: onDone,
        onError: (error) => {
          const named = isAppError(error) ? error.details.field?.split(".").at(-1) : undefined;
          const field = fields.find(({ name }) => name === named)?.name;
          if (field && isAppError(error)) form.setError(field, { message: error.details.reason });
        },
      },
    );
  });
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        {fields.map(({ name, label, required }) => (
          <TextInput
            key={name}
            label={label}
            error={form.formState.errors[name]?.message}
            {...form.register(name, {
              validate: (text) => !required || text.trim() !== "" || `${label} is needed`,
              maxLength: { value: name === "postcode" ? 16 : 80, message: "That is too long" },
            })}
          />
        ))}
        <p className="small soft">
          {country(present.country)}. Tax and delivery were charged for it; for another country, cancel and order anew.
        </p>
        {edit.error ? <Failure error={edit.error} kept="What you entered is kept here." /> : null}
      </Stack>
      <DialogButtons leave="Leave it" submit="Save" busy={edit.isPending} onLeave={onDone} />
    </form>
  );
}
