import { Alert, Radio, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { Customer, MergeChoices, MergePreview } from "@quayside/shared/customers/schema.ts";
import type { ReactNode } from "react";
import { useForm, useWatch } from "react-hook-form";
import { useFormats } from "../../lib/format.ts";
import { queryKeyOf, useAct, useOperation } from "../../lib/query.ts";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { reasonRules } from "../../ui/form/reason.ts";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { namesOf, useGroups } from "./use-groups.ts";

interface Fields extends MergeChoices {
  reason: string;
}

interface MergeFormProps {
  customer: Customer;
  otherId: string;
  onDone: () => void;
}

/** What merging would do, which values stay where there can be only one, and why it is done. */
export function MergeForm({ customer, otherId, onDone }: MergeFormProps) {
  const merge = useAct("customers.merge", {
    fills: ({ params }) => queryKeyOf("customers.get", { params: { customerId: params.customerId } }),
  });
  const form = useForm<Fields>({ defaultValues: { email: "kept", name: "kept", phone: "kept", reason: "" } });
  const [email, name, phone] = useWatch({ control: form.control, name: ["email", "name", "phone"] });
  const params = { customerId: customer.id, otherId };
  const choices = { email, name, phone };
  const { data, error } = useOperation(
    "customers.preview-merge",
    { params, query: choices },
    { staleTime: 0, keepPrevious: true },
  );
  if (error) return <Failure error={error} />;
  if (!data) return null;
  const submit = form.handleSubmit(({ reason }) =>
    merge.mutate(
      { params, body: { ...choices, reason, version: data.kept.version, otherVersion: data.other.version } },
      {
        onSuccess: () => {
          notifications.show({ message: "The two records are one." });
          onDone();
        },
      },
    ),
  );
  return (
    <form noValidate onSubmit={submit}>
      <Comparison preview={data} register={form.register} />
      {data.obstacles.map(({ code, message }) => (
        <Alert key={code} color="red" variant="light" mt="md" title="These two cannot be merged">
          {message}
        </Alert>
      ))}
      {data.obstacles.length > 0 ? null : (
        <>
          <Textarea
            mt="md"
            label="Reason"
            description="Goes into the audit trail: leave names out"
            autosize
            minRows={2}
            error={form.formState.errors.reason?.message}
            {...form.register("reason", reasonRules)}
          />
          {merge.error ? <Failure error={merge.error} kept="Nothing was merged." /> : null}
          <DialogButtons leave="Keep both" submit="Merge for good" danger busy={merge.isPending} onLeave={onDone} />
        </>
      )}
    </form>
  );
}

interface ComparisonProps {
  preview: MergePreview;
  register: ReturnType<typeof useForm<Fields>>["register"];
}

const chosen = { email: "E-mail", name: "Name", phone: "Phone" } as const;

interface ComparisonRow {
  name: string;
  kept: ReactNode;
  other: ReactNode;
  result: ReactNode;
}

const columns: CellColumn<ComparisonRow>[] = [
  { id: "name", label: "What", card: "title", cell: ({ name }) => <strong>{name}</strong> },
  { id: "kept", label: "This record", card: "line", cell: ({ kept }) => kept },
  { id: "other", label: "The other", card: "line", cell: ({ other }) => other },
  { id: "result", label: "Together", card: "line", cell: ({ result }) => result },
];

/** Both records side by side, and what comes of them. */
function Comparison({ preview, register }: ComparisonProps) {
  const { kept, other, result, notes, credit } = preview;
  const { count, money } = useFormats();
  const groups = useGroups();
  const all = [kept, other, result] as const;
  const row = (name: string, values: readonly ReactNode[]): ComparisonRow => {
    const [ofKept, ofOther, ofResult] = values;
    return { name, kept: ofKept, other: ofOther, result: ofResult };
  };
  const rows = [
    ...(["name", "email", "phone"] as const).map((field) =>
      row(chosen[field], [
        ...(["kept", "other"] as const).map((side) => (
          <Value key={side} field={field} side={side} preview={preview} input={register(field)} />
        )),
        result[field] || "–",
      ]),
    ),
    row(
      "Orders",
      all.map(({ stats }) => count(stats.orders)),
    ),
    row(
      "Spent",
      all.map(({ stats }) => money(stats.spent)),
    ),
    row("Store credit", [
      ...[credit.kept, credit.other].map(money),
      money({ ...credit.kept, amount: credit.kept.amount + credit.other.amount }),
    ]),
    row(
      "Addresses",
      all.map(({ addresses }) => count(addresses.length)),
    ),
    row("Notes", [count(notes.kept), count(notes.other), count(notes.kept + notes.other)]),
    row(
      "Groups",
      all.map((each) => namesOf(groups, each.groups) || "–"),
    ),
    row(
      "Tags",
      all.map(({ tags }) => tags.join(", ") || "–"),
    ),
    row(
      "Also found by",
      all.map(({ otherEmails }) => otherEmails?.join(", ") || "–"),
    ),
  ];
  return (
    <div className="comparison">
      <DataTable columns={columns} rows={rows} idOf={({ name }) => name} />
    </div>
  );
}

interface ValueProps {
  field: keyof typeof chosen;
  side: "kept" | "other";
  preview: MergePreview;
  input: ReturnType<ComparisonProps["register"]>;
}

/** A choice where both have a value and they differ; else only what is there. */
function Value({ field, side, preview, input }: ValueProps) {
  const { kept, other } = preview;
  const value = preview[side][field];
  const isFixed = field === "email" && kept.state === "registered";
  if (isFixed || !kept[field] || !other[field] || kept[field] === other[field]) return <>{value || "–"}</>;
  return <Radio label={value} value={side} {...input} />;
}
