import type { CartMerge } from "@quayside/shared/cart/schema.ts";
import { counted } from "../../lib/format.ts";
import { kept, useKept } from "../../lib/kept.ts";
import { Notice } from "../../ui/notice.tsx";

/** What this visit's basket brought into the account's, until the shopper has seen it. */
export const broughtAlong = kept<CartMerge>("quayside.merged", "session");

/** Says once what signing in put together. */
export function MergeNote() {
  const merged = useKept(broughtAlong);
  if (!merged) return null;
  const count = merged.added.length + merged.raised.length;
  return (
    <Notice tone="info" title="Your two baskets are one now">
      {count > 0 ? <p>{counted(count, "item")} of this visit went into the basket you had before.</p> : null}
      {merged.leftOut.length > 0 ? (
        <p>There was no room for {merged.leftOut.map(({ title, quantity }) => `${quantity} × ${title}`).join(", ")}.</p>
      ) : null}
      <button type="button" className="link-button" onClick={() => broughtAlong.write(undefined)}>
        All right
      </button>
    </Notice>
  );
}
