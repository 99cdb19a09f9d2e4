import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import type { StockLevel } from "@quayside/shared/inventory/schema.ts";
import { useForm, useWatch } from "react-hook-form";
import { useMe } from "../../lib/me.ts";
import { useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";

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

const wholeNumber = /^[+-]?\d{1,7}$/;

function AdjustForm({ sku, levels, onDone }: AdjustProps & { onDone: () => void }) {
  const adjust = useAct("inventory.adjust");
  const { register, handleSubmit, formState, control } = useForm({
    defaultValues: { location: levels[0]?.location ?? "", change: "", reason: "" },
  });
  const { errors } = formState;
  const [location, change] = useWatch({ control, name: ["location", "change"] });
  const onHand = levels.find((level) => level.location === location)?.onHand ?? 0;
  const after = wholeNumber.test(change.trim()) ? onHand + Number(change) : undefined;
  const submit = handleSubmit(({ reason, ...values }) =>
    adjust.mutate(
      { body: { sku, location: values.location, change: Number(values.change), reason } },
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
        <NativeSelect
          label="Location"
          data={levels.map((level) => ({ value: level.location, label: `${level.location}, ${level.onHand} on hand` }))}
          {...register("location")}
        />
        <TextInput
          label="Change"
          description="Units more, or with a minus fewer"
          inputMode="text"
          placeholder="-2"
          data-autofocus
          error={errors.change?.message}
          {...register("change", {
            validate: (text) =>
              !wholeNumber.test(text.trim())
                ? "A whole number such as 12 or -2"
                : Number(text) === 0
                  ? "Nothing would change"
                  : onHand + Number(text) < 0
                    ? `Only ${onHand} are on hand`
                    : true,
          })}
        />
        <p className="soft" aria-live="polite">
          {after === undefined ? `Now ${onHand} on hand` : `${onHand} on hand becomes ${after}`}
        </p>
        <Textarea
          label="Reason"
          description="Goes into the audit trail"
          autosize
          minRows={2}
          error={errors.reason?.message}
          {...register("reason", {
            validate: (reason) => reason.trim() !== "" || "Say why, in a few words",
            maxLength: { value: 500, message: "At most 500 characters" },
          })}
        />
        {adjust.error ? <Failure error={adjust.error} kept="What you entered is kept here." /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone} disabled={adjust.isPending}>
            Leave it
          </Button>
          <Button type="submit" loading={adjust.isPending}>
            Adjust
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
