import type { Cart } from "@quayside/shared/cart/schema.ts";
import { formatPrice } from "../../lib/format.ts";
import { useKept } from "../../lib/kept.ts";
import { useOperation } from "../../lib/query.ts";
import { signedInAs } from "../../lib/session.ts";
import { announce } from "../../ui/announcer.tsx";
import { Failure } from "../../ui/failure.tsx";
import { useCartAct } from "./use-cart.ts";

/** Lets a customer who has store credit pay with it, as far as it goes. */
export function StoreCreditSwitch({ cart }: { cart: Cart }) {
  const isSignedIn = useKept(signedInAs) !== undefined;
  const { data } = useOperation("account.credit", {}, { enabled: isSignedIn });
  const use = useCartAct("cart.use-credit");
  const isUsed = cart.tenders.some(({ kind }) => kind === "store-credit");
  if (!isSignedIn || !data || (data.balance.amount <= 0 && !isUsed)) return null;
  const choose = (wanted: boolean) =>
    use.mutate(
      { request: { params: { cartId: cart.id }, body: { use: wanted } } },
      { onSuccess: () => announce(wanted ? "Store credit pays its part" : "Store credit is kept") },
    );
  return (
    <>
      <label className="choice">
        <input
          type="checkbox"
          checked={use.isPending ? use.variables.request.body.use : isUsed}
          disabled={use.isPending}
          onChange={(event) => choose(event.target.checked)}
        />
        <span>Pay with your store credit of {formatPrice(data.balance)}</span>
      </label>
      {use.error ? <Failure error={use.error} kept="Your basket is as shown." /> : null}
    </>
  );
}
