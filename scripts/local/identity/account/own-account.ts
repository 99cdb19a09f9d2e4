import type { GetUserResponse } from "@aws-sdk/client-cognito-identity-provider";
import * as z from "zod";
import { clientOperation } from "../operation.ts";
import { revokeFamilies } from "../store/token-families.ts";
import { deleteUser } from "../store/users.ts";
import { authenticate } from "../tokens/authenticate.ts";
import { attributeList, mfaSettings } from "../user.ts";

const Token = z.object({ AccessToken: z.string() });

export const GetUser = clientOperation(Token, (context, input): GetUserResponse => {
  const { user } = authenticate(context, input.AccessToken);
  return { Username: user.sub, UserAttributes: attributeList(user), ...mfaSettings(user) };
});

export const DeleteUser = clientOperation(Token, (context, input) => {
  deleteUser(context.db, authenticate(context, input.AccessToken).user);
  return {};
});

export const GlobalSignOut = clientOperation(Token, (context, input) => {
  revokeFamilies(context.db, authenticate(context, input.AccessToken).user);
  return {};
});
