import { Button, NumberInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type RfmAnalysis, Segmentation } from "@quayside/shared/sales/customers.ts";
import type { StoredSalesSettings } from "@quayside/shared/sales/settings.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useWatch } from "react-hook-form";
import * as z from "zod";
import { useMe } from "../../../lib/me.ts";
import { operationQuery, useAct, useOperation } from "../../../lib/query.ts";
import { EditingConflict } from "../../../ui/detail/conflict-dialog.tsx";
import { pathLabel } from "../../../ui/detail/path-label.ts";
import { Section } from "../../../ui/detail/section.tsx";
import { useVersionedForm } from "../../../ui/detail/use-versioned-form.ts";
import { Failure } from "../../../ui/failure.tsx";
import { BorderTable } from "./border-table.tsx";

const Rules = z.object({ segmentation: Segmentation });
type Rules = z.output<typeof Rules>;
const rulesOf = ({ segmentation }: Rules): Rules => ({ segmentation });

/** By what rules and borders customers were told apart; who may, draws the lines elsewhere. */
export function SegmentRules({ analysis }: { analysis: RfmAnalysis }) {
  const mayEdit = useMe().may("analytics.write");
  const { data: settings } = useOperation("sales.settings", {}, { enabled: mayEdit });
  return (
    <Section title="How segments are told apart">
      <p className="soft rules-lead">
        Each customer gets three scores from 1 to 5: quintiles of all customers, equal values with equal scores. The
        rule that is met first decides.
      </p>
      {mayEdit && settings ? (
        <EditRules analysis={analysis} settings={settings} />
      ) : (
        <div className="rules">
          <RuleList given={analysis.segmentation} />
          <BorderTable borders={analysis.borders} given={analysis.segmentation.borders} />
        </div>
      )}
    </Section>
  );
}

function EditRules({ analysis, settings }: { analysis: RfmAnalysis; settings: StoredSalesSettings }) {
  const client = useQueryClient();
  const update = useAct("sales.update-settings");
  const reread = () => client.fetchQuery({ ...operationQuery("sales.settings", {}), staleTime: 0 });
  const editing = useVersionedForm<StoredSalesSettings, Rules, Rules>({
    ...{ doc: settings, schema: Rules, fieldsOf: rulesOf, changesOf: rulesOf, reread },
    // The other lines go along as they are now; where that is another version than was edited, it is refused.
    async save(changes, version) {
      const { version: _, ...others } = await reread();
      return update.mutateAsync({ body: { ...others, ...changes, version } });
    },
    onSaved: () => notifications.show({ message: "The lines are drawn there from now on." }),
  });
  const { form, error, isDirty, busy, save, discard } = editing;
  const given = useWatch({ control: form.control, name: "segmentation" });
  return (
    <form onSubmit={save} className="rules">
      {error ? <Failure error={error} kept="Nothing was saved." /> : null}
      <RuleList
        given={given}
        onChange={(segmentation) => form.setValue("segmentation", segmentation, { shouldDirty: true })}
      />
      <BorderTable borders={analysis.borders} given={given.borders} />
      <div className="rule-buttons">
        <Button type="submit" disabled={!isDirty} loading={busy}>
          Save
        </Button>
        <Button variant="default" disabled={!isDirty} onClick={discard}>
          Discard
        </Button>
      </div>
      <EditingConflict editing={editing} noun="part of the settings" labelOf={(path) => pathLabel(path, settings)} />
    </form>
  );
}

function RuleList({ given, onChange }: { given: Segmentation; onChange?: (given: Segmentation) => void }) {
  return (
    <ol className="rule-list">
      {rules.map(({ name, fields }) => (
        <li key={name}>
          <span className="rule-name">{name}</span>
          {fields.map(({ label, get, set }) => (
            <NumberInput
              key={label}
              size="xs"
              label={label}
              min={1}
              max={5}
              clampBehavior="strict"
              allowDecimal={false}
              value={get(given)}
              onChange={(value) => onChange?.(set(given, Number(value) || 1))}
              disabled={!onChange}
            />
          ))}
        </li>
      ))}
    </ol>
  );
}

interface RuleField {
  label: string;
  get(from: Segmentation): number;
  set(from: Segmentation, score: number): Segmentation;
}

function championField(score: "recency" | "frequency" | "monetary", label: string): RuleField {
  return {
    label,
    get: ({ champions }) => champions[score],
    set: (from, value) => ({ ...from, champions: { ...from.champions, [score]: value } }),
  };
}

const rules: { name: string; fields: RuleField[] }[] = [
  {
    name: "Champions",
    fields: [
      championField("recency", "Recency from"),
      championField("frequency", "Frequency from"),
      championField("monetary", "Value from"),
    ],
  },
  {
    name: "Lost",
    fields: [
      {
        label: "Recency at most",
        get: ({ lost }) => lost.recencyAtMost,
        set: (from, recencyAtMost) => ({ ...from, lost: { recencyAtMost } }),
      },
    ],
  },
  {
    name: "At risk",
    fields: [
      {
        label: "Recency at most",
        get: ({ atRisk }) => atRisk.recencyAtMost,
        set: (from, recencyAtMost) => ({ ...from, atRisk: { recencyAtMost } }),
      },
    ],
  },
  {
    name: "Loyal",
    fields: [
      {
        label: "Frequency from",
        get: ({ loyal }) => loyal.frequency,
        set: (from, frequency) => ({ ...from, loyal: { frequency } }),
      },
    ],
  },
  {
    name: "Big spenders",
    fields: [
      {
        label: "Value from",
        get: ({ bigSpenders }) => bigSpenders.monetary,
        set: (from, monetary) => ({ ...from, bigSpenders: { monetary } }),
      },
    ],
  },
];
