import { Button, Checkbox, Group, Stack, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { Transfer } from "@quayside/shared/inventory/schema.ts";
import { useForm } from "react-hook-form";
import { useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { checkUnits } from "./units-text.ts";

/** Suggests that all of the rest arrived sound. */
export function ReceiveForm({ transfer }: { transfer: Transfer }) {
  const { id, version, lines } = transfer;
  const receive = useAct("transfers.receive");
  const open = lines.filter(({ quantity, received }) => received < quantity);
  const { register, handleSubmit, formState } = useForm({
    defaultValues: {
      close: false,
      lines: open.map(({ quantity, received }) => ({ received: String(quantity - received), damaged: "0" })),
    },
  });
  const submit = handleSubmit(({ lines: entered, close }) => {
    const arrived = entered.map(({ received, damaged }, index) => ({
      ...{ sku: open[index]?.sku ?? "", received: Number(received), damaged: Number(damaged) },
    }));
    receive.mutate(
      { params: { transferId: id }, body: { version, lines: arrived, close } },
      { onSuccess: () => notifications.show({ message: "What arrived is on hand." }) },
    );
  });
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        {open.map(({ sku, quantity, received }, index) => (
          <fieldset key={sku} className="bare">
            <legend>
              <span className="mono">{sku}</span>: {quantity - received} outstanding
            </legend>
            <Group gap="md" align="flex-start">
              <TextInput
                label="Arrived"
                inputMode="numeric"
                error={formState.errors.lines?.[index]?.received?.message}
                {...register(`lines.${index}.received`, { validate: (text) => checkUnits(text) })}
              />
              <TextInput
                label="Of these damaged"
                inputMode="numeric"
                error={formState.errors.lines?.[index]?.damaged?.message}
                {...register(`lines.${index}.damaged`, { validate: (text) => checkUnits(text) })}
              />
            </Group>
          </fieldset>
        ))}
        <Checkbox label="No more will come: give up the rest" {...register("close")} />
        {receive.error ? <Failure error={receive.error} kept="What you entered is kept here." /> : null}
        <Group>
          <Button type="submit" loading={receive.isPending}>
            Receive
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
