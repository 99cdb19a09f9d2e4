import type { UpdateUserAttributesResponse } from "@aws-sdk/client-cognito-identity-provider";
import * as z from "zod";
import { AttributeList, parseAttributes } from "../attributes.ts";
import type { IdentityContext } from "../context.ts";
import { deliverCode } from "../deliver-code.ts";
import { IdentityError } from "../identity-error.ts";
import { clientOperation } from "../operation.ts";
import { findUser, updateUser } from "../store/users.ts";
import { authenticate } from "../tokens/authenticate.ts";
import type { User } from "../user.ts";

export function assertEmailFree(context: IdentityContext, user: User, email: string): void {
  const other = findUser(context.db, user.poolId, email);
  if (!other || other.sub === user.sub) return;
  throw new IdentityError("AliasExistsException", "An account with the given email already exists.");
}

/** A new e-mail address waits for its code; until then the old one stays and signs in (Cognito's "keep original"). */
export const UpdateUserAttributes = clientOperation(
  z.object({ AccessToken: z.string(), UserAttributes: AttributeList }),
  async (context, input): Promise<UpdateUserAttributesResponse> => {
    const { user } = authenticate(context, input.AccessToken);
    const { email, ...others } = parseAttributes(input.UserAttributes, "user");
    const newPhone = others.phone_number !== undefined && others.phone_number !== user.attributes.phone_number;
    const phone: Record<string, string> = newPhone ? { phone_number_verified: "false" } : {};
    const newEmail = email !== undefined && email !== user.attributes.email ? email : null;
    if (newEmail !== null) assertEmailFree(context, user, newEmail);
    const attributes = { ...user.attributes, ...others, ...phone };
    const changed = updateUser(context, user, { attributes, pendingEmail: newEmail ?? user.pendingEmail });
    if (newEmail === null) return { CodeDeliveryDetailsList: [] };
    return { CodeDeliveryDetailsList: [await deliverCode(context, changed, "verify-email", newEmail)] };
  },
);
