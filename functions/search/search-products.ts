import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { searchOperations } from "@quayside/shared/search/contract.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { LiveSnapshot } from "./live-snapshot.ts";

type Search = typeof searchOperations.products;

export async function searchProducts(
  { catalogue }: { catalogue: LiveSnapshot },
  _: Ctx,
  { query }: InputOf<Search>,
): Promise<OutputOf<Search>> {
  return (await catalogue.current()).search(query);
}
