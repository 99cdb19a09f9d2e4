import type { Import } from "@quayside/shared/imports/schema.ts";
import type { StaffCall } from "./staff-client.ts";

/** How often each reason was given by an import, the commonest first. */
export async function refusals(call: StaffCall, { id: importId, kind }: Import): Promise<[string, number][]> {
  const counts = new Map<string, number>();
  let cursor: string | undefined;
  do {
    const page = await call("imports.errors", { params: { kind, importId }, query: { cursor, per_page: 100 } });
    for (const { column, reason } of page.items) {
      const said = `${column} ${reason}`;
      counts.set(said, (counts.get(said) ?? 0) + 1);
    }
    cursor = page.nextCursor;
  } while (cursor);
  return [...counts].toSorted(([, one], [, other]) => other - one);
}
