import { Button, Modal, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import type { StockLevel } from "@quayside/shared/inventory/schema.ts";
import { type UseFormReturn, useForm, useWatch } from "react-hook-form";
import { useMe } from "../../lib/me.ts";
import { useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { reasonRules } from "../../ui/form/reason.ts";
import { checkChange, stockAfter } from "./stock-after.ts";

interface AdjustProps {
  sku: string;
  levels: readonly StockLevel[];
}

export function AdjustStock({ sku, levels }: AdjustProps) {
  const [open, { open: show, close }] = useDisclosure(false);
  if (!useMe().may("inventory.adjust")) return null;
  return (
    <>
      <Button onClick={show}>Adjust stock</Button>
      <Modal opened={open} onClose={close} title={`Adjust stock of ${sku}`}>
        <AdjustForm sku={sku} levels={levels} onDone={close} />
      </Modal>
    </>
  );
}

const noChange = { change: "", reason: "" };

function AdjustForm({ sku, levels, onDone }: AdjustProps & { onDone: () => void }) {
  const adjust = useAct("inventory.adjust");
  const form = useForm({ defaultValues: { location: levels[0]?.location ?? "", ...noChange } });
  const submit = form.handleSubmit(({ location, change, reason }) =>
    adjust.mutate(
      { body: { sku, location, change: Number(change), reason } },
      {
        onSuccess: (level) => {
          notifications.show({ message: `${sku} at ${level.location}: now ${level.onHand} on hand.` });
          onDone();
        },
      },
    ),
  );
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <ChangeFields form={form} levels={levels} />
        <Textarea
          label="Reason"
          description="Goes into the audit trail"
          autosize
          minRows={2}
          error={form.formState.errors.reason?.message}
          {...form.register("reason", reasonRules)}
        />
        {adjust.error ? <Failure error={adjust.error} kept="What you entered is kept here." /> : null}
      </Stack>
      <DialogButtons leave="Leave it" submit="Adjust" busy={adjust.isPending} onLeave={onDone} />
    </form>
  );
}

interface ChangeFieldsProps {
  form: UseFormReturn<{ location: string; change: string; reason: string }>;
  levels: readonly StockLevel[];
}

function ChangeFields({ form: { register, control, formState }, levels }: ChangeFieldsProps) {
  const [location, change] = useWatch({ control, name: ["location", "change"] });
  const onHand = levels.find((level) => level.location === location)?.onHand ?? 0;
  const after = stockAfter(change, onHand);
  return (
    <>
      <NativeSelect
        label="Location"
        data={levels.map((level) => ({ value: level.location, label: `${level.location}, ${level.onHand} on hand` }))}
        {...register("location")}
      />
      <TextInput
        label="Change"
        description="Units more, or with a minus fewer"
        placeholder="-2"
        data-autofocus
        error={formState.errors.change?.message}
        {...register("change", { validate: (text) => checkChange(text, onHand) })}
      />
      <p className="soft" aria-live="polite">
        {after === undefined ? `Now ${onHand} on hand` : `${onHand} on hand becomes ${after}`}
      </p>
    </>
  );
}
