import * as z from "zod";
import { operation } from "../contract/operation.ts";
import { PageQuery, pageOf } from "../kernel/page.ts";
import { Return } from "./schema.ts";

export const returnOperations = {
  list: operation({
    id: "returns.list",
    method: "GET",
    path: "/api/v1/returns",
    access: "staff:orders.read",
    summary: "Returns, newest first, or the one of a number",
    query: PageQuery.extend({ q: z.string().max(40).optional() }),
    output: pageOf(Return),
    paged: true,
  }),
};
