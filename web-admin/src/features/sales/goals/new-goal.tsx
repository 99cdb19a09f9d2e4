import { Button, Modal, NativeSelect, Stack, Switch, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { dayOf } from "@quayside/shared/kernel/day.ts";
import { GoalMetric, GoalPeriod } from "@quayside/shared/sales/goals.ts";
import { useForm, useWatch } from "react-hook-form";
import { useStore } from "../../../lib/format.ts";
import { useAct } from "../../../lib/query.ts";
import { Failure } from "../../../ui/failure.tsx";
import { DialogButtons } from "../../../ui/form/dialog-buttons.tsx";
import { useValuesOf } from "../../analytics/frame/use-values-of.ts";
import { goalMetricWords, periodWords } from "./goal-words.ts";
import { targetOf } from "./target-text.ts";

export function NewGoal() {
  const [open, { open: show, close }] = useDisclosure(false);
  return (
    <>
      <Button onClick={show}>Set a goal</Button>
      <Modal opened={open} onClose={close} title="Set a goal">
        <GoalForm onDone={close} />
      </Modal>
    </>
  );
}

type ScopeKind = "store" | "category" | "channel";

function GoalForm({ onDone }: { onDone: () => void }) {
  const { currency, timeZone } = useStore();
  const create = useAct("sales.create-goal");
  const form = useForm({
    defaultValues: {
      ...{ name: "", metric: "revenue" as GoalMetric, period: "monthly" as GoalPeriod, target: "" },
      ...{ kind: "store" as ScopeKind, value: "", from: dayOf(new Date(), timeZone), alerts: true },
    },
  });
  const { register, control, formState } = form;
  const { errors } = formState;
  const [metric, period, kind, alerts] = useWatch({ control, name: ["metric", "period", "kind", "alerts"] });
  const submit = form.handleSubmit(({ name, target: text, value, from }) => {
    const { target = 0 } = targetOf(text, metric, currency);
    const scope = kind === "store" ? {} : { scope: { dimension: kind, value } };
    create.mutate(
      { body: { name, metric, period, target, from, alerts, ...scope } },
      {
        onSuccess: () => {
          notifications.show({ message: `The goal ${name} is set.` });
          onDone();
        },
      },
    );
  });
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label="Name"
          data-autofocus
          error={errors.name?.message}
          {...register("name", { validate: (text) => text.trim() !== "" || "Give it a name", maxLength: 100 })}
        />
        <NativeSelect
          label="What is counted"
          data={GoalMetric.options.map((value) => ({ value, label: goalMetricWords[value].label }))}
          value={metric}
          onChange={({ currentTarget }) => form.setValue("metric", currentTarget.value as GoalMetric)}
        />
        <NativeSelect
          label="How often it is to be met"
          data={GoalPeriod.options.map((value) => ({ value, label: periodWords[value].label }))}
          value={period}
          onChange={({ currentTarget }) => form.setValue("period", currentTarget.value as GoalPeriod)}
        />
        <TextInput
          label={metric === "revenue" ? `Target in ${currency}` : "Target"}
          inputMode={metric === "revenue" ? "decimal" : "numeric"}
          error={errors.target?.message}
          {...register("target", { validate: (text) => targetOf(text, metric, currency).problem ?? true })}
        />
        <NativeSelect
          label="Of what"
          data={[
            { value: "store", label: "The whole store" },
            { value: "category", label: "One category" },
            { value: "channel", label: "One channel" },
          ]}
          value={kind}
          onChange={({ currentTarget }) => form.setValue("kind", currentTarget.value as ScopeKind)}
        />
        {kind === "store" ? null : (
          <ScopeValue kind={kind} field={register("value", { required: "Choose one" })} error={errors.value?.message} />
        )}
        <TextInput
          label="From"
          description="The period that this day is in is the first"
          type="date"
          error={errors.from?.message}
          {...register("from", { required: "Choose a day" })}
        />
        <Switch
          label="Tell the store's people when a period falls behind"
          checked={alerts}
          onChange={({ currentTarget }) => form.setValue("alerts", currentTarget.checked)}
        />
        {create.error ? <Failure error={create.error} kept="What you entered is kept here." /> : null}
      </Stack>
      <DialogButtons leave="Leave it" submit="Set the goal" busy={create.isPending} onLeave={onDone} />
    </form>
  );
}

interface ScopeValueProps {
  kind: "category" | "channel";
  field: object;
  error?: string;
}

function ScopeValue({ kind, field, error }: ScopeValueProps) {
  const { data } = useValuesOf(kind, "");
  const options = (data ?? []).flatMap(({ value, label }) => (value === null ? [] : [{ value, label }]));
  return (
    <NativeSelect
      label={kind === "category" ? "Category" : "Channel"}
      data={[{ value: "", label: "Choose one" }, ...options]}
      error={error}
      {...field}
    />
  );
}
