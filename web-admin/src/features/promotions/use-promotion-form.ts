import { zodResolver } from "@hookform/resolvers/zod";
import { notifications } from "@mantine/notifications";
import type { PromotionEdit, PromotionRow } from "@quayside/shared/promotions/schema.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useForm } from "react-hook-form";
import { useFormats, useStore } from "../../lib/format.ts";
import { operationQuery, useAct } from "../../lib/query.ts";
import { useVersionedForm } from "../../ui/detail/use-versioned-form.ts";
import { showIssues } from "../../ui/form/server-issues.ts";
import { changesOf, fieldOf, fieldsOf, newPromotion, type PromotionFields, promotionForm } from "./promotion-fields.ts";

function useWriting() {
  const { currency } = useStore();
  const { timeZone } = useFormats();
  return useMemo(() => ({ currency, timeZone }), [currency, timeZone]);
}

/** The form of a promotion that is there. */
export function usePromotionForm(promotion: PromotionRow) {
  const client = useQueryClient();
  const writing = useWriting();
  const params = { promotionId: promotion.id };
  const update = useAct("promotions.update");
  const reread = () => client.fetchQuery({ ...operationQuery("promotions.get", { params }), staleTime: 0 });
  return useVersionedForm<PromotionRow, PromotionFields, PromotionEdit>({
    ...{ doc: promotion, reread, changesOf, fieldOf },
    schema: useMemo(() => promotionForm(writing), [writing]),
    fieldsOf: (doc) => fieldsOf(doc, writing),
    async save(changes, version) {
      await update.mutateAsync({ params, body: { ...changes, version } });
      return reread();
    },
    onSaved: ({ name }) => notifications.show({ message: `${name} is up to date.` }),
  });
}

/** The form of one to be made. */
export function useNewPromotion() {
  const navigate = useNavigate();
  const writing = useWriting();
  const create = useAct("promotions.create");
  const resolver = useMemo(() => zodResolver(promotionForm(writing)), [writing]);
  const form = useForm<PromotionFields, unknown, PromotionEdit>({ resolver, defaultValues: newPromotion });
  const save = form.handleSubmit((body) =>
    create.mutate(
      { body },
      {
        onSuccess({ id, name }) {
          notifications.show({ message: `${name} is there.` });
          navigate({ to: "/promotions/$promotionId", params: { promotionId: id } });
        },
        onError: (refusal) => void showIssues(form, refusal, fieldOf),
      },
    ),
  );
  return { form, save, busy: create.isPending, error: create.error };
}
