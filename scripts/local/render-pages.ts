import type { Rendered } from "@quayside/functions/pages/render-pages.ts";
import type { Platform } from "./platform.ts";

/** Product pages that are made between two lines of progress. */
const some = 100;

/**
 * As after a release: pages of an app that was built before are made anew. Lists and texts at once; the rest of them is made
 * by what this returns, a part at a time, and until then page by page as somebody asks for it.
 */
export async function renderPages(
  { functions }: Pick<Platform, "functions">,
  tell: (line: string) => void,
): Promise<{ left: number; rest: (isOver: () => boolean) => Promise<void> }> {
  const render = async (part: { some: number; after?: string | undefined }): Promise<Rendered> =>
    JSON.parse(await functions.invoke("pages", { render: { storeId: "main", part } })) as Rendered;
  const first = await render({ some: 0 });
  async function rest(isOver: () => boolean): Promise<void> {
    for (let last = first; last.left > 0 && !isOver(); ) {
      last = await render({ some, after: last.after });
      const done = first.left - last.left;
      if (last.left > 0) tell(`  ${done} of ${first.left} product pages are made …`);
      else tell(`  All ${first.left} product pages are made.`);
    }
  }
  return { left: first.left, rest };
}
