import type { collectionOperations } from "@quayside/shared/collections/contract.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { LiveSnapshot } from "../search/live-snapshot.ts";

type Preview = typeof collectionOperations.preview;

const shown = 6;

export async function previewRule(
  { catalogue }: { catalogue: LiveSnapshot },
  _ctx: Ctx,
  { body }: InputOf<Preview>,
): Promise<OutputOf<Preview>> {
  const { products, published, first } = (await catalogue.current()).ruleMatches(body.rule, shown);
  return { products, published, first: first.map(({ id, title, images }) => ({ id, title, image: images[0] })) };
}
