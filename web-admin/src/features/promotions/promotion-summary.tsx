import { promotionSummary } from "@quayside/shared/promotions/summary.ts";
import { useFormContext, useWatch } from "react-hook-form";
import { useFormats, useStore } from "../../lib/format.ts";
import { Section } from "../../ui/detail/section.tsx";
import { editOf, type PromotionFields } from "./promotion-fields.ts";
import { usePromotionNames } from "./use-promotion-names.ts";

/** The rule in a sentence, as it stands in the fields. */
export function PromotionSummary() {
  const { control } = useFormContext<PromotionFields>();
  const fields = useWatch({ control }) as PromotionFields;
  const store = useStore();
  const { money, instant, country } = useFormats();
  const names = usePromotionNames(fields);
  const read = editOf({ ...fields, name: fields.name || "New" }, store);
  return (
    <Section title="In words">
      <p aria-live="polite">
        {read.success
          ? promotionSummary(read.data, {
              show: (amount) => money({ amount, currency: store.currency }),
              when: instant,
              country,
              nameOf: (id) => names.get(id),
            })
          : "Fill in what it gives to read the rule here."}
      </p>
    </Section>
  );
}
