import type { productOperations } from "@quayside/shared/catalog/contract.ts";
import type { ValueField } from "@quayside/shared/catalog/value-rule.ts";
import type { AnswerOf } from "@quayside/shared/contract/operation.ts";
import { useState } from "react";
import { useAct } from "../../lib/query.ts";
import { fieldLabels } from "./value-fields.ts";

export type Planned = AnswerOf<typeof productOperations.planValues>[number];
type Answer = AnswerOf<typeof productOperations.setValues>;

interface ValueOutcomeState {
  field: ValueField;
  /** What was asked for. */
  planned: readonly Planned[];
  answer: Answer;
  undone: boolean;
}

const itemsOf = (planned: readonly Planned[], version: (each: Planned) => number, value: "before" | "after") =>
  [...Map.groupBy(planned, ({ productId }) => productId)].flatMap(([productId, [first, ...others]]) =>
    first
      ? [
          {
            productId,
            version: version(first),
            values: [first, ...others].map((each) => ({ sku: each.sku, value: each[value] })),
          },
        ]
      : [],
  );

/** Stores planned values, and puts them back: under the versions that storing them made, so that nobody's later change is lost. */
export function useValueChange() {
  const { mutate, isPending, error } = useAct("products.set-values");
  const [outcome, setOutcome] = useState<ValueOutcomeState>();
  const reason = (what: string, field: ValueField, count: number) =>
    `${what}: ${fieldLabels[field].toLowerCase()} of ${count} ${count === 1 ? "variant" : "variants"} at once`;
  return {
    ...{ isPending, error, outcome },
    store(field: ValueField, planned: readonly Planned[]) {
      const items = itemsOf(planned, ({ version }) => version, "after");
      mutate(
        { body: { field, items, reason: reason("changed", field, planned.length) } },
        { onSuccess: (answer) => setOutcome({ field, planned, answer, undone: false }) },
      );
    },
    undo() {
      if (!outcome) return;
      const { field, planned, answer } = outcome;
      const versions = new Map(answer.stored.map(({ id, version }) => [id, version]));
      const stored = planned.filter(({ productId }) => versions.has(productId));
      const items = itemsOf(stored, ({ productId }) => versions.get(productId) ?? 0, "before");
      mutate(
        { body: { field, items, reason: reason("put back", field, stored.length) } },
        { onSuccess: (undone) => setOutcome({ field, planned: stored, answer: undone, undone: true }) },
      );
    },
  };
}
