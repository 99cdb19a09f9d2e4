import { Button } from "@mantine/core";
import type { PromotionRow } from "@quayside/shared/promotions/schema.ts";
import { FormProvider } from "react-hook-form";
import { useMe } from "../../lib/me.ts";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { Editor } from "../../ui/detail/editor.tsx";
import { pathLabel } from "../../ui/detail/path-label.ts";
import { Failure } from "../../ui/failure.tsx";
import { HistoryLink } from "../../ui/history-link.tsx";
import { PromotionBasics } from "./promotion-basics.tsx";
import { PromotionConditions } from "./promotion-conditions.tsx";
import { PromotionEffectFields } from "./promotion-effect.tsx";
import { changesOf } from "./promotion-fields.ts";
import { PromotionLimits } from "./promotion-limits.tsx";
import { PromotionPreview } from "./promotion-preview.tsx";
import { PhaseBadge } from "./promotion-status.tsx";
import { PromotionSummary } from "./promotion-summary.tsx";
import { useNewPromotion, usePromotionForm } from "./use-promotion-form.ts";
import { useShownValue } from "./use-shown-value.ts";

const labels = {
  active: "On",
  basisPoints: "Per cent off",
  exclusive: "No other beside it",
  total: "Orders in all",
  perCustomer: "Orders per customer",
  perCart: "Times in one basket",
  optionIds: "Way of delivery",
  maxAmount: "At most",
  maxUnits: "Units that get it",
};

const trail = [{ label: "Promotions", link: { to: "/promotions" } }] as const;

/** A promotion that is there. */
export function PromotionEditor({ promotion }: { promotion: PromotionRow }) {
  const editing = usePromotionForm(promotion);
  const editable = useMe().may("promotions.write");
  const { base, form } = editing;
  const shownAs = useShownValue(form.getValues());
  return (
    <FormProvider {...form}>
      <DetailPage
        title={base.name}
        trail={trail}
        status={<PhaseBadge phase={base.phase} />}
        actions={<HistoryLink type="promotion" id={base.id} />}
        aside={
          <>
            <PromotionSummary />
            <PromotionPreview promotionId={base.id} />
          </>
        }
      >
        <Editor
          editing={editing}
          noun="promotion"
          editable={editable}
          labelOf={(path) => pathLabel(path, changesOf(base), labels)}
          shownAs={shownAs}
        >
          <PromotionParts />
        </Editor>
      </DetailPage>
    </FormProvider>
  );
}

/** A promotion to be made. */
export function NewPromotion() {
  const { form, save, busy, error } = useNewPromotion();
  const mayWrite = useMe().may("promotions.write");
  return (
    <FormProvider {...form}>
      <DetailPage
        title="New promotion"
        trail={trail}
        actions={
          mayWrite ? (
            <Button onClick={save} loading={busy}>
              Make it
            </Button>
          ) : null
        }
        aside={
          <>
            <PromotionSummary />
            <PromotionPreview promotionId={undefined} />
          </>
        }
      >
        {error ? <Failure error={error} kept="What you entered is kept here." /> : null}
        <fieldset className="plain-fieldset" disabled={!mayWrite}>
          <PromotionParts />
        </fieldset>
      </DetailPage>
    </FormProvider>
  );
}

function PromotionParts() {
  return (
    <>
      <PromotionBasics />
      <PromotionEffectFields />
      <PromotionConditions />
      <PromotionLimits />
    </>
  );
}
