import { Textarea, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { useAct } from "../../lib/query.ts";
import { LevelFormFrame, noteRules } from "./level-form.tsx";
import type { LevelFormProps } from "./level-form-props.ts";
import { checkUnits } from "./units-text.ts";

/** The count is of what the books said when the dialog opened; what moves meanwhile makes it stale. */
export function CountForm({ level, onDone }: LevelFormProps) {
  const { sku, location } = level;
  const [seen] = useState(level.onHand);
  const count = useAct("inventory.count");
  const { register, handleSubmit, control, formState } = useForm({ defaultValues: { counted: "", note: "" } });
  const counted = useWatch({ control, name: "counted" });
  const onSubmit = handleSubmit((entered) => {
    const body = { sku, location, counted: Number(entered.counted), seen, note: entered.note || undefined };
    count.mutate(
      { body },
      {
        onSuccess: ({ onHand }) => {
          notifications.show({ message: `${sku}: counted, ${onHand} on hand.` });
          onDone();
        },
      },
    );
  });
  return (
    <LevelFormFrame submit="Book the count" onSubmit={onSubmit} act={count} onDone={onDone}>
      <p className="modal-lead">
        The books say {seen}. Count everything that lies there, also what is reserved or put aside.
      </p>
      <TextInput
        label="Counted"
        inputMode="numeric"
        data-autofocus
        error={formState.errors.counted?.message}
        {...register("counted", { validate: (text) => checkUnits(text, 10_000_000) })}
      />
      <p className="soft" aria-live="polite">
        {checkUnits(counted) === true ? differenceWords(Number(counted) - seen) : "What the shelf holds is right"}
      </p>
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

function differenceWords(difference: number): string {
  if (difference === 0) return "As the books have it";
  return difference > 0 ? `${difference} more than in the books` : `${-difference} fewer than in the books`;
}
