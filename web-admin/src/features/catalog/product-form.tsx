import { Anchor } from "@mantine/core";
import type { Product } from "@quayside/shared/catalog/schema.ts";
import { FormProvider } from "react-hook-form";
import { useStoreAddress } from "../../lib/deployment.ts";
import { useMe } from "../../lib/me.ts";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { SeoFields } from "../../ui/detail/seo-fields.tsx";
import { UnsavedBar } from "../../ui/detail/unsaved-bar.tsx";
import { Failure } from "../../ui/failure.tsx";
import { HistoryLink } from "../../ui/history-link.tsx";
import { Icon } from "../../ui/icons.tsx";
import { AttributeFields } from "./attribute-fields.tsx";
import { OptionFields } from "./option-fields.tsx";
import { ProductActions } from "./product-actions.tsx";
import { ProductBasics } from "./product-basics.tsx";
import { ProductConflict } from "./product-conflict.tsx";
import { ProductHistory } from "./product-history.tsx";
import { ProductImages } from "./product-images.tsx";
import { ProductPlace } from "./product-place.tsx";
import { ProductStatusBadge } from "./product-status.tsx";
import { useProductForm } from "./use-product-form.ts";
import { VariantGrid } from "./variant-grid.tsx";

export function ProductForm({ product }: { product: Product }) {
  const editable = useMe().may("catalog.write");
  const editing = useProductForm(product);
  const { base, error, form, isDirty, busy, save, discard } = editing;
  const wide = (
    <>
      <VariantGrid currency={base.currency} />
      <UnsavedBar dirty={isDirty} busy={busy} onSave={save} onDiscard={discard} />
    </>
  );
  const aside = (
    <>
      <ProductPlace />
      <ProductImages />
      <ProductHistory product={base} />
    </>
  );
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={save}>
        <fieldset className="bare" disabled={!editable}>
          <DetailPage
            title={base.title}
            trail={[{ label: "Products", link: { to: "/products" } }]}
            status={<ProductStatusBadge status={base.status} />}
            actions={
              <>
                <HistoryLink type="product" id={base.id} />
                <ShopLink product={base} />
                {editable ? <ProductActions product={base} /> : null}
              </>
            }
            wide={wide}
            aside={aside}
          >
            {editable ? null : <p className="soft">Your role sees products but does not change them.</p>}
            {error ? <Failure error={error} kept="Nothing was saved; your changes are still here." /> : null}
            <ProductBasics />
            <AttributeFields />
            <OptionFields />
            <SeoFields own="the product's own" />
          </DetailPage>
        </fieldset>
      </form>
      <ProductConflict editing={editing} />
    </FormProvider>
  );
}

function ShopLink({ product }: { product: Product }) {
  const address = useStoreAddress(`/p/${product.slug}`);
  if (!product.published) return null;
  return (
    <Anchor href={address} target="_blank" rel="noreferrer" className="with-icon">
      See it in the shop <Icon name="external" size={15} />
    </Anchor>
  );
}
