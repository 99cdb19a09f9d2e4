import { notifications } from "@mantine/notifications";
import type { StoredForecastSettings } from "@quayside/shared/forecasts/settings.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { FormProvider } from "react-hook-form";
import { useStore } from "../../lib/format.ts";
import { useMe } from "../../lib/me.ts";
import { operationQuery, queryKeyOf, useAct, useOperation } from "../../lib/query.ts";
import { Editor } from "../../ui/detail/editor.tsx";
import { Loaded } from "../../ui/detail/loaded.tsx";
import { pathLabel } from "../../ui/detail/path-label.ts";
import { useVersionedForm } from "../../ui/detail/use-versioned-form.ts";
import { OrderingFields, SupplierFields } from "./forecast-fields.tsx";
import {
  type ForecastChanges,
  type ForecastFields,
  forecastChanges,
  forecastFields,
  forecastLabels,
  forecastSchema,
} from "./forecast-part.ts";
import { SettingsFrame } from "./settings-frame.tsx";

/** What reorder points and order quantities are worked out by. */
export function ForecastSettingsPage() {
  const query = useOperation("forecasts.settings", {});
  return (
    <SettingsFrame path="/settings/forecasts">
      <Loaded query={query}>{(settings) => <SettingsForm settings={settings} />}</Loaded>
    </SettingsFrame>
  );
}

function SettingsForm({ settings }: { settings: StoredForecastSettings }) {
  const client = useQueryClient();
  const { currency } = useStore();
  const editable = useMe().may("analytics.write");
  const act = useAct("forecasts.update-settings", { fills: () => queryKeyOf("forecasts.settings", {}) });
  const schema = useMemo(() => forecastSchema(currency), [currency]);
  const editing = useVersionedForm<StoredForecastSettings, ForecastFields, ForecastChanges>({
    doc: settings,
    schema,
    fieldsOf: (doc) => forecastFields(doc, currency),
    changesOf: forecastChanges,
    save: (changes, version) => act.mutateAsync({ body: { ...changes, version } }),
    reread: () => client.fetchQuery({ ...operationQuery("forecasts.settings", {}), staleTime: 0 }),
    onSaved: () => notifications.show({ message: "Saved. Orders are worked out by it from now on." }),
  });
  return (
    <FormProvider {...editing.form}>
      <Editor
        editing={editing}
        noun="part of the settings"
        editable={editable}
        labelOf={(path) => pathLabel(path, settings, forecastLabels)}
      >
        <OrderingFields currency={currency} />
        <SupplierFields />
      </Editor>
    </FormProvider>
  );
}
