import { Button, Group, Modal, Stack, Switch, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useWatch } from "react-hook-form";
import { useFormats, useStore } from "../../../lib/format.ts";
import { operationQuery, useAct } from "../../../lib/query.ts";
import { EditingConflict } from "../../../ui/detail/conflict-dialog.tsx";
import { pathLabel } from "../../../ui/detail/path-label.ts";
import { Section } from "../../../ui/detail/section.tsx";
import { useVersionedForm } from "../../../ui/detail/use-versioned-form.ts";
import { Failure } from "../../../ui/failure.tsx";
import { DialogButtons } from "../../../ui/form/dialog-buttons.tsx";
import { type GoalChanges, type GoalDetail, type GoalFields, goalChanges, goalFields, goalForm } from "./goal-part.ts";

const labels = { target: "Target", until: "Last day", alerts: "Tell the store's people" };

function useEditing(goal: GoalDetail) {
  const client = useQueryClient();
  const { currency } = useStore();
  const { metric } = goal;
  const params = { goalId: goal.id };
  const update = useAct("sales.update-goal");
  const reread = () => client.fetchQuery({ ...operationQuery("sales.goal", { params }), staleTime: 0 });
  return useVersionedForm<GoalDetail, GoalFields, GoalChanges>({
    ...{ doc: goal, changesOf: goalChanges, reread },
    schema: useMemo(() => goalForm(metric, currency), [metric, currency]),
    fieldsOf: (doc) => goalFields(doc, currency),
    async save(changes, version) {
      await update.mutateAsync({ params, body: { ...changes, version } });
      return reread();
    },
    onSaved: ({ name }) => notifications.show({ message: `The goal ${name} is changed.` }),
  });
}

/** Changes hold from the present period on; periods that are over stay as they were. */
export function EditGoal({ goal, onRemoved }: { goal: GoalDetail; onRemoved: () => void }) {
  const { currency } = useStore();
  const { money } = useFormats();
  const editing = useEditing(goal);
  const { form, error, isDirty, busy, save } = editing;
  const { register, formState, control, setValue } = form;
  const { errors } = formState;
  const alerts = useWatch({ control, name: "alerts" });
  const isMoney = goal.metric === "revenue";
  const shownAs = (path: string, value: unknown) =>
    isMoney && path === "target" && typeof value === "number" ? money({ amount: value, currency }) : value;
  return (
    <Section title="Change this goal">
      <form noValidate onSubmit={save}>
        <Stack gap="md">
          <TextInput label="Name" error={errors.name?.message} {...register("name")} />
          <TextInput
            label={isMoney ? `Target in ${currency}` : "Target"}
            description="From the present period on"
            error={errors.target?.message}
            {...register("target")}
          />
          <TextInput
            label="Last day"
            description="Empty: it does not end"
            type="date"
            error={errors.until?.message}
            {...register("until")}
          />
          <Switch
            label="Tell the store's people when a period falls behind"
            checked={alerts}
            onChange={({ currentTarget }) => setValue("alerts", currentTarget.checked, { shouldDirty: true })}
          />
          {error ? <Failure error={error} kept="Nothing was saved; what you entered is kept here." /> : null}
          <Group justify="space-between">
            <RemoveGoal goal={goal} onRemoved={onRemoved} />
            <Button type="submit" disabled={!isDirty} loading={busy}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
      <EditingConflict
        editing={editing}
        noun="goal"
        labelOf={(path) => pathLabel(path, goal, labels)}
        shownAs={shownAs}
      />
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
