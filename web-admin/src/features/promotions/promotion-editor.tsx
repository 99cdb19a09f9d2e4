import { Alert, Button } from "@mantine/core";
import type { PromotionRow } from "@quayside/shared/promotions/schema.ts";
import { FormProvider } from "react-hook-form";
import { useMe } from "../../lib/me.ts";
import { ConflictDialog } from "../../ui/detail/conflict-dialog.tsx";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { pathLabel } from "../../ui/detail/path-label.ts";
import { UnsavedBar } from "../../ui/detail/unsaved-bar.tsx";
import { Failure } from "../../ui/failure.tsx";
import { PromotionBasics } from "./promotion-basics.tsx";
import { PromotionConditions } from "./promotion-conditions.tsx";
import { PromotionEffectFields } from "./promotion-effect.tsx";
import { PromotionLimits } from "./promotion-limits.tsx";
import { PromotionPreview } from "./promotion-preview.tsx";
import { PhaseBadge } from "./promotion-status.tsx";
import { PromotionSummary } from "./promotion-summary.tsx";
import { usePromotionForm } from "./use-promotion-form.ts";

const labels = {
  active: "On",
  basisPoints: "Hundredths of a per cent",
  exclusive: "No other beside it",
  total: "Orders in all",
  perCustomer: "Orders per customer",
  perCart: "Times in one basket",
};

const trail = [{ label: "Promotions", link: { to: "/promotions" } }] as const;

/** A promotion that is there, or a new one. */
export function PromotionEditor({ promotion }: { promotion?: PromotionRow }) {
  const { form, save, busy, error, discard, isWhole, conflict } = usePromotionForm(promotion);
  const mayWrite = useMe().may("promotions.write") && isWhole;
  return (
    <FormProvider {...form}>
      <DetailPage
        title={promotion?.name ?? "New promotion"}
        trail={trail}
        status={promotion ? <PhaseBadge phase={promotion.phase} /> : undefined}
        actions={
          promotion || !mayWrite ? undefined : (
            <Button onClick={save} loading={busy}>
              Make it
            </Button>
          )
        }
        wide={
          promotion && mayWrite ? (
            <UnsavedBar dirty={form.formState.isDirty} busy={busy} onSave={save} onDiscard={discard} />
          ) : null
        }
        aside={
          <>
            <PromotionSummary />
            <PromotionPreview promotionId={promotion?.id} />
          </>
        }
      >
        {isWhole ? null : (
          <Alert color="yellow" title="Made elsewhere">
            This promotion uses a rule that has no field on this page, so it is shown in words only. Change it where it
            was made.
          </Alert>
        )}
        {error ? <Failure error={error} kept="What you entered is kept here." /> : null}
        <fieldset className="plain-fieldset" disabled={!mayWrite}>
          <PromotionBasics />
          <PromotionEffectFields />
          <PromotionConditions />
          <PromotionLimits />
        </fieldset>
      </DetailPage>
      <ConflictDialog
        opened={conflict !== undefined}
        noun="promotion"
        rows={conflict?.rows ?? []}
        labelOf={(path) => pathLabel(path, promotion, labels)}
        busy={busy}
        onMine={() => conflict?.saveOnTop()}
        onTheirs={() => conflict?.takeTheirs()}
        onClose={() => conflict?.goOn()}
      />
    </FormProvider>
  );
}
