import { Button, NumberInput } from "@mantine/core";
import type { RfmAnalysis, Segmentation } from "@quayside/shared/sales/customers.ts";
import { type FormEvent, useState } from "react";
import { useMe } from "../../../lib/me.ts";
import { useAct, useOperation } from "../../../lib/query.ts";
import { Section } from "../../../ui/detail/section.tsx";
import { Failure } from "../../../ui/failure.tsx";
import { BorderTable } from "./border-table.tsx";

/** By what rules and borders customers were told apart; who may, draws the lines elsewhere. */
export function SegmentRules({ analysis }: { analysis: RfmAnalysis }) {
  const mayEdit = useMe().may("analytics.write");
  const [given, setGiven] = useState<Segmentation>(analysis.segmentation);
  const { data: settings } = useOperation("sales.settings", {}, { enabled: mayEdit });
  const update = useAct("sales.update-settings");
  const isChanged = JSON.stringify(given) !== JSON.stringify(analysis.segmentation);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (settings) update.mutate({ body: { ...settings, segmentation: given } });
  };
  return (
    <Section title="How segments are told apart">
      <p className="soft rules-lead">
        Each customer gets three scores from 1 to 5: quintiles of all customers, equal values with equal scores. The
        rule that is met first decides.
      </p>
      <form onSubmit={save} className="rules">
        {update.error ? <Failure error={update.error} kept="Nothing was saved." /> : null}
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
                  onChange={(value) => setGiven(set(given, Number(value) || 1))}
                  disabled={!mayEdit}
                />
              ))}
            </li>
          ))}
        </ol>
        <BorderTable borders={analysis.borders} given={given.borders} />
        {mayEdit ? (
          <div className="rule-buttons">
            <Button type="submit" disabled={!isChanged || !settings} loading={update.isPending}>
              Draw the lines there
            </Button>
            <Button variant="subtle" disabled={!isChanged} onClick={() => setGiven(analysis.segmentation)}>
              As before
            </Button>
          </div>
        ) : null}
      </form>
    </Section>
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
