import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { PhysicalHold } from "@quayside/shared/inventory/schema.ts";
import { useForm, useWatch } from "react-hook-form";
import { useAct } from "../../lib/query.ts";
import { LevelFormFrame, noteRules } from "./level-form.tsx";
import type { LevelFormProps } from "./level-form-props.ts";
import { checkUnits } from "./units-text.ts";
import { holdWords } from "./words.ts";

const ways = PhysicalHold.options.flatMap((hold) => [
  { value: `${hold} aside`, label: `Put aside: ${holdWords[hold].toLowerCase()}` },
  { value: `${hold} back`, label: `Back for sale: was ${holdWords[hold].toLowerCase()}` },
]);

export function HoldForm({ level, onDone }: LevelFormProps) {
  const { sku, location, onHand, holds } = level;
  const hold = useAct("inventory.hold");
  const { register, handleSubmit, control, formState } = useForm({
    defaultValues: { way: "damaged aside", units: "", note: "" },
  });
  const way = useWatch({ control, name: "way" });
  const { kind, isBack } = wayOf(way);
  const most = isBack ? holds[kind] : onHand - holds.damaged - holds.quality;
  const onSubmit = handleSubmit((entered) => {
    const units = isBack ? -Number(entered.units) : Number(entered.units);
    hold.mutate(
      { body: { sku, location, hold: kind, units, note: entered.note || undefined } },
      {
        onSuccess: ({ available }) => {
          notifications.show({ message: `${sku}: now ${available} available.` });
          onDone();
        },
      },
    );
  });
  return (
    <LevelFormFrame submit={isBack ? "Put back" : "Put aside"} onSubmit={onSubmit} act={hold} onDone={onDone}>
      <NativeSelect label="What happens" data={ways} {...register("way")} />
      <TextInput
        label="Units"
        description={`At most ${most}`}
        inputMode="numeric"
        data-autofocus
        error={formState.errors.units?.message}
        {...register("units", { validate: (text) => checkUnits(text, most, 1) })}
      />
      <Textarea
        label="Note"
        autosize
        minRows={2}
        error={formState.errors.note?.message}
        {...register("note", noteRules)}
      />
    </LevelFormFrame>
  );
}

function wayOf(way: string): { kind: PhysicalHold; isBack: boolean } {
  const [kind, direction] = way.split(" ");
  return { kind: PhysicalHold.parse(kind), isBack: direction === "back" };
}
