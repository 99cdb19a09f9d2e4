import { zodResolver } from "@hookform/resolvers/zod";
import { notifications } from "@mantine/notifications";
import type { Product } from "@quayside/shared/catalog/schema.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { useEffect, useMemo, useState } from "react";
import { useForm } from "react-hook-form";
import { showIssues } from "../../ui/form/server-issues.ts";
import { fieldsOf, type ProductChanges, type ProductFields, productForm } from "./product-fields.ts";
import { useSaveProduct } from "./save-product.ts";

/** The form of a product. What is read again in the background is taken up only while nothing was changed here. */
export function useProductForm(product: Product) {
  const [base, setBase] = useState(product);
  const [error, setError] = useState<Error>();
  const resolver = useMemo(() => zodResolver(productForm(base.currency)), [base.currency]);
  const form = useForm<ProductFields, unknown, ProductChanges>({ resolver, defaultValues: fieldsOf(product) });
  const { isDirty } = form.formState;
  const take = (next: Product) => {
    setBase(next);
    setError(undefined);
    form.reset(fieldsOf(next));
  };
  const saving = useSaveProduct({
    base,
    onSaved(saved) {
      take(saved);
      notifications.show({ message: `${saved.title} is up to date. The shop shows it within a minute.` });
    },
    onRefused(refusal) {
      if (isAppError(refusal)) showIssues(form, refusal);
      setError(refusal);
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another product read makes this look again.
  useEffect(() => {
    if (!isDirty && product !== base) take(product);
  }, [product]);
  const save = form.handleSubmit((changes) => {
    setError(undefined);
    return saving.save(changes);
  });
  return { base, error, form, isDirty, saving, save, discard: () => take(base) };
}
