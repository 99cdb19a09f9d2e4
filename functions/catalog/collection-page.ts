import type { catalogOperations } from "@quayside/shared/catalog/contract.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { collectionNotFound } from "../collections/errors.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { LiveSnapshot } from "../search/live-snapshot.ts";

type Featured = typeof catalogOperations.collections;
type Page = typeof catalogOperations.collection;

interface Deps {
  catalogue: LiveSnapshot;
}

export async function featuredCollections({ catalogue }: Deps): Promise<OutputOf<Featured>> {
  return (await catalogue.current()).collections.featured();
}

export async function collectionPage({ catalogue }: Deps, _: Ctx, { params }: InputOf<Page>): Promise<OutputOf<Page>> {
  const found = (await catalogue.current()).collections.bySlug(params.slug);
  if (!found) throw collectionNotFound(params.slug);
  return found;
}
