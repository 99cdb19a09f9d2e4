import { notifications } from "@mantine/notifications";
import type { Product } from "@quayside/shared/catalog/schema.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useFormats } from "../../lib/format.ts";
import { operationQuery, queryKeyOf, useAct } from "../../lib/query.ts";
import { useVersionedForm } from "../../ui/detail/use-versioned-form.ts";
import { changesOf, fieldsOf, type ProductChanges, type ProductFields, productForm } from "./product-fields.ts";

/** The form of a product; moments are the store's. */
export function useProductForm(product: Product) {
  const client = useQueryClient();
  const { timeZone } = useFormats();
  const { currency } = product;
  const writing = useMemo(() => ({ currency, timeZone }), [currency, timeZone]);
  const params = { productId: product.id };
  const update = useAct("products.update", { fills: ({ params }) => queryKeyOf("products.get", { params }) });
  return useVersionedForm<Product, ProductFields, ProductChanges>({
    doc: product,
    schema: useMemo(() => productForm(writing), [writing]),
    fieldsOf: (doc) => fieldsOf(doc, writing),
    changesOf,
    save: (changes, version) => update.mutateAsync({ params, body: { ...changes, version } }),
    reread: () => client.fetchQuery({ ...operationQuery("products.get", { params }), staleTime: 0 }),
    onSaved: ({ title }) =>
      notifications.show({ message: `${title} is up to date. The shop shows it within a minute.` }),
  });
}
