import { NativeSelect, Stack, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { PriceList } from "@quayside/shared/pricing/schema.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { FormProvider } from "react-hook-form";
import { useFormats } from "../../lib/format.ts";
import { useMe } from "../../lib/me.ts";
import { operationQuery, queryKeyOf, useAct } from "../../lib/query.ts";
import { Editor } from "../../ui/detail/editor.tsx";
import { pathLabel } from "../../ui/detail/path-label.ts";
import { Section } from "../../ui/detail/section.tsx";
import { useVersionedForm } from "../../ui/detail/use-versioned-form.ts";
import { SwitchField } from "../../ui/form/switch-field.tsx";
import { WordsField } from "../../ui/form/words-field.tsx";
import { GroupsField } from "../customers/groups-field.tsx";
import { useGroups } from "../customers/use-groups.ts";
import { channelOptions } from "../promotions/channel-options.ts";
import {
  type PriceListChanges,
  type PriceListFields,
  priceListChanges,
  priceListFields,
  priceListForm,
} from "./price-list-part.ts";

const kinds = [
  { value: "list", label: "Price list" },
  { value: "sale", label: "Sale: the old price is struck through" },
];

function useEditing(list: PriceList) {
  const client = useQueryClient();
  const { timeZone } = useFormats();
  const params = { priceListId: list.id };
  const update = useAct("pricing.update-list", { fills: ({ params }) => queryKeyOf("pricing.list", { params }) });
  return useVersionedForm<PriceList, PriceListFields, PriceListChanges>({
    doc: list,
    schema: useMemo(() => priceListForm(timeZone), [timeZone]),
    fieldsOf: (doc) => priceListFields(doc, timeZone),
    changesOf: priceListChanges,
    save: (changes, version) => update.mutateAsync({ params, body: { ...changes, version } }),
    reread: () => client.fetchQuery({ ...operationQuery("pricing.list", { params }), staleTime: 0 }),
    onSaved: ({ name }) => notifications.show({ message: `${name} is up to date.` }),
  });
}

/** For whom and when a list holds. Times are the store's. */
export function PriceListTerms({ list }: { list: PriceList }) {
  const { timeZone } = useFormats();
  const editable = useMe().may("pricing.write");
  const groups = useGroups();
  const editing = useEditing(list);
  const { register, formState } = editing.form;
  const { name, from, until } = formState.errors;
  const nameOf = (value: unknown) =>
    [...groups.map(({ id, name }) => ({ value: id, label: name })), ...channelOptions, ...kinds].find(
      (each) => each.value === value,
    )?.label;
  return (
    <FormProvider {...editing.form}>
      <Editor
        editing={editing}
        noun="price list"
        editable={editable}
        labelOf={(path) => pathLabel(path, list, { active: "On", channels: "Way of buying", groups: "Customer group" })}
        shownAs={(_, value) => nameOf(value) ?? value}
      >
        <Section title="For whom and when">
          <Stack gap="md">
            <SwitchField name="active" label="On" />
            <TextInput label="Name" error={name?.message} {...register("name")} />
            <NativeSelect label="Kind" data={kinds} {...register("kind")} />
            <GroupsField name="groups" label="Customer groups" description="Nobody chosen means everyone" />
            <WordsField
              name="channels"
              label="Ways of buying"
              description="None chosen means all"
              options={channelOptions}
            />
            <TextInput
              label="From"
              type="datetime-local"
              description={`By the clock of ${timeZone}`}
              error={from?.message}
              {...register("from")}
            />
            <TextInput label="Until" type="datetime-local" error={until?.message} {...register("until")} />
          </Stack>
        </Section>
      </Editor>
    </FormProvider>
  );
}
