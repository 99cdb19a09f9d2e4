import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { AdjustmentCode, type PhysicalHold } from "@quayside/shared/inventory/schema.ts";
import { useForm, useWatch } from "react-hook-form";
import { useAct } from "../../lib/query.ts";
import { LevelFormFrame, noteRules } from "./level-form.tsx";
import type { LevelFormProps } from "./level-form-props.ts";
import { checkChange, unitsOf } from "./units-text.ts";
import { codeOptions, holdWords } from "./words.ts";

const usual = { change: "", code: "correction", from: "", note: "" };

/** What was put aside can be written off from here, too. */
export function AdjustForm({ level, onDone }: LevelFormProps) {
  const { sku, location } = level;
  const adjust = useAct("inventory.adjust");
  const { register, handleSubmit, control, formState } = useForm({ defaultValues: usual });
  const [change, from] = useWatch({ control, name: ["change", "from"] });
  const there = from ? level.holds[from as PhysicalHold] : level.onHand;
  const onSubmit = handleSubmit((entered) => {
    const code = AdjustmentCode.parse(entered.code);
    const source = entered.from ? { from: entered.from as PhysicalHold } : {};
    const body = { sku, location, change: Number(entered.change), code, ...source, note: entered.note || undefined };
    adjust.mutate(
      { body },
      {
        onSuccess: ({ onHand }) => {
          notifications.show({ message: `${sku}: now ${onHand} on hand.` });
          onDone();
        },
      },
    );
  });
  const units = unitsOf(change);
  return (
    <LevelFormFrame submit="Adjust" onSubmit={onSubmit} act={adjust} onDone={onDone}>
      <AsideChoice holds={level.holds} field={register("from")} />
      <TextInput
        label="Change"
        description="Units more, or with a minus fewer"
        placeholder="-2"
        inputMode="numeric"
        data-autofocus
        error={formState.errors.change?.message}
        {...register("change", {
          validate: (text) =>
            from && Number(text) > 0 ? "Only fewer, out of what lies apart" : checkChange(text, there),
        })}
      />
      <p className="soft" aria-live="polite">
        {units === undefined ? `Now ${there} there` : `${there} there becomes ${there + units}`}
      </p>
      <NativeSelect label="Reason" data={codeOptions} {...register("code")} />
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

interface AsideChoiceProps {
  holds: LevelFormProps["level"]["holds"];
  field: object;
}

/** Asked only where something lies apart. */
function AsideChoice({ holds, field }: AsideChoiceProps) {
  const apart = (["damaged", "quality"] as const).filter((hold) => holds[hold] > 0);
  if (apart.length === 0) return null;
  const data = [
    { value: "", label: "What is on hand" },
    ...apart.map((hold) => ({ value: hold, label: `${holdWords[hold]}: ${holds[hold]}` })),
  ];
  return <NativeSelect label="Of" data={data} {...field} />;
}
