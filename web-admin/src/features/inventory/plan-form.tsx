import { TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useForm } from "react-hook-form";
import { useAct } from "../../lib/query.ts";
import { LevelFormFrame } from "./level-form.tsx";
import type { LevelFormProps } from "./level-form-props.ts";
import { checkUnits } from "./units-text.ts";

export function PlanForm({ level, onDone }: LevelFormProps) {
  const { sku, location, holds, reorderPoint } = level;
  const plan = useAct("inventory.plan");
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { safetyStock: String(holds.safety), reorderPoint: String(reorderPoint ?? "") },
  });
  const onSubmit = handleSubmit((entered) => {
    const point = entered.reorderPoint.trim();
    const body = { safetyStock: Number(entered.safetyStock), reorderPoint: point === "" ? null : Number(point) };
    plan.mutate(
      { params: { sku, location }, body },
      {
        onSuccess: () => {
          notifications.show({ message: `${sku}: safety stock and reorder point are set.` });
          onDone();
        },
      },
    );
  });
  return (
    <LevelFormFrame submit="Set" onSubmit={onSubmit} act={plan} onDone={onDone}>
      <TextInput
        label="Safety stock"
        description="Kept back, never sold"
        inputMode="numeric"
        data-autofocus
        error={formState.errors.safetyStock?.message}
        {...register("safetyStock", { validate: (text) => checkUnits(text) })}
      />
      <TextInput
        label="Reorder point"
        description="With so many available or fewer it counts as low, and is mailed about; empty for never"
        inputMode="numeric"
        error={formState.errors.reorderPoint?.message}
        {...register("reorderPoint", { validate: (text) => text.trim() === "" || checkUnits(text) })}
      />
    </LevelFormFrame>
  );
}
