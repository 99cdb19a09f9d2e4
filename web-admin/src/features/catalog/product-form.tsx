import { zodResolver } from "@hookform/resolvers/zod";
import { Anchor } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { Product } from "@quayside/shared/catalog/schema.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { useEffect, useMemo, useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { useStoreAddress } from "../../lib/deployment.ts";
import { useMe } from "../../lib/me.ts";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { UnsavedBar } from "../../ui/detail/unsaved-bar.tsx";
import { Failure } from "../../ui/failure.tsx";
import { showIssues } from "../../ui/form/server-issues.ts";
import { Icon } from "../../ui/icons.tsx";
import { AttributeFields } from "./attribute-fields.tsx";
import { ProductBasics } from "./product-basics.tsx";
import { ProductConflict } from "./product-conflict.tsx";
import { fieldsOf, type ProductChanges, type ProductFields, productForm } from "./product-fields.ts";
import { ProductImages } from "./product-images.tsx";
import { ProductPlace } from "./product-place.tsx";
import { ProductStatusBadge } from "./product-status.tsx";
import { useSaveProduct } from "./save-product.ts";
import { VariantGrid } from "./variant-grid.tsx";

/** A product to edit. What is read again in the background is taken up only while nothing was changed here. */
export function ProductForm({ product }: { product: Product }) {
  const { may } = useMe();
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
  const saving = useSaveProduct(base, (saved) => {
    take(saved);
    notifications.show({ message: `${saved.title} is up to date. The shop shows it within a minute.` });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another product read makes this look again.
  useEffect(() => {
    if (!isDirty && product !== base) take(product);
  }, [product]);
  const save = form.handleSubmit(async (changes) => {
    setError(undefined);
    try {
      await saving.save(changes);
    } catch (refusal) {
      if (isAppError(refusal)) showIssues(form, refusal);
      setError(refusal as Error);
    }
  });
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={save}>
        <fieldset className="bare" disabled={!may("catalog.write")}>
          <DetailPage
            title={base.title}
            trail={[{ label: "Products", link: { to: "/products" } }]}
            status={<ProductStatusBadge status={base.status} />}
            actions={<ShopLink product={base} />}
            wide={
              <>
                <VariantGrid currency={base.currency} />
                <UnsavedBar dirty={isDirty} busy={saving.busy} onSave={save} onDiscard={() => take(base)} />
              </>
            }
            aside={
              <>
                <ProductPlace />
                <ProductImages product={base} />
              </>
            }
          >
            {may("catalog.write") ? null : <p className="soft">Your role sees products but does not change them.</p>}
            {error ? <Failure error={error} kept="Nothing was saved; your changes are still here." /> : null}
            <ProductBasics />
            <AttributeFields />
          </DetailPage>
        </fieldset>
      </form>
      <ProductConflict base={base} saving={saving} />
    </FormProvider>
  );
}

function ShopLink({ product }: { product: Product }) {
  const address = useStoreAddress(`/p/${product.slug}`);
  if (product.status !== "active") return null;
  return (
    <Anchor href={address} target="_blank" rel="noreferrer" className="with-icon">
      See it in the shop <Icon name="external" size={15} />
    </Anchor>
  );
}
