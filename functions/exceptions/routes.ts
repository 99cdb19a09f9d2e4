import { exceptionOperations as operations } from "@quayside/shared/exceptions/contract.ts";
import { route } from "../http/route.ts";
import { countExceptions } from "./count-exceptions.ts";
import { listExceptions } from "./list-exceptions.ts";
import { resolveException } from "./resolve-exception.ts";

export const exceptionRoutes = [
  route(operations.list, listExceptions),
  route(operations.counts, countExceptions),
  route(operations.resolve, resolveException),
];
