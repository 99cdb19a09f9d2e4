import type { OrderStatus } from "@quayside/shared/orders/schema.ts";
import { Failure } from "../../ui/failure.tsx";
import { useAccount, useAccountAct } from "./use-account.ts";

type Place = Pick<OrderStatus["shippingAddress"], "name" | "line1" | "postcode" | "country">;

function isSame(one: Place, other: Place): boolean {
  const plain = ({ name, line1, postcode = "", country }: Place) => [name, line1, postcode, country].join("\n");
  return plain(one).toLowerCase() === plain(other).toLowerCase();
}

/** For somebody signed in whose parcel went to an address that the account does not hold yet. */
export function KeepAddress({ order }: { order: OrderStatus }) {
  const { data: account } = useAccount();
  const { mutate, isPending, isSuccess, error } = useAccountAct("account.add-address");
  const address = order.shippingAddress;
  if (isSuccess)
    return (
      <p role="status" className="fine">
        Kept in your account.
      </p>
    );
  if (!account || account.addresses.some((each) => isSame(each, address))) return null;
  return (
    <>
      <button
        type="button"
        className="link-button"
        onClick={() => mutate({ request: { body: address } })}
        aria-disabled={isPending}
      >
        Keep this address in my account
      </button>
      {error ? <Failure error={error} /> : null}
    </>
  );
}
