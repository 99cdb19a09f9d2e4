import { Button, Group, Modal, Stack, Switch, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { toDecimal } from "@quayside/shared/kernel/money.ts";
import { useForm, useWatch } from "react-hook-form";
import type { AnswerFor } from "../../../lib/api.ts";
import { useStore } from "../../../lib/format.ts";
import { useAct } from "../../../lib/query.ts";
import { Section } from "../../../ui/detail/section.tsx";
import { Failure } from "../../../ui/failure.tsx";
import { DialogButtons } from "../../../ui/form/dialog-buttons.tsx";
import { targetOf } from "./target-text.ts";

type GoalDetail = AnswerFor<"sales.goal">;

/** Changes hold from the present period on; periods that are over stay as they were. */
export function EditGoal({ goal, onRemoved }: { goal: GoalDetail; onRemoved: () => void }) {
  const { id: goalId, version, metric, targets, until } = goal;
  const { currency } = useStore();
  const update = useAct("sales.update-goal");
  const target = targets.at(-1)?.target ?? 0;
  const { register, handleSubmit, formState, control, setValue } = useForm({
    defaultValues: {
      name: goal.name,
      target: metric === "revenue" ? toDecimal({ amount: target, currency }) : String(target),
      until: until ?? "",
      alerts: goal.alerts,
    },
  });
  const { errors, isDirty } = formState;
  const alerts = useWatch({ control, name: "alerts" });
  const submit = handleSubmit(({ name, target: text, until: last }) => {
    const changed = targetOf(text, metric, currency).target ?? target;
    const body = { name, target: changed, alerts, ...(last ? { until: last } : {}), version };
    update.mutate(
      { params: { goalId }, body },
      { onSuccess: () => notifications.show({ message: `The goal ${name} is changed.` }) },
    );
  });
  return (
    <Section title="Change this goal">
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label="Name"
            error={errors.name?.message}
            {...register("name", { validate: (text) => text.trim() !== "" || "Give it a name", maxLength: 100 })}
          />
          <TextInput
            label={metric === "revenue" ? `Target in ${currency}` : "Target"}
            description="From the present period on"
            error={errors.target?.message}
            {...register("target", { validate: (text) => targetOf(text, metric, currency).problem ?? true })}
          />
          <TextInput label="Last day" description="Empty: it does not end" type="date" {...register("until")} />
          <Switch
            label="Tell the store's people when a period falls behind"
            checked={alerts}
            onChange={({ currentTarget }) => setValue("alerts", currentTarget.checked, { shouldDirty: true })}
          />
          {update.error ? <Failure error={update.error} kept="Nothing was saved." /> : null}
          <Group justify="space-between">
            <RemoveGoal goal={goal} onRemoved={onRemoved} />
            <Button type="submit" disabled={!isDirty} loading={update.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}

function RemoveGoal({ goal, onRemoved }: { goal: GoalDetail; onRemoved: () => void }) {
  const [open, { open: show, close }] = useDisclosure(false);
  const remove = useAct("sales.remove-goal");
  return (
    <>
      <Button variant="subtle" color="red" onClick={show}>
        Remove
      </Button>
      <Modal opened={open} onClose={close} title={`Remove ${goal.name}?`}>
        <p className="modal-lead">Its history goes with it. Sales stay as they are.</p>
        {remove.error ? <Failure error={remove.error} kept="The goal is still there." /> : null}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            remove.mutate({ params: { goalId: goal.id } }, { onSuccess: onRemoved });
          }}
        >
          <DialogButtons leave="Keep it" submit="Remove" danger busy={remove.isPending} onLeave={close} />
        </form>
      </Modal>
    </>
  );
}
