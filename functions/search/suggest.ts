import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { searchOperations } from "@quayside/shared/search/contract.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { LiveSnapshot } from "./live-snapshot.ts";

type Suggest = typeof searchOperations.suggest;

export async function suggest(
  { catalogue }: { catalogue: LiveSnapshot },
  _: Ctx,
  { query }: InputOf<Suggest>,
): Promise<OutputOf<Suggest>> {
  return (await catalogue.current()).suggest(query.q);
}
