import * as z from "zod";
import { operation } from "../contract/operation.ts";

export const staffOperations = {
  me: operation({
    id: "staff.me",
    method: "GET",
    path: "/api/v1/staff/me",
    access: "staff",
    summary: "Who is signed in and what they may do",
    output: z.object({ staffId: z.string(), email: z.string(), permissions: z.array(z.string()) }),
  }),
};
