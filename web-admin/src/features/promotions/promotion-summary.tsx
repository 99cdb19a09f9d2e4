import { promotionSummary } from "@quayside/shared/promotions/summary.ts";
import { useFormContext, useWatch } from "react-hook-form";
import { useFormats, useStore } from "../../lib/format.ts";
import { useOperation } from "../../lib/query.ts";
import { Section } from "../../ui/detail/section.tsx";
import { useFoundProducts } from "../catalog/use-found-products.ts";
import { useGroups } from "../customers/use-groups.ts";
import { editOf, type PromotionFields } from "./promotion-fields.ts";

/** Of everything that a rule names by id, and of the article it gives. */
function useNames(giftSku: string): Map<string, string> {
  const gift = useFoundProducts(giftSku).found.find(({ skus }) => skus.includes(giftSku));
  const categories = useOperation("categories.list", {}).data ?? [];
  const collections = useOperation("collections.list", { query: { per_page: 100 } }).data?.items ?? [];
  return new Map([
    ...(gift ? [[giftSku, gift.title] as const] : []),
    ...useGroups().map(({ id, name }) => [id, name] as const),
    ...categories.map(({ id, name }) => [id, name] as const),
    ...collections.map(({ id, title }) => [id, title] as const),
  ]);
}

/** The rule in a sentence, as it stands in the fields. */
export function PromotionSummary() {
  const { control } = useFormContext<PromotionFields>();
  const fields = useWatch({ control }) as PromotionFields;
  const store = useStore();
  const { money, instant, country } = useFormats();
  const names = useNames(fields.kind === "gift" ? fields.sku.trim() : "");
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
