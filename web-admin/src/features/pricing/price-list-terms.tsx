import { Button, NativeSelect, Stack, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { instantAt } from "@quayside/shared/kernel/day.ts";
import type { PriceList } from "@quayside/shared/pricing/schema.ts";
import { FormProvider, useForm } from "react-hook-form";
import { useFormats } from "../../lib/format.ts";
import { useMe } from "../../lib/me.ts";
import { useAct } from "../../lib/query.ts";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import { SwitchField } from "../../ui/form/switch-field.tsx";
import { wallClock } from "../../ui/form/wall-clock.ts";
import { GroupsField } from "../customers/groups-field.tsx";

/** For whom and when a list holds. Times are the store's. */
export function PriceListTerms({ list }: { list: PriceList }) {
  const { timeZone } = useFormats();
  const update = useAct("pricing.update-list");
  const mayWrite = useMe().may("pricing.write");
  const form = useForm({
    defaultValues: {
      ...{ name: list.name, kind: list.kind, active: list.active, groups: list.groups ?? [] },
      ...{ from: wallClock(list.from, timeZone), until: wallClock(list.until, timeZone) },
    },
  });
  const { register, handleSubmit, formState } = form;
  const save = handleSubmit(({ name, kind, active, groups, from, until }) => {
    const body = {
      ...{ version: list.version, name, kind, active, channels: list.channels },
      ...(groups.length > 0 ? { groups } : {}),
      ...(from ? { from: instantAt(`${from}:00`, timeZone) } : {}),
      ...(until ? { until: instantAt(`${until}:00`, timeZone) } : {}),
    };
    update.mutate(
      { params: { priceListId: list.id }, body },
      { onSuccess: () => notifications.show({ message: `${name} is up to date.` }) },
    );
  });
  return (
    <Section title="For whom and when">
      <FormProvider {...form}>
        <form noValidate onSubmit={save}>
          <fieldset className="plain-fieldset" disabled={!mayWrite}>
            <Stack gap="md">
              <SwitchField name="active" label="On" />
              <TextInput label="Name" {...register("name")} />
              <NativeSelect
                label="Kind"
                data={[
                  { value: "list", label: "Price list" },
                  { value: "sale", label: "Sale: the old price is struck through" },
                ]}
                {...register("kind")}
              />
              <GroupsField name="groups" label="Customer groups" description="Nobody chosen means everyone" />
              <TextInput label="From" type="datetime-local" {...register("from")} />
              <TextInput label="Until" type="datetime-local" {...register("until")} />
              {update.error ? <Failure error={update.error} kept="What you entered is kept here." /> : null}
              {mayWrite ? (
                <div>
                  <Button type="submit" loading={update.isPending} disabled={!formState.isDirty}>
                    Save
                  </Button>
                </div>
              ) : null}
            </Stack>
          </fieldset>
        </form>
      </FormProvider>
    </Section>
  );
}
