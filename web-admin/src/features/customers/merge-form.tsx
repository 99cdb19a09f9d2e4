import { Alert, Radio, Table, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { Customer, MergeChoices, MergePreview } from "@quayside/shared/customers/schema.ts";
import { useForm, useWatch } from "react-hook-form";
import { useFormats } from "../../lib/format.ts";
import { queryKeyOf, useAct, useOperation } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { reasonRules } from "../../ui/form/reason.ts";
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

/** Both records side by side, and what comes of them. */
function Comparison({ preview, register }: ComparisonProps) {
  const { kept, other, result, notes, credit } = preview;
  const { count, money } = useFormats();
  const groups = useGroups();
  const both = { ...credit.kept, amount: credit.kept.amount + credit.other.amount };
  const rows: [name: string, kept: string, other: string, result: string][] = [
    ["Orders", count(kept.stats.orders), count(other.stats.orders), count(result.stats.orders)],
    ["Spent", money(kept.stats.spent), money(other.stats.spent), money(result.stats.spent)],
    ["Store credit", money(credit.kept), money(credit.other), money(both)],
    ["Addresses", count(kept.addresses.length), count(other.addresses.length), count(result.addresses.length)],
    ["Notes", count(notes.kept), count(notes.other), count(notes.kept + notes.other)],
    ["Groups", ...([kept, other, result].map((each) => namesOf(groups, each.groups) || "–") as Three)],
    ["Tags", ...([kept, other, result].map(({ tags }) => tags.join(", ") || "–") as Three)],
    ["Also found by", ...([kept, other, result].map((each) => each.otherEmails?.join(", ") || "–") as Three)],
  ];
  return (
    <Table.ScrollContainer minWidth={560} mt="md">
      <Table verticalSpacing="xs" layout="fixed" style={{ overflowWrap: "anywhere" }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th />
            <Table.Th scope="col">This record</Table.Th>
            <Table.Th scope="col">The other</Table.Th>
            <Table.Th scope="col">Together</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {(["name", "email", "phone"] as const).map((field) => (
            <Table.Tr key={field}>
              <Table.Th scope="row">{chosen[field]}</Table.Th>
              {(["kept", "other"] as const).map((side) => (
                <Table.Td key={side}>
                  <Value field={field} side={side} preview={preview} input={register(field)} />
                </Table.Td>
              ))}
              <Table.Td>{result[field] || "–"}</Table.Td>
            </Table.Tr>
          ))}
          {rows.map(([name, ...values]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              {values.map((value, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: three columns that never move
                <Table.Td key={at}>{value}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

type Three = [string, string, string];

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
