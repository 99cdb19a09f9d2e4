import { notifications } from "@mantine/notifications";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { type Promotion, PromotionEdit } from "@quayside/shared/promotions/schema.ts";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { type Path, useForm } from "react-hook-form";
import { call } from "../../lib/api.ts";
import { useStore } from "../../lib/format.ts";
import { useAct } from "../../lib/query.ts";
import { conflictRows, rebased } from "../../ui/detail/changes.ts";
import { editOf, fieldsOf, isWhollyShown, newPromotion, type PromotionFields } from "./promotion-fields.ts";

/** Where the contract's schema names a field, and where people find it here. */
function fieldOf(path: string, { kind, by }: PromotionFields): Path<PromotionFields> {
  const tier = /^effect\.tiers\.(\d+)\.(from|give)/.exec(path);
  if (tier) return `tiers.${Number(tier[1])}.${tier[2] === "from" ? "from" : "percent"}`;
  const counted = /^conditions\.(\d+)\.items/.exec(path);
  if (counted) return `conditions.${Number(counted[1])}.items.skus`;
  const condition = /^conditions\.(\d+)\.(max|to$)?/.exec(path);
  if (condition) return `conditions.${Number(condition[1])}.${condition[2] ? "to" : "text"}`;
  if (path.startsWith("limits.")) return path.slice("limits.".length) as Path<PromotionFields>;
  if (/^effect\.(get\.|give\.)?basisPoints/.test(path)) return "percent";
  if (path.startsWith("effect.get.quantity")) return "getQuantity";
  if (path.startsWith("effect.buy.quantity")) return "buyQuantity";
  if (path === "effect.quantity") return kind === "gift" ? "getQuantity" : "buyQuantity";
  if (path === "effect.maxAmount") return "maxAmount";
  if (path === "effect.maxUnits") return "maxUnits";
  if (/^effect\.(give\.)?(amount|price)/.test(path)) return "amount";
  if (path === "effect.sku") return "sku";
  if (path.startsWith("effect.get.items")) return "gets.skus";
  if (path.startsWith("effect.")) return by ? "items.skus" : "kind";
  return path as Path<PromotionFields>;
}

/** What is read again in the background is taken up only while nothing was changed here. */
export function usePromotionForm(promotion: Promotion | undefined) {
  const writing = useStore();
  const navigate = useNavigate();
  const [base, setBase] = useState(promotion);
  const [error, setError] = useState<Error>();
  const [conflict, setConflict] = useState<{ theirs: Promotion; mine: PromotionEdit }>();
  const start = base ? fieldsOf(base, writing) : newPromotion;
  const form = useForm<PromotionFields>({ defaultValues: start });
  const { isDirty } = form.formState;
  const create = useAct("promotions.create");
  const update = useAct("promotions.update");

  function refuse(refusal: Error) {
    const { issues = [], field, reason = "" } = isAppError(refusal) ? refusal.details : {};
    const named = issues.length > 0 ? issues : field ? [{ field, reason }] : [];
    for (const issue of named)
      form.setError(fieldOf(issue.field, form.getValues()), { type: "server", message: issue.reason });
    setError(refusal);
  }

  function take(next: Promotion) {
    setBase(next);
    setError(undefined);
    setConflict(undefined);
    form.reset(fieldsOf(next, writing));
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another version read makes this look again.
  useEffect(() => {
    if (promotion && base && promotion.version > base.version && !isDirty) take(promotion);
  }, [promotion?.version]);

  const change = ({ id, version }: Promotion, edit: PromotionEdit) =>
    update.mutate(
      { params: { promotionId: id }, body: { ...edit, version } },
      {
        onSuccess(saved) {
          take(saved);
          notifications.show({ message: `${saved.name} is up to date.` });
        },
        async onError(refusal) {
          setConflict(undefined);
          if (!isAppError(refusal, "VERSION_CONFLICT")) return refuse(refusal);
          setConflict({ theirs: await call("promotions.get", { params: { promotionId: id } }), mine: edit });
        },
      },
    );

  const send = (edit: PromotionEdit) => {
    if (base) return change(base, edit);
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

  const before = base && PromotionEdit.parse(base);
  const sides = conflict && before && { ...conflict, before, after: PromotionEdit.parse(conflict.theirs) };
  return {
    /** What two people made of it, and the ways to decide. */
    conflict: sides && {
      rows: conflictRows(sides.before, sides.after, sides.mine),
      saveOnTop: () => change(sides.theirs, rebased(sides.before, sides.after, sides.mine)),
      takeTheirs: () => take(sides.theirs),
      goOn: () => setConflict(undefined),
    },
    form,
    save,
    error,
    busy: create.isPending || update.isPending,
    isWhole: base === undefined || isWhollyShown(base, writing),
    discard() {
      setError(undefined);
      form.reset(start);
    },
  };
}
