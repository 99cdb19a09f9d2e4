import { notifications } from "@mantine/notifications";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import type { Promotion, PromotionEdit } from "@quayside/shared/promotions/schema.ts";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type Path, useForm } from "react-hook-form";
import { useStore } from "../../lib/format.ts";
import { useAct } from "../../lib/query.ts";
import { editOf, fieldsOf, isWhollyShown, newPromotion, type PromotionFields } from "./promotion-fields.ts";

/** Where the contract's schema names a field, and where people find it here. */
function fieldOf(path: string, { kind, by }: PromotionFields): Path<PromotionFields> {
  const tier = /^effect\.tiers\.(\d+)\.(from|give)/.exec(path);
  if (tier) return `tiers.${Number(tier[1])}.${tier[2] === "from" ? "from" : "percent"}`;
  const condition = /^conditions\.(\d+)\.(max|to$)?/.exec(path);
  if (condition) return `conditions.${Number(condition[1])}.${condition[2] ? "to" : "text"}`;
  if (path.startsWith("limits.")) return path.slice("limits.".length) as Path<PromotionFields>;
  if (/^effect\.(get\.|give\.)?basisPoints/.test(path)) return "percent";
  if (path.startsWith("effect.get.quantity")) return "getQuantity";
  if (path.startsWith("effect.buy.quantity")) return "buyQuantity";
  if (path === "effect.quantity") return kind === "gift" ? "getQuantity" : "buyQuantity";
  if (path === "effect.maxAmount") return "maxAmount";
  if (/^effect\.(give\.)?(amount|price)/.test(path)) return "amount";
  if (path === "effect.sku") return "sku";
  if (path.startsWith("effect.get.items")) return "gets.skus";
  if (path.startsWith("effect.")) return by ? "items.skus" : "kind";
  return path as Path<PromotionFields>;
}

export function usePromotionForm(promotion: (Promotion & { version: number }) | undefined) {
  const writing = useStore();
  const navigate = useNavigate();
  const [error, setError] = useState<Error>();
  const start = promotion ? fieldsOf(promotion, writing) : newPromotion;
  const form = useForm<PromotionFields>({ defaultValues: start });
  const create = useAct("promotions.create");
  const update = useAct("promotions.update");

  function refuse(refusal: Error) {
    const { issues = [], field, reason = "" } = isAppError(refusal) ? refusal.details : {};
    const named = issues.length > 0 ? issues : field ? [{ field, reason }] : [];
    for (const issue of named)
      form.setError(fieldOf(issue.field, form.getValues()), { type: "server", message: issue.reason });
    setError(refusal);
  }

  const send = (edit: PromotionEdit) => {
    if (promotion) {
      const request = { params: { promotionId: promotion.id }, body: { ...edit, version: promotion.version } };
      return update.mutate(request, {
        onSuccess: ({ name }) => notifications.show({ message: `${name} is up to date.` }),
        onError: refuse,
      });
    }
    return create.mutate(
      { body: edit },
      {
        onSuccess({ id, name }) {
          notifications.show({ message: `${name} is there.` });
          form.reset(form.getValues());
          navigate({ to: "/promotions/$promotionId", params: { promotionId: id } });
        },
        onError: refuse,
      },
    );
  };

  const save = form.handleSubmit((fields) => {
    setError(undefined);
    const read = editOf(fields, writing);
    if (read.success) return send(read.data);
    for (const { path, message } of read.error.issues)
      form.setError(fieldOf(path.join("."), fields), { type: "schema", message: `${message}` });
    setError(new Error("Some fields need another look. They are marked below."));
  });

  return {
    form,
    save,
    error,
    busy: create.isPending || update.isPending,
    isWhole: promotion === undefined || isWhollyShown(promotion, writing),
    discard() {
      setError(undefined);
      form.reset(start);
    },
  };
}
