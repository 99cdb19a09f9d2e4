import { authOperations } from "@quayside/shared/auth/contract.ts";
import { route } from "../http/route.ts";
import { logIn } from "./log-in.ts";
import { logOut } from "./log-out.ts";
import { refreshTokens } from "./refresh-tokens.ts";

export const authRoutes = [
  route(authOperations.login, logIn),
  route(authOperations.refresh, refreshTokens),
  route(authOperations.logout, logOut),
];
