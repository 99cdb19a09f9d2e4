import * as z from "zod";
import { clientOperation } from "../operation.ts";
import { poolByClient } from "../pool.ts";
import { familyByRefreshToken, revokeFamily } from "../store/token-families.ts";

/** Ends one sign-in with every token that came from it; an unknown token is no error (RFC 7009, 2.2). */
export const RevokeToken = clientOperation(z.object({ ClientId: z.string(), Token: z.string() }), (context, input) => {
  const pool = poolByClient(context.pools, input.ClientId);
  const family = familyByRefreshToken(context.db, input.Token);
  if (family?.poolId === pool.id) revokeFamily(context.db, family);
  return {};
});
