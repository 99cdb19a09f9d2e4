import { Checkbox, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { Customer } from "@quayside/shared/customers/schema.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { FormProvider, useFormContext } from "react-hook-form";
import { useMe } from "../../lib/me.ts";
import { operationQuery, queryKeyOf, useAct } from "../../lib/query.ts";
import { Editor } from "../../ui/detail/editor.tsx";
import { pathLabel } from "../../ui/detail/path-label.ts";
import { Section } from "../../ui/detail/section.tsx";
import { useVersionedForm } from "../../ui/detail/use-versioned-form.ts";
import { WordsField } from "../../ui/form/words-field.tsx";
import { CustomerAddresses } from "./customer-addresses.tsx";
import { type CustomerChanges, type CustomerFields, changesOf, customerFormFor, fieldsOf } from "./customer-part.ts";
import { GroupsField } from "./groups-field.tsx";
import { namesOf, useGroups } from "./use-groups.ts";

const labels = {
  email: "E-mail",
  name: "Name",
  phone: "Phone",
  groups: "Groups",
  tags: "Tags",
  acceptsMail: "News by mail",
  addresses: "Addresses",
};

function useEditing(customer: Customer) {
  const client = useQueryClient();
  const read = { params: { customerId: customer.id } };
  const { mutateAsync } = useAct("customers.update", {
    fills: ({ params }) => queryKeyOf("customers.get", { params }),
  });
  return useVersionedForm<Customer, CustomerFields, CustomerChanges>({
    doc: customer,
    schema: useMemo(() => customerFormFor(customer), [customer]),
    fieldsOf,
    changesOf,
    save: async (changes, version) => (await mutateAsync({ ...read, body: { ...changes, version } })).customer,
    reread: async () => (await client.fetchQuery({ ...operationQuery("customers.get", read), staleTime: 0 })).customer,
    onSaved: () => notifications.show({ message: "Saved." }),
  });
}

export function CustomerForm({ customer }: { customer: Customer }) {
  const editable = useMe().may("customers.write");
  const groups = useGroups();
  const editing = useEditing(customer);
  const shownAs = (path: string, value: unknown) =>
    path === "groups" && Array.isArray(value) ? namesOf(groups, value.map(String)) : value;
  return (
    <FormProvider {...editing.form}>
      <Editor
        editing={editing}
        noun="customer"
        editable={editable}
        labelOf={(path) => pathLabel(path, editing.base, labels)}
        shownAs={shownAs}
      >
        <Details isSignIn={customer.state === "registered"} />
        <CustomerAddresses />
      </Editor>
    </FormProvider>
  );
}

function Details({ isSignIn }: { isSignIn: boolean }) {
  const { register, formState } = useFormContext<CustomerFields>();
  const { errors } = formState;
  return (
    <Section title="Details">
      <div className="field-grid">
        <TextInput label="Name" error={errors.name?.message} {...register("name")} />
        <TextInput
          label="E-mail"
          type="email"
          description={isSignIn ? "They sign in with it, so only they can change it." : undefined}
          readOnly={isSignIn}
          variant={isSignIn ? "filled" : undefined}
          error={errors.email?.message}
          {...register("email")}
        />
        <TextInput label="Phone" type="tel" error={errors.phone?.message} {...register("phone")} />
        <GroupsField name="groups" label="Groups" description="Prices and promotions may be theirs alone." />
        <WordsField name="tags" label="Tags" placeholder="vip, press" />
        <Checkbox className="field-low" label="Wants news by mail" {...register("acceptsMail")} />
      </div>
    </Section>
  );
}
