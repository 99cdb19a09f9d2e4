import { searchOperations as operations } from "@quayside/shared/search/contract.ts";
import { route } from "../http/route.ts";
import { searchProducts } from "./search-products.ts";
import { suggest } from "./suggest.ts";

export const searchRoutes = [route(operations.products, searchProducts), route(operations.suggest, suggest)];
