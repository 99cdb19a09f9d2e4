import { getRouteApi } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { Loaded } from "../../ui/detail/loaded.tsx";
import { CollectionForm } from "./collection-form.tsx";

const route = getRouteApi("/staff/collections/$collectionId");

export function CollectionPage() {
  const { collectionId } = route.useParams();
  const query = useOperation("collections.get", { params: { collectionId } });
  return (
    <Loaded query={query}>{(collection) => <CollectionForm key={collection.id} collection={collection} />}</Loaded>
  );
}
