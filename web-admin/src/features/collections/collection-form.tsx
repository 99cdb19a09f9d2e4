import { Anchor } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { CollectionDetail } from "@quayside/shared/collections/schema.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { FormProvider } from "react-hook-form";
import { useStoreAddress } from "../../lib/deployment.ts";
import { useStore } from "../../lib/format.ts";
import { useMe } from "../../lib/me.ts";
import { operationQuery, useAct } from "../../lib/query.ts";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { Editor } from "../../ui/detail/editor.tsx";
import { pathLabel } from "../../ui/detail/path-label.ts";
import { SeoFields } from "../../ui/detail/seo-fields.tsx";
import { useVersionedForm } from "../../ui/detail/use-versioned-form.ts";
import { HistoryLink } from "../../ui/history-link.tsx";
import { Icon } from "../../ui/icons.tsx";
import { CollectionBasics, CollectionPlace } from "./collection-basics.tsx";
import {
  type CollectionChanges,
  type CollectionFields,
  changesOf,
  collectionForm,
  fieldsOf,
} from "./collection-fields.ts";
import { CollectionBadge } from "./collection-list.tsx";
import { CollectionMembersFields } from "./collection-members.tsx";
import { DeleteCollection } from "./delete-collection.tsx";

const labels = {
  title: "Title",
  slug: "Address",
  productIds: "Product",
  about: "Condition",
  visible: "In the shop",
  featured: "On the first page",
};

function useEditing(collection: CollectionDetail) {
  const client = useQueryClient();
  const { currency } = useStore();
  const params = { collectionId: collection.id };
  const { mutateAsync } = useAct("collections.update");
  const reread = () => client.fetchQuery({ ...operationQuery("collections.get", { params }), staleTime: 0 });
  const schema = useMemo(() => collectionForm(currency), [currency]);
  return useVersionedForm<CollectionDetail, CollectionFields, CollectionChanges>({
    doc: collection,
    schema,
    fieldsOf: (doc) => fieldsOf(doc, currency),
    changesOf,
    async save(changes, version) {
      await mutateAsync({ params, body: { ...changes, version } });
      return reread();
    },
    reread,
    onSaved: ({ title }) =>
      notifications.show({ message: `${title} is up to date. The shop shows it within a minute.` }),
  });
}

export function CollectionForm({ collection }: { collection: CollectionDetail }) {
  const editable = useMe().may("catalog.write");
  const editing = useEditing(collection);
  const { base, form } = editing;
  return (
    <FormProvider {...form}>
      <DetailPage
        title={base.title}
        trail={[{ label: "Collections", link: { to: "/collections" } }]}
        status={<CollectionBadge visible={base.visible} />}
        actions={
          <>
            <HistoryLink type="collection" id={base.id} />
            <ShopLink collection={base} />
            {editable ? <DeleteCollection collection={base} /> : null}
          </>
        }
      >
        <Editor
          editing={editing}
          noun="collection"
          editable={editable}
          labelOf={(path) => pathLabel(path, changesOf(base), labels)}
        >
          <CollectionBasics />
          <CollectionMembersFields />
          <CollectionPlace />
          <SeoFields own="its own" />
        </Editor>
      </DetailPage>
    </FormProvider>
  );
}

function ShopLink({ collection }: { collection: CollectionDetail }) {
  const address = useStoreAddress(`/collections/${collection.slug}`);
  if (!collection.visible) return null;
  return (
    <Anchor href={address} target="_blank" rel="noreferrer" className="with-icon">
      See it in the shop <Icon name="external" size={15} />
    </Anchor>
  );
}
