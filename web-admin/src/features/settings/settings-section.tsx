import { notifications } from "@mantine/notifications";
import type { SettingsEdit, StoreSettings } from "@quayside/shared/store/schema.ts";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { type FieldValues, FormProvider } from "react-hook-form";
import type * as z from "zod";
import { useMe } from "../../lib/me.ts";
import { operationQuery, queryKeyOf, useAct, useOperation } from "../../lib/query.ts";
import { Editor } from "../../ui/detail/editor.tsx";
import { Loaded } from "../../ui/detail/loaded.tsx";
import { pathLabel } from "../../ui/detail/path-label.ts";
import { useVersionedForm } from "../../ui/detail/use-versioned-form.ts";
import { settingLabels } from "./setting-labels.ts";
import { SettingsFrame, type SettingsPath } from "./settings-frame.tsx";

type Changes = Omit<SettingsEdit, "version">;

/** One part of the settings as a form: text as people type it, and the settings that it edits. */
export interface SettingsPart<Fields extends FieldValues, Made extends Changes> {
  schemaFor(currency: string): z.core.$ZodType<Made, Fields>;
  fieldsOf(settings: StoreSettings): Fields;
  changesOf(settings: StoreSettings): Made;
}

interface SectionProps<Fields extends FieldValues, Made extends Changes> {
  path: SettingsPath;
  part: SettingsPart<Fields, Made>;
  children: (settings: StoreSettings) => ReactNode;
}

export function SettingsSection<Fields extends FieldValues, Made extends Changes>(props: SectionProps<Fields, Made>) {
  const query = useOperation("settings.get", {});
  return (
    <SettingsFrame path={props.path}>
      <Loaded query={query}>{(settings) => <SectionForm {...props} settings={settings} />}</Loaded>
    </SettingsFrame>
  );
}

function SectionForm<Fields extends FieldValues, Made extends Changes>({
  part,
  settings,
  children,
}: SectionProps<Fields, Made> & { settings: StoreSettings }) {
  const client = useQueryClient();
  const editable = useMe().may("settings.write");
  const act = useAct("settings.update", { fills: () => queryKeyOf("settings.get", {}) });
  const schema = useMemo(() => part.schemaFor(settings.currency), [part, settings.currency]);
  const editing = useVersionedForm<StoreSettings, Fields, Made>({
    doc: settings,
    schema,
    fieldsOf: part.fieldsOf,
    changesOf: part.changesOf,
    save: (changes, version) => act.mutateAsync({ body: { ...changes, version } }),
    reread: () => client.fetchQuery({ ...operationQuery("settings.get", {}), staleTime: 0 }),
    onSaved: () => notifications.show({ message: "Saved. The shop goes by it within a minute." }),
  });
  return (
    <FormProvider {...editing.form}>
      <Editor
        editing={editing}
        noun="part of the settings"
        editable={editable}
        labelOf={(path) => pathLabel(path, settings, settingLabels)}
      >
        {children(editing.base)}
      </Editor>
    </FormProvider>
  );
}
