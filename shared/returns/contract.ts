import { operation } from "../contract/operation.ts";
import { PageQuery, pageOf } from "../kernel/page.ts";
import { Return } from "./schema.ts";

export const returnOperations = {
  list: operation({
    id: "returns.list",
    method: "GET",
    path: "/api/v1/returns",
    access: "staff:orders.read",
    summary: "Returns, newest first",
    query: PageQuery,
    output: pageOf(Return),
    paged: true,
  }),
};
