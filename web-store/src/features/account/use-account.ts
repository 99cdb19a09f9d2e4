import type { OperationId } from "../../lib/api.ts";
import { useKept } from "../../lib/kept.ts";
import { queryKeyOf, useAct, useOperation } from "../../lib/query.ts";
import { signedInAs } from "../../lib/session.ts";

/** The signed-in customer; nothing is asked for a guest. */
export function useAccount() {
  const isSignedIn = useKept(signedInAs) !== undefined;
  return { isSignedIn, ...useOperation("account.get", {}, { enabled: isSignedIn }) };
}

type AccountChange = Extract<
  OperationId,
  "account.update" | "account.add-address" | "account.change-address" | "account.remove-address"
>;

/** A change of the account; its answer is the account, so it is not read again. */
export function useAccountAct<Id extends AccountChange>(id: Id) {
  return useAct(id, { scope: "account", fills: () => queryKeyOf("account.get", {}) });
}
