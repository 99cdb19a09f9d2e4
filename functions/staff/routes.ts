import { staffOperations } from "@quayside/shared/staff/contract.ts";
import { route } from "../http/route.ts";
import { showMe } from "./show-me.ts";

export const staffRoutes = [route(staffOperations.me, showMe)];
